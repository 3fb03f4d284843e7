import Testing

@testable import Writing

/// Text of pages cannot leave the literal or the comment that it stands in.
@Suite struct InertTextTests {
  private static let texts: [String] = {
    var source = HostileText(seed: 20_150_303)
    return HostileText.known + (0..<2_000).map { _ in source.next() }
  }()

  /// Literals mean exactly the text, unit by unit. The seed of the random texts is 20150303.
  @Test func literalsMeanTheText() {
    for text in Self.texts {
      let line = stringLiteral(text)
      #expect(textOfLiteral(line).map { Array($0.utf8) } == Array(text.utf8), "\(line)")
      let lines = multilineLiteral(text)
      let block = lines.map { $0.isEmpty ? $0 : "    \($0)" }.joined(separator: "\n").drop { $0 == " " }
      #expect(textOfLiteral(String(block)).map { Array($0.utf8) } == Array(text.utf8), "\(block)")
    }
  }

  /// Each line of a doc comment begins as one, ends without white space, and holds nothing unseen.
  @Test func commentsStayComments() {
    for text in Self.texts {
      var comment = DocComment(indent: 4)
      comment.paragraph(text)
      comment.list([text, text])
      comment.paragraph(codeSpan(text))
      for line in comment.lines {
        #expect(line.hasPrefix("///"))
        #expect(line.last != " ")
        #expect(line.unicodeScalars.allSatisfy { !$0.isUnseen && !$0.properties.isWhitespace || $0 == " " })
      }
    }
  }

  /// Words wrap at the line's width; only a single longer word passes it.
  @Test func commentsAreWrapped() {
    var comment = DocComment(indent: 2)
    comment.paragraph(String(repeating: "library shelves ", count: 40))
    comment.list([String(repeating: "book ", count: 60), String(repeating: "x", count: 300)])
    #expect(comment.lines.allSatisfy { 2 + $0.count <= lineWidth || !$0.dropFirst(6).contains(" ") })
    #expect(comment.lines.count > 8)
  }

  /// What is no identifier never becomes one.
  @Test func namesAreIdentifiersOrRefused() throws {
    for text in Self.texts {
      guard let name = try? identifier(text) else { continue }
      let bare = name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
      #expect(bare == text && bare.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue })
    }
    #expect(try identifier("class") == "`class`")
    #expect(try identifier("größe") == "größe")
    for text in ["", "1st", "a b", "self", "_", "a-b", "x\u{202E}", "😀", "$0", "a`b"] {
      #expect(throws: EmissionError.self) { try identifier(text) }
    }
    for text in ["Type", "Protocol", "Self", "Any"] { #expect(throws: EmissionError.self) { try typeIdentifier(text) } }
  }
}
