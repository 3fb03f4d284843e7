import SourceText
import Testing

@testable import Pages

/// Protects the way back: a decoded text leads to the bytes that spell it, in any encoding.
@Suite("HTML places")
struct HTMLPlacesTests {
  /// The only paragraph of a page, and what stands in the file for each given word of it.
  private func stretches(of words: [String], in bytes: [UInt8]) throws -> (text: String, found: [[UInt8]]) {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "page.html", bytes: bytes)
    guard case .paragraph(let paragraph) = try #require(readHTML(file, diagnostics: &diagnostics).blocks.first) else {
      return ("", [])
    }
    let text = paragraph.text
    let found = try words.map { word -> [UInt8] in
      let lower = try #require(text.bytes.firstOffset(of: Array(word.utf8)))
      return Array(file.bytes[text.sourceSpan(of: lower..<(lower + word.utf8.count)).range])
    }
    return (text.string, found)
  }

  @Test func afterReferences() throws {
    let (text, found) = try stretches(
      of: ["one", "two", "…", "three"], in: Array("<p>one &lt;&quot;  two&hellip;\r\nthree".utf8))
    #expect(text == "one <\" two… three")
    #expect(found == ["one", "two", "&hellip;", "three"].map { Array($0.utf8) })
  }

  @Test func plainTextIsASliceOfTheFile() throws {
    let file = SourceFile(path: "page.html", text: "<td><p class='a'> plain text </p>")
    var tokenizer = HTMLTokenizer(DecodedFile(utf8: file.bytes))
    while let token = tokenizer.next() {
      guard token.kind == .text else { continue }
      let text = tokenizer.input.text(token.content)
      #expect(text.map.isEmpty && text.bytes.startIndex == token.span.lower)
    }
    var diagnostics = Diagnostics()
    guard case .paragraph(let paragraph) = readHTML(file, diagnostics: &diagnostics).blocks[0] else { return }
    #expect(paragraph.text.map.isEmpty && paragraph.text.bytes.startIndex == 18)
  }

  @Test func windows1252() throws {
    let bytes = Array("<p>caf".utf8) + [0xE9, 0x20, 0x93] + Array("tea".utf8) + [0x94]
    let (text, found) = try stretches(of: ["é", "“", "tea"], in: bytes)
    #expect(text == "café “tea”")
    #expect(found == [[0xE9], [0x93], Array("tea".utf8)])
  }

  @Test(arguments: [true, false])
  func utf16(isLittleEndian: Bool) throws {
    let units: [UInt16] = [0xFEFF] + Array("<p>tea \u{1F375} &amp; é".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittleEndian ? [low, high] : [high, low]
    }
    let (text, found) = try stretches(of: ["\u{1F375}", "é"], in: bytes)
    #expect(text == "tea \u{1F375} & é")
    #expect(found[0].count == 4 && found[1].count == 2)
  }

  @Test func byteOrderMark() throws {
    let (text, found) = try stretches(of: ["é"], in: [0xEF, 0xBB, 0xBF] + Array("<p>é".utf8))
    #expect(text == "é" && found == [Array("é".utf8)])
  }

  @Test(arguments: [
    "<meta charset=utf-8><p>", "<meta http-equiv=Content-Type content='text/html; charset=\"UTF-8\"'><p>",
  ])
  func declaredUTF8IsRepaired(head: String) throws {
    var diagnostics = Diagnostics()
    let file = SourceFile(path: "page.html", bytes: Array(head.utf8) + [0x61, 0xE2, 0x80, 0x62])
    let document = readHTML(file, diagnostics: &diagnostics)
    #expect(document.dump().hasSuffix("paragraph \"a\u{FFFD}b\"\n"))
    #expect(diagnostics.all.map(\.ruleID) == ["invalid-utf8"])
  }

  @Test func declaredWindows1252() throws {
    let (text, _) = try stretches(of: [], in: Array("<meta charset=\"ISO-8859-1\"><p>é".utf8))
    #expect(text == "Ã©")
  }

  @Test(arguments: [
    ("<meta charset=klingon>a", "unknown-encoding", "1:15"), ("a<script>b", "unended-html", "1:2"),
    ("a<template><p>b", "unended-html", "1:2"), ("a<!-- b", "unended-html", "1:2"), ("a<b c='d", "unended-html", "1:2"),
  ])
  func diagnostics(html: String, ruleID: String, place: String) {
    var diagnostics = Diagnostics()
    let document = readHTML(SourceFile(path: "page.html", text: html), diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.ruleID) == [ruleID])
    #expect(diagnostics.all.first?.place?.description == "page.html:\(place)")
    #expect(document.dump().hasSuffix("paragraph \"a\"\n"))
  }

  /// Protects against stack overflow and quadratic time on nesting without end.
  @Test func deepNesting() {
    var diagnostics = Diagnostics()
    let tags = ["<div>", "<ul><li>", "<table><tr><td>", "<p><b>", "<dl><dd>", "<svg>", "<h1>", "<table><caption>"]
    for tag in tags {
      let html = String(repeating: tag, count: 2_000) + "text" + String(repeating: "</div></table></p>", count: 500)
      let document = readHTML(SourceFile(path: "page.html", text: html), diagnostics: &diagnostics)
      #expect(document.dump().contains("text"), "\(tag)")
    }
  }
}

extension ArraySlice<UInt8> {
  /// The 0-based offset at which `part` first stands.
  fileprivate func firstOffset(of part: [UInt8]) -> Int? {
    (0...Swift.max(0, count - part.count)).first { dropFirst($0).starts(with: part) }
  }
}
