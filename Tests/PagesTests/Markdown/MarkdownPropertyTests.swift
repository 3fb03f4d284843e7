import Foundation
import SourceText
import Testing

@testable import Pages

/// Laws over Markdown put together at random: nothing is lost, every place is the right one, and reading ends.
@Suite("Markdown laws")
struct MarkdownPropertyTests {
  private static let pieces = [
    "# ", "## ", "- ", "1. ", "> ", "    ", "\n", "\n", "\n\n", "```\n", "~~~ json\n", "| ", " | ", "|\n|---|---|\n",
    "---\n",
    "===\n", "*", "**", "_", "`", "``", "[", "]", "](x)", "![", "\\", "<br>", "<b>", "</b>", "<table>", "<tr><td>",
    "</table>", "<div>\n", "&amp;", "&lt;", "  \n", "\t", "\r\n", "<pre>", "</pre>", "<ul><li>", "é", "(", ")",
  ]

  /// Words go in between marks of all kinds; each comes out once, and leads back to where it stands.
  @Test func noWordIsLost() throws {
    let seed = ProcessInfo.processInfo.environment["SPECLESS_SEED"].flatMap { UInt64($0) } ?? 20_040_319
    var generator = SeededGenerator(seed: seed)
    for round in 0..<400 {
      var text = ""
      let count = Int.random(in: 1...30, using: &generator)
      for number in 0..<count {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)] + "w\(number)w"
      }
      var diagnostics = Diagnostics()
      let file = SourceFile(path: "page.md", text: text)
      let document = readMarkdown(file, diagnostics: &diagnostics)
      let texts = document.blocks.flatMap(\.texts)
      for number in 0..<count where !Self.isLabel("w\(number)w", in: text) {
        let word = "w\(number)w"
        let found = texts.compactMap { text in text.range(of: word).map { (text, $0) } }
        #expect(found.count == 1, "\(word): seed \(seed), round \(round): \(text.debugDescription)")
        for (text, range) in found {
          #expect(file.text(text.sourceSpan(of: range)) == word, "seed \(seed), round \(round)")
        }
      }
    }
  }

  /// What stands behind the opening fence is a mark and no text; so is nothing else here.
  private static func isLabel(_ word: String, in text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      line.contains(word) && (line.contains("```") || line.contains("~~~"))
    }
  }

  /// Protects against stack overflow and quadratic time on marks without end.
  @Test(arguments: [
    "> ", "- ", "1. ", "*a ", "_a", "**a*", "[", "![a](", "[a](b", "`", "`a``", "<!--", "<a ", "<b", "&", "|",
    "a|b\n-|-\n",
    "<table>\n", "<pre>\n", "```\n\n", "# a\n", "[a]: b\n", "\\", "\t", "<ul>\n\n", "~~a", "-\n", "a\n===\n", "<!--\n",
  ])
  func repeatedMarksEnd(piece: String) {
    var diagnostics = Diagnostics()
    let text = String(repeating: piece, count: 5_000) + "end"
    let document = readMarkdown(SourceFile(path: "page.md", text: text), diagnostics: &diagnostics)
    #expect(document.blocks.count <= 15_000)
    for text in document.blocks.flatMap(\.texts) { #expect(text.span.upper <= document.file.bytes.count) }
  }
}

extension Block {
  fileprivate var texts: [Text] {
    switch self {
    case .heading(let heading): [heading.text]
    case .paragraph(let paragraph): [paragraph.text]
    case .list(let list): list.items
    case .code(let code): [code.text]
    case .line(let text): [text]
    case .table(let table): (table.header + table.rows.flatMap(\.cells)).flatMap { [$0.text] + $0.items }
    }
  }
}
