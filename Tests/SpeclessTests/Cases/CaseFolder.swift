import Foundation
import Reporting
import SourceText
import Testing
import Writing

@testable import specless

/// A folder of `Tests/Cases`: pages, and what is to be made of them.
///
///     Tests/Cases/shelves/pages/**           what is read; may hold specless.json
///     Tests/Cases/shelves/schema.json        what `export --format schema` prints
///     Tests/Cases/shelves/diagnostics.txt    what `lint` prints
///     Tests/Cases/shelves/Swift/**           what `generate` writes
///
/// Where the pages hold an error, nothing is made of them and `diagnostics.txt` stands alone.
struct CaseFolder: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  /// The package's own root.
  static let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let root = packageRoot.appendingPathComponent("Tests/Cases")

  /// Every folder, in the order of names.
  static let all: [CaseFolder] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(CaseFolder.init)
  }()

  /// The package's own pages are a case too; their Swift is `Generated`, which `make check` watches over.
  var isOwnDocumentation: Bool { name == "five-pages" }

  var folder: URL { Self.root.appendingPathComponent(name) }

  private var disk: Disk { Disk(workingDirectory: isOwnDocumentation ? Self.packageRoot.path : folder.path) }

  func readDocs() -> DocsFolder { DocsFolder(reading: isOwnDocumentation ? "api-docs" : "pages", disk: disk) }

  /// Everything that the command makes of the pages, by path below the case's folder.
  func made(of docs: DocsFolder) throws -> [String: String] {
    let understanding = understand(docs, keeping: .none)
    let findings = judge(understanding, docs.settings)
    var files = ["diagnostics.txt": render(findings, sources: docs.sources)]
    guard !understanding.diagnostics.hasErrors else { return files }
    files["schema.json"] = try export(understanding.api, as: .schema)
    guard !isOwnDocumentation else { return files }
    for file in try swift(of: docs) { files["Swift/\(file.path)"] = file.text }
    return files
  }

  /// The emitted files; none where the pages hold an error.
  func swift(of docs: DocsFolder) throws -> [EmittedFile] {
    let understanding = understand(docs, keeping: .none)
    guard !understanding.diagnostics.hasErrors else { return [] }
    let words = try Arguments([], options: Option.emission, operands: [])
    return try emit(understanding.api, EmitChoices(words, docs.settings.output))
  }

  /// The recorded files by path, the pages left out.
  func recorded() throws -> [String: String] {
    let manager = FileManager.default
    var files: [String: String] = [:]
    for path in manager.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      let url = folder.appendingPathComponent(path)
      guard !path.hasPrefix("pages/"), manager.fileExists(atPath: url.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
    return files
  }

  /// Writes what was made over what was recorded; files that are made no more go.
  func record(_ made: [String: String]) throws {
    for path in try recorded().keys where made[path] == nil {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
    }
    for (path, text) in made {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
}
