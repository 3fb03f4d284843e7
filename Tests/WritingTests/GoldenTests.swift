import Foundation
import Testing

@testable import Writing

/// The emitted library stands in the package as a target of its own, so that every test build compiles it too.
@Suite struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// Every file of the fixture is what was recorded, and nothing else was recorded. `SPECLESS_RECORD=1` records anew and fails.
  @Test func emittedFilesAreTheRecordedOnes() throws {
    let files = try emitSwift(library, options: EmitOptions(moduleName: "GoldenLibrary"), templates: builtInTemplates())
    if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
      try record(files)
      Issue.record("recorded \(files.count) files; run again without SPECLESS_RECORD")
      return
    }
    var expected = try Self.recorded()
    for file in files {
      let golden = expected.removeValue(forKey: file.path)
      #expect(golden == file.text, "\(file.path) differs; SPECLESS_RECORD=1 records it anew")
    }
    #expect(expected.keys.sorted() == [], "recorded, but no longer emitted")
  }

  private func record(_ files: [EmittedFile]) throws {
    try? FileManager.default.removeItem(at: Self.folder)
    for file in files {
      let url = Self.folder.appending(path: file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
  }

  private static func recorded() throws -> [String: String] {
    var files: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    for name in names where name.hasSuffix(".swift") {
      files[name] = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
    return files
  }
}
