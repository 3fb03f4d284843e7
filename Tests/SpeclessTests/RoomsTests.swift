import Foundation
import Testing

/// The table of rooms: who may import whom, and that the sources know no API by name.
struct RoomsTests {
  /// As in the documentation of the architecture; `Inference`, `Linting`, `Comparing` and `Writing` stand on what the
  /// schema stands on too.
  private static let rooms: [String: Set<String>] = [
    "JSONText": [],
    "SourceText": [],
    "Reporting": ["SourceText", "JSONText"],
    "Pages": ["SourceText", "JSONText"],
    "Schema": ["SourceText", "JSONText"],
    "Inference": ["Pages", "Schema", "SourceText", "JSONText"],
    "Linting": ["Pages", "Schema", "SourceText", "JSONText"],
    "Comparing": ["Schema", "SourceText", "JSONText"],
    "Explaining": ["Schema", "Reporting", "SourceText", "JSONText"],
    "Writing": ["Schema", "SourceText", "JSONText"],
    "SpeclessRuntime": ["JSONText"],
    "specless": [
      "SourceText", "JSONText", "Reporting", "Pages", "Schema", "Inference", "Linting", "Comparing", "Explaining",
      "Writing",
    ],
  ]

  /// Modules that come with Swift.
  private static let systemModules: Set = [
    "Foundation", "FoundationNetworking", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Darwin",
    "Musl",
  ]

  /// Names of one API, in prose or as keys; they belong beside its pages.
  private static let apiNames = [
    "cloud foundry", "cloudfoundry", "cloud controller", "service_instance", "serviceinstance",
  ]
  private static let apiKeys = ["metadata", "entity", "resources", "total_results"]

  private static let sources: [(room: String, path: String, text: String)] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.sorted().compactMap { path in
      guard path.hasSuffix(".swift") || path.hasSuffix(".mustache"),
        let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      else { return nil }
      return (String(path.prefix { $0 != "/" }), path, text)
    }
  }()

  @Test func everyRoomIsInTheTable() {
    #expect(Self.sources.count > 50, "the sources were found")
    #expect(Set(Self.sources.map(\.room)).isSubset(of: Self.rooms.keys))
  }

  @Test func importsFollowTheTable() {
    for source in Self.sources where source.path.hasSuffix(".swift") {
      for module in Self.imports(in: source.text) {
        #expect(
          Self.systemModules.contains(module) || Self.rooms[source.room]?.contains(module) == true,
          "\(source.path) imports \(module)")
      }
    }
  }

  @Test func noAPIIsNamedInTheSources() {
    for source in Self.sources {
      let text = source.text.lowercased()
      for name in Self.apiNames { #expect(!text.contains(name), "\(source.path) names \(name)") }
      for key in Self.apiKeys { #expect(!text.contains("\"\(key)\""), "\(source.path) knows the key \(key)") }
    }
  }

  /// `import A`, `@testable import A`, `package import struct A.B`.
  private static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
        words[..<index].allSatisfy({ $0.hasPrefix("@") || ["public", "package", "internal", "private"].contains($0) })
      else { return nil }
      let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name =
        kinds.contains(String(words[index + 1])) && index + 2 < words.count ? words[index + 2] : words[index + 1]
      return String(name.prefix { $0 != "." })
    }
  }
}
