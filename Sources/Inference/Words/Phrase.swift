/// A phrase of a table: `"set to true|false if|when"`.
///
/// Words are parted by spaces; `a|b` is either, `word?` may be missing, `#` is a number, `$` the end of the sentence or
/// of a bracket. Signs stand for themselves, each as a word of its own: `"true / false"`.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  private struct Piece {
    var words: [String]
    var isOptional: Bool
  }

  struct Match {
    /// Of the prose's tokens.
    var tokens: Range<Int>
    /// Tokens that `#` stood for.
    var numbers: [Int]
  }

  private let pieces: [Piece]

  init(stringLiteral value: String) {
    pieces = value.split(separator: " ").map { part in
      let isOptional = part.count > 1 && part.hasSuffix("?")
      let words = (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init)
      return Piece(words: words, isOptional: isOptional)
    }
  }

  /// The match that begins at a token, or nil.
  func match(_ prose: Prose, at start: Int) -> Match? {
    var match = Match(tokens: start..<start, numbers: [])
    return extend(&match, prose, piece: 0, at: start) ? match : nil
  }

  /// The first match that begins within some tokens.
  func find(in prose: Prose, within range: Range<Int>? = nil) -> Match? {
    for start in range ?? prose.tokens.indices {
      if let match = match(prose, at: start) { return match }
    }
    return nil
  }

  private func extend(_ match: inout Match, _ prose: Prose, piece: Int, at index: Int) -> Bool {
    guard piece < pieces.count else {
      match.tokens = match.tokens.lowerBound..<index
      return true
    }
    let wanted = pieces[piece]
    if wanted.words == ["$"] {
      return Self.ends(prose, at: index) && extend(&match, prose, piece: piece + 1, at: index)
    }
    if index < prose.tokens.count, Self.fits(prose.tokens[index], wanted.words) {
      let numbers = match.numbers
      if wanted.words == ["#"] { match.numbers.append(index) }
      if extend(&match, prose, piece: piece + 1, at: index + 1) { return true }
      match.numbers = numbers
    }
    return wanted.isOptional && extend(&match, prose, piece: piece + 1, at: index)
  }

  private static func fits(_ token: Prose.Token, _ words: [String]) -> Bool {
    words == ["#"] ? Int(token.text) != nil : words.contains(token.text)
  }

  private static func ends(_ prose: Prose, at index: Int) -> Bool {
    index >= prose.tokens.count || [".", "!", "?", ";", ")", ",", ":"].contains(prose.tokens[index].text)
  }
}
