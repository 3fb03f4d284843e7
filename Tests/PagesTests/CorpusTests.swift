import Foundation
import SourceText
import Testing

@testable import Pages

/// Protects "nothing lost" on the documentation of a whole service, in each form in which pages are saved: no block is
/// left unread, and each file gives as many endpoints as it announces.
///
/// Each form is read in part, another part in each, so that every page is read in some. With SPECLESS_CORPUS_ALL=1 all
/// are. `SPECLESS_CORPUS` names the folder of the forms; where there is none the tests are skipped.
@Suite struct CorpusTests {
  static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["SPECLESS_CORPUS"]
      ?? packageRoot
      .deletingLastPathComponent().appendingPathComponent("shared/corpus/cloud-controller-v2").path)

  static let forms = ["html", "innertext", "pipe-text", "pipe-text-2014"]

  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  @Test(
    .enabled(if: isThere, "no corpus lies at SPECLESS_CORPUS"),
    arguments: forms)
  func everyPageIsReadWhole(form: String) throws {
    let root = Self.folder.appendingPathComponent(form)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
      .filter { ["html", "txt"].contains(URL(fileURLWithPath: $0).pathExtension) }
    let part = Self.forms.firstIndex(of: form) ?? 0
    let readsAll = ProcessInfo.processInfo.environment["SPECLESS_CORPUS_ALL"] == "1"
    var endpoints = 0
    for (number, name) in names.enumerated() where readsAll || (number + part) % Self.forms.count == 0 {
      let bytes = Array(try Data(contentsOf: root.appendingPathComponent(name)))
      var diagnostics = Diagnostics()
      let pages = readPages(SourceFile(path: name, bytes: bytes), diagnostics: &diagnostics)
      let unread = diagnostics.all.filter { $0.ruleID == "unread-block" }
      #expect(unread.map { "\($0.place?.description ?? ""): \($0.headline)" } == [])
      #expect(pages.count == Self.announced(in: bytes), "\(form)/\(name)")
      endpoints += pages.count
    }
    #expect(endpoints * Self.forms.count >= 100, "\(form)")
  }

  /// Lines that are a method and a path and nothing else, but those of routes and of prose: counted without the reader.
  private static func announced(in bytes: [UInt8]) -> Int {
    var count = 0
    var last = ""
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      var words = line.trimmingCharacters(in: .whitespaces)
      let isHeading = words.hasPrefix("<h3>") && words.hasSuffix("</h3>")
      if isHeading { words = String(words.dropFirst(4).dropLast(5)) }
      let parts = words.split(separator: " ")
      let isRequest = parts.count == 2 && RequestLine.methods.contains(String(parts[0])) && parts[1].contains("/")
      let isMarkup = bytes.first == UInt8(ascii: "<")
      if isRequest, isMarkup ? isHeading : last != "Route" { count += 1 }
      if !words.isEmpty { last = words }
    }
    return count
  }
}
