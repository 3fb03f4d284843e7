import JSONText

/// A description cut into words and signs, once, for all tables of phrases to look at.
///
/// Words are compared in lower case; quotes and Markdown's marks around a word are not part of it; hyphens join nothing
/// ("comma-delimited" is two words), but a sign before a number belongs to it.
struct Prose: Sendable {
  struct Token: Sendable {
    var word: PhraseWord
    /// Offsets into `characters`.
    var range: Range<Int>
    var isWord: Bool
    var opensSentence = false

    var text: String { word.text }

    /// Whether the text is an `Int`.
    var isInteger: Bool { text.utf8.last.map { (0x30...0x39).contains($0) } ?? false && Int(text) != nil }

    /// Whether the text is an `Int`, or a number with a fraction: `31.5`, but not `1.2.3`.
    var isNumber: Bool { number != nil }

    /// The number, as it is written.
    var number: JSONNumber? {
      guard let last = text.utf8.last, (0x30...0x39).contains(last) else { return nil }
      if let integer = Int(text) { return JSONNumber(integer) }
      let rest = text.utf8.drop { $0 == UInt8(ascii: "-") }
      guard rest.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }), text.utf8.contains(0x2E) else {
        return nil
      }
      return JSONNumber(text: text)
    }
  }

  let characters: [Unicode.Scalar]
  let tokens: [Token]
  /// Every word that occurs.
  let words: PhraseWordSet
  let hasNumber: Bool

  init(_ text: String) {
    characters = Array(text.unicodeScalars)
    var scanner = ProseScanner(characters)
    tokens = scanner.scan()
    var words = PhraseWordSet()
    for token in tokens { words.insert(token.word) }
    self.words = words
    hasNumber = tokens.contains(where: \.isNumber)
  }

  /// The text from the first to the last of some tokens, as it stands.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var lower = tokens[range.lowerBound].range.lowerBound
    var upper = tokens[range.upperBound - 1].range.upperBound
    if upper < characters.count, isUnpaired(characters[upper], in: lower..<upper) { upper += 1 }
    if lower > 0, isUnpaired(characters[lower - 1], in: lower..<upper) { lower -= 1 }
    return String(characters[lower..<upper])
  }

  /// Whether a quote at the border belongs to one inside.
  private func isUnpaired(_ quote: Unicode.Scalar, in range: Range<Int>) -> Bool {
    "`'\"".has(quote) && characters[range].count { $0 == quote } % 2 == 1
  }

  /// Where the description proper begins: past "(optional)", articles and the like.
  var head: Int { skippingArticles(from: 0) }

  func skippingArticles(from start: Int) -> Int {
    var index = start
    while index < tokens.count, Self.openers.contains(tokens[index].text) { index += 1 }
    return index
  }

  /// Tokens up to the first full stop.
  var firstSentence: Range<Int> {
    0..<(tokens.indices.first { $0 > 0 && tokens[$0].opensSentence } ?? tokens.count)
  }

  private static let openers: Set<String> = [
    "a", "an", "the", "(", ")", "optional", "required", "deprecated", "experimental", ":", "*", "[", "]", "new",
  ]
}
