/// A phrase of a table: `"set to true|false if|when"`.
///
/// Words are parted by spaces; `a|b` is either, `word?` may be missing, `#` is an integer, `~` any number, `$` the end of
/// the sentence or of a bracket. Signs stand for themselves, each as a word of its own: `"true / false"`.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  private struct Piece {
    enum Kind { case word, integer, number, end }

    var kind: Kind
    /// Of the phrase's words.
    var words: Range<Int>
    var isOptional: Bool
  }

  struct Match {
    /// Of the prose's tokens.
    var tokens: Range<Int>
    /// Tokens that `#` and `~` stood for.
    var numbers: [Int]
  }

  private var pieces: [Piece] = []
  private var words: [PhraseWord] = []
  /// Of each set, one word at least stands in every match.
  private(set) var needed: [PhraseWordSet] = []
  private(set) var needsNumber = false

  init(stringLiteral value: String) {
    for part in value.utf8.split(separator: UInt8(ascii: " ")) {
      let isOptional = part.count > 1 && part.last == UInt8(ascii: "?")
      let piece = isOptional ? part.dropLast() : part
      let choices = piece.split(separator: UInt8(ascii: "|")).map { PhraseWord(String(Substring($0))) }
      let kind: Piece.Kind =
        switch piece.count == 1 ? piece.first : nil {
        case UInt8(ascii: "#"): .integer
        case UInt8(ascii: "~"): .number
        case UInt8(ascii: "$"): .end
        default: .word
        }
      pieces.append(Piece(kind: kind, words: words.count..<(words.count + choices.count), isOptional: isOptional))
      words += choices
      guard !isOptional else { continue }
      needsNumber = needsNumber || kind == .number || kind == .integer
      guard kind == .word else { continue }
      var set = PhraseWordSet()
      for choice in choices { set.insert(choice) }
      needed.append(set)
    }
  }

  /// Whether a look at the prose is worth it.
  func mayOccur(in prose: Prose) -> Bool {
    if needsNumber, !prose.hasNumber { return false }
    return needed.allSatisfy { $0.mayShareAny(with: prose.words) }
  }

  /// The match that begins at a token, or nil.
  func match(_ prose: Prose, at start: Int) -> Match? {
    var match = Match(tokens: start..<start, numbers: [])
    return extend(&match, prose, piece: 0, at: start) ? match : nil
  }

  /// The first match that begins within some tokens.
  func find(in prose: Prose, within range: Range<Int>? = nil) -> Match? {
    guard mayOccur(in: prose) else { return nil }
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
    if wanted.kind == .end {
      return Self.ends(prose, at: index) && extend(&match, prose, piece: piece + 1, at: index)
    }
    if index < prose.tokens.count, fits(prose.tokens[index], wanted) {
      let isNumber = wanted.kind != .word
      if isNumber { match.numbers.append(index) }
      if extend(&match, prose, piece: piece + 1, at: index + 1) { return true }
      if isNumber { match.numbers.removeLast() }
    }
    return wanted.isOptional && extend(&match, prose, piece: piece + 1, at: index)
  }

  private func fits(_ token: Prose.Token, _ piece: Piece) -> Bool {
    if piece.kind == .integer { return token.isInteger }
    if piece.kind == .number { return token.isNumber }
    for index in piece.words where words[index] == token.word { return true }
    return false
  }

  private static func ends(_ prose: Prose, at index: Int) -> Bool {
    index >= prose.tokens.count || [".", "!", "?", ";", ")", ",", ":"].contains(prose.tokens[index].text)
  }
}
