/// Splits text into lower-case words, scalar by scalar; see `Identifier.words(of:)`.
struct IdentifierWords {
  private var scalars: [Unicode.Scalar] = []
  private var words: [String] = []
  private var word: [Unicode.Scalar] = []
  private var wordHasSmall = false

  private init(_ text: String) {
    // One by one, since to make an array of them they would be counted first.
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    word.reserveCapacity(scalars.count)
    words.reserveCapacity(4)
  }

  static func split(_ text: String) -> [String] {
    if text.utf8.count <= 2, let symbol = symbols[text] { return symbol }
    var splitter = IdentifierWords(text)
    splitter.run()
    return splitter.words
  }

  private mutating func run() {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isIdentifierLetter {
        if beginsHump(at: index) { endWord() }
        word.append(scalar)
        if !scalar.isCapital { wordHasSmall = true }
      } else if scalar.isIdentifierRest {
        if scalar.isASCIIDigit || !word.isEmpty { word.append(scalar) }
      } else if isPossessive(at: index) {
        index += 1
      } else if !scalar.isDroppedFromWords {
        separate(at: index)
      }
      index += 1
    }
    endWord()
  }

  /// `shelfGUID` → shelf, guid; `URLPath` → url, path; `URLs` → urls; `SHA256` and `2FA` stay whole.
  private func beginsHump(at index: Int) -> Bool {
    guard let last = word.last else { return false }
    let scalar = scalars[index]
    guard scalar.isCapital else { return false }
    if last.isCapital { return nextIsSmall(index) && !isPluralEnding(at: index + 1) }
    guard last.isASCIIDigit else { return true }
    return nextIsSmall(index) || wordHasSmall
  }

  private func nextIsSmall(_ index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    return scalars[index + 1].isIdentifierLetter && !scalars[index + 1].isCapital
  }

  /// The `s` of `URLs` and `guestIDs`: small, after two capitals, and last of its word.
  private func isPluralEnding(at index: Int) -> Bool {
    guard index >= 2, index < scalars.count, scalars[index] == "s" else { return false }
    guard scalars[index - 1].isCapital, scalars[index - 2].isCapital else { return false }
    return index + 1 == scalars.count || !scalars[index + 1].isIdentifierLetter || scalars[index + 1].isCapital
  }

  /// The `'s` of "shelf's": the word is "shelf".
  private func isPossessive(at index: Int) -> Bool {
    guard scalars[index] == "'" || scalars[index] == "\u{2019}", !word.isEmpty else { return false }
    guard index + 1 < scalars.count, scalars[index + 1] == "s" || scalars[index + 1] == "S" else { return false }
    return index + 2 == scalars.count || !scalars[index + 2].isIdentifierLetter
  }

  private mutating func separate(at index: Int) {
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    let isMinus = scalars[index] == "-" && word.isEmpty && words.isEmpty && next.isASCIIDigit
    let isPoint = scalars[index] == "." && word.last?.isASCIIDigit == true && next.isASCIIDigit
    endWord()
    if isMinus { words.append("minus") }
    if isPoint { words.append("point") }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    words.append(String(lowercasing: word))
    word.removeAll(keepingCapacity: true)
    wordHasSmall = false
  }

  /// Values that are nothing but signs, as filters' operators are.
  private static let symbols: [String: [String]] = [
    "<": ["less", "than"], "<=": ["less", "than", "or", "equal"], ">": ["greater", "than"],
    ">=": ["greater", "than", "or", "equal"], "=": ["equal"], "==": ["equal"], "!=": ["not", "equal"],
    ":": ["colon"], "*": ["all"], "+": ["plus"], "-": ["minus"], "~": ["tilde"], "!": ["not"], "&": ["and"],
    "|": ["or"], "/": ["slash"], "%": ["percent"], "?": ["question", "mark"], ".": ["dot"], ",": ["comma"],
    "#": ["number"], "@": ["at"], "$": ["dollar"], "^": ["caret"], "_": ["underscore"],
  ]
}
