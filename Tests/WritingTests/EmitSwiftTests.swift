import Foundation
import Schema
import Testing

@testable import Writing

/// Which files are emitted, and what is refused.
@Suite struct EmitSwiftTests {
  private func emit(_ api: API, _ options: EmitOptions = EmitOptions()) throws -> [String: String] {
    let files = try emitSwift(api, options: options, templates: builtInTemplates())
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  private func api(_ models: Model...) -> API { API(groups: [], models: models) }

  /// A target without a Swift file would keep the whole package from loading.
  @Test func emptySchemaGivesModules() throws {
    #expect(try emit(api()).keys.sorted() == ["Client.swift", "Examples/Examples.swift", "Server.swift"])
    #expect(try emit(api(), EmitOptions(parts: [])).keys.sorted() == ["Module.swift"])
    #expect(
      try emit(api(), EmitOptions(parts: [.examples])).keys.sorted() == ["Examples/Examples.swift", "Module.swift"])
  }

  @Test func partsCanBeLeftOut() throws {
    let models = try emit(library, EmitOptions(parts: [.models])).keys
    #expect(models.allSatisfy { $0.hasPrefix("Models/") })
    let client = try emit(library, EmitOptions(parts: [.client])).keys
    #expect(client.contains("Client.swift") && client.contains("Books/BooksAPI.swift"))
    #expect(!client.contains("Server.swift") && !client.contains { $0.hasPrefix("Examples/") })
    let server = try emit(library, EmitOptions(parts: [.server])).keys
    #expect(server.contains("Books/BooksAPI.swift") && !server.contains("Books/BooksClient.swift"))
  }

  /// No declaration keeps another access than the one asked for.
  @Test func accessLevelIsEverywhere() throws {
    for (path, text) in try emit(library, EmitOptions(accessLevel: .package)) {
      #expect(!text.contains("public "), "\(path)")
    }
    let files = try emit(library, EmitOptions(moduleName: "Library", accessLevel: .internal))
    for (path, text) in files {
      #expect(!text.contains("public ") && !text.contains("package ") && !text.contains("internal "), "\(path)")
    }
    #expect(files["Examples/ShelvesExamples.swift"]?.contains("@testable import Library") == true)
  }

  /// The same files in the same order, whatever order the models were found in.
  @Test func orderOfModelsDoesNotMatter() throws {
    var other = library
    other.models.reverse()
    #expect(try emit(other) == emit(library))
  }

  @Test func filesThatDifferInCaseOnlyAreRefused() {
    let error = #expect(throws: EmissionError.self) { try emit(api(record("Shelf", []), record("SHELF", []))) }
    #expect(error?.headline.contains("Models/SHELF.swift") == true)
    #expect(error?.headline.contains("Models/Shelf.swift") == true)
  }

  @Test func whatHasNoSwiftIsRefused() {
    let twins = record("Book", [field("a-b", "ab", .string), field("a_b", "ab", .string)])
    let endless = record("Node", [field("next", "next", model("Node"))])
    let hostile = record("Book", [field("x", "x: Int }; import Darwin //", .string)])
    let homeless = record("Nowhere.Body", [])
    for broken in [twins, endless, hostile, homeless, record("Type", [])] {
      #expect(throws: EmissionError.self, "\(broken.name)") { try emit(api(broken)) }
    }
  }

  /// Emitted code mentions these by name: a model of that name would take their place.
  @Test(arguments: ["Filter", "String", "Request", "Client"]) func reservedNamesAreRefused(_ name: String) {
    #expect(throws: EmissionError.self) { try emit(api(record(name, []))) }
  }

  /// The runtime's types are all reserved; the list is written by hand.
  @Test func runtimeTypesAreReserved() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    var count = 0
    for room in ["SpeclessRuntime", "JSONText"] {
      let folder = sources.appending(path: room).standardizedFileURL
      let names = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
      for name in names where name.hasSuffix(".swift") {
        for line in try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n") {
          let words = line.split(whereSeparator: { " :<{".contains($0) })
          guard words.count > 2, words[0] == "public", ["struct", "enum", "protocol"].contains(words[1]) else {
            continue
          }
          if line.first == "p" {
            count += 1
            #expect(reservedTypeNames.contains(String(words[2])), "\(words[2]) of \(room)")
          }
        }
      }
    }
    #expect(count > 40)
  }

  /// A circle is broken at the fields that can be nil, also through a generic wrapper; arrays break it by themselves.
  @Test func recordsCanHoldThemselves() throws {
    let a = record("A", [field("b", "b", model("B")), field("all", "all", .array(model("A")))])
    let b = record("B", [field("a", "a", model("A"), .sometimes), field("c", "c", model("C"), .sometimes)])
    let files = try emit(api(a, b, record("C", [])))
    #expect(files["Models/A.swift"]?.contains("private var") == false)
    #expect(files["Models/B.swift"]?.contains("private var _a: [A] = []") == true)
    #expect(files["Models/B.swift"]?.contains("private var _c") == false)
  }
}
