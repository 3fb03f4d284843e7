import Foundation
import SourceText
import Testing

@testable import Pages

/// The pages of a text, and what was said about it.
func read(_ text: String, path: String = "page.txt") -> (pages: [EndpointPage], diagnostics: [Diagnostic]) {
  var diagnostics = Diagnostics()
  let pages = readPages(SourceFile(path: path, text: text), diagnostics: &diagnostics)
  return (pages, diagnostics.inSourceOrder)
}

/// The one page of a text that must read without a word.
func readClean(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> EndpointPage {
  let (pages, diagnostics) = read(text)
  #expect(diagnostics.map(\.headline) == [], sourceLocation: location)
  #expect(pages.count == 1, sourceLocation: location)
  return try #require(pages.first, sourceLocation: location)
}

/// The first exchange of such a page.
func exchange(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Exchange {
  try #require(readClean(text, location).exchanges.first, sourceLocation: location)
}

/// The package's folder.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The pages in `api-docs`, in order.
func documentedPages() throws -> [SourceFile] {
  let root = packageRoot.appendingPathComponent("api-docs")
  let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".txt") }.sorted()
  return try names.map { name in
    SourceFile(path: "api-docs/\(name)", bytes: Array(try Data(contentsOf: root.appendingPathComponent(name))))
  }
}

/// Compares with a recorded text under `Dumps`. With SPECLESS_RECORD=1 it is recorded anew, and the test still fails.
func expectRecorded(_ text: String, _ name: String) throws {
  let place = packageRoot.appendingPathComponent("Tests/PagesTests/Dumps/\(name)")
  if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
    try Data(text.utf8).write(to: place)
    Issue.record("\(name) was recorded; run again without SPECLESS_RECORD")
    return
  }
  let recorded = try String(contentsOf: place, encoding: .utf8)
  #expect(text == recorded, "\(name) differs; SPECLESS_RECORD=1 records it anew")
}
