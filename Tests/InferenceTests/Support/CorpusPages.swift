import Foundation
import Inference
import Pages
import Schema
import SourceText
import Testing

/// A whole documentation, where it is at hand: `SPECLESS_CORPUS`, else in `shared` beside the project. Read once.
enum CorpusPages {
  static let folder: URL? = {
    let path =
      ProcessInfo.processInfo.environment["SPECLESS_CORPUS"]
      ?? packageRoot.appendingPathComponent("../shared/corpus/cloud-controller-v2/html").standardized.path
    return FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path) : nil
  }()

  static let pages: [EndpointPage] = folder.map { read(textFiles(below: $0, ending: ".html")) } ?? []

  static let fivePages = read(textFiles(below: packageRoot.appendingPathComponent("api-docs")))

  private static func read(_ files: [(path: String, text: String)]) -> [EndpointPage] {
    var diagnostics = Diagnostics()
    return files.flatMap { readPages(SourceFile(path: $0.path, text: $0.text), diagnostics: &diagnostics) }
  }

  static func infer(_ pages: some Sequence<EndpointPage>) -> API {
    var diagnostics = Diagnostics()
    return inferAPI(pages: Array(pages), corrections: .none, diagnostics: &diagnostics)
  }

  /// Keeps the names of a run before, and gives those of this one.
  static func infer(
    _ pages: some Sequence<EndpointPage>, keeping old: SettledNames
  ) -> (api: API, names: SettledNames) {
    var diagnostics = Diagnostics()
    var names = SettledNames.none
    let api = inferAPI(
      pages: Array(pages), corrections: .none, keeping: old, diagnostics: &diagnostics, settled: { names = $0 })
    return (api, names)
  }

  static let isAbsent: Comment = "the corpus is not at hand: set SPECLESS_CORPUS to a folder of HTML pages"
  /// Whether proofs over every page are wanted, which take minutes.
  static let isThorough = ProcessInfo.processInfo.environment["SPECLESS_THOROUGH"] == "1"
  /// How many pages are left out in turn where not every one is.
  static let leftOut = ProcessInfo.processInfo.environment["SPECLESS_LEFT_OUT"].flatMap { Int($0) } ?? 4
}
