import Foundation
import Inference
import Pages
import Schema
import SourceText

/// The package's own root.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Reads pages given as path and text, and infers the API.
func infer(_ pages: [(path: String, text: String)], corrections: Corrections = .none) -> (
  api: API, diagnostics: [Diagnostic]
) {
  var diagnostics = Diagnostics()
  let read = pages.flatMap { readPages(SourceFile(path: $0.path, text: $0.text), diagnostics: &diagnostics) }
  let api = inferAPI(pages: read, corrections: corrections, diagnostics: &diagnostics)
  return (api, diagnostics.inSourceOrder)
}

/// All text files below a folder, by relative path, in the order of their bytes.
func textFiles(below folder: URL, ending: String = ".txt") -> [(path: String, text: String)] {
  let names = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).filter {
    $0.hasSuffix(ending)
  }
  return names.sorted().compactMap { name in
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { (name, $0) }
  }
}
