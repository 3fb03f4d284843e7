import SourceText
import Testing

@testable import Pages

/// Text and Markdown in other encodings than UTF-8 read the same, and lead back to the file's own bytes.
@Suite struct EncodingTests {
  private static let text =
    "List Shelves\nGET /shelves\nF\u{FC}r alle \u{201C}B\u{FC}cher\u{201D}.\nRequest\nBody\n{\n\"n\": \"\u{E9}\"\n}\nHeaders\nA: \u{E4}\n"
  private static let markdown =
    "# Shelves API\n## List Shelves\n### GET /shelves\nF\u{FC}r *alle* \u{201C}B\u{FC}cher\u{201D}.\n### Request\n#### Body\n```\n{\"n\": \"\u{E9}\"}\n```\n#### Headers\n    A: \u{E4}\n"

  private func encodings(of text: String) -> [[UInt8]] {
    let units: [UInt16] = [0xFEFF] + Array(text.utf16)
    let single: [Character: UInt8] = ["\u{201C}": 0x93, "\u{201D}": 0x94]
    return [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      text.map { single[$0] ?? UInt8($0.unicodeScalars.first?.value ?? 0) },
    ]
  }

  @Test(arguments: [text, markdown])
  func pagesReadTheSame(text: String) throws {
    for (number, bytes) in encodings(of: text).enumerated() {
      var diagnostics = Diagnostics()
      let file = SourceFile(path: "page", bytes: bytes)
      let page = try #require(readPages(file, diagnostics: &diagnostics).first, "encoding \(number)")
      #expect(diagnostics.all.map(\.headline) == [])
      #expect(page.explanations.map(\.string) == ["F\u{FC}r alle \u{201C}B\u{FC}cher\u{201D}."])
      let exchange = try #require(page.exchanges.first)
      #expect(exchange.requestBody?.json?.root["n"]?.stringValue == "\u{E9}")
      let value = try #require(exchange.requestHeaders.first?.value)
      #expect(value.string == "\u{E4}")
      let expected: [[UInt8]] = [[0xC3, 0xA4], [0xE4, 0], [0, 0xE4], [0xE4]]
      #expect(Array(bytes[value.span.range]) == expected[number], "encoding \(number)")
      for span in page.allSpans { #expect(span.upper <= bytes.count) }
    }
  }
}
