/// Cuts text into the tokens of `Prose`, in one pass.
struct ProseScanner {
  private let characters: [Unicode.Scalar]
  private var index = 0
  private var tokens: [Prose.Token] = []
  /// Whether a sentence begins here.
  private var opensSentence = true

  init(_ characters: [Unicode.Scalar]) {
    self.characters = characters
  }

  mutating func scan() -> [Prose.Token] {
    while index < characters.count {
      let character = characters[index]
      if isWordCharacter(index) || isSign(index) {
        scanWord()
      } else {
        if !character.isWhitespace, !isSilent(index) { append(index..<(index + 1), isWord: false) }
        index += 1
      }
    }
    return tokens
  }

  private mutating func scanWord() {
    let start = index
    index += 1
    while index < characters.count, isWordCharacter(index) || joins(index, since: start) { index += 1 }
    var end = index
    while end > start + 1, characters[end - 1] == "_" { end -= 1 }
    append(start..<end, isWord: true)
  }

  private mutating func append(_ range: Range<Int>, isWord: Bool) {
    var text = String(characters[range]).lowercased()
    if isWord, characters[range.lowerBound].isNumber { text.removeAll { $0 == "," } }
    tokens.append(Prose.Token(word: PhraseWord(text), range: range, isWord: isWord, opensSentence: opensSentence))
    opensSentence = !isWord && [".", "!", "?", ";"].contains(text)
  }

  private func isWordCharacter(_ at: Int) -> Bool {
    let character = characters[at]
    if character == "_" { return at > 0 && (characters[at - 1].isLetter || characters[at - 1].isNumber) }
    return character.isLetter || character.isNumber || character == "$"
  }

  /// Quotes and emphasis say nothing here, nor does the hyphen of a compound.
  private func isSilent(_ at: Int) -> Bool {
    let character = characters[at]
    switch character {
    case "`", "'", "\"", "“", "”", "‘", "’", "*", "_": return true
    default: break
    }
    guard character == "-", at > 0, at + 1 < characters.count else { return false }
    let before = characters[at - 1]
    let after = characters[at + 1]
    return before.isLetter && after.isLetter || before.isLetter && after.isNumber || before.isNumber && after.isLetter
  }

  /// The minus of "-1".
  private func isSign(_ at: Int) -> Bool {
    guard characters[at] == "-", at + 1 < characters.count, characters[at + 1].isNumber else { return false }
    return at == 0 || !(characters[at - 1].isLetter || characters[at - 1].isNumber || characters[at - 1] == "-")
  }

  /// Signs inside a word: "don't", "0.5", "2,048", "book.title", but not "set.Format".
  private func joins(_ at: Int, since start: Int) -> Bool {
    guard at + 1 < characters.count else { return false }
    let before = characters[at - 1]
    let after = characters[at + 1]
    switch characters[at] {
    case "'", "’": return before.isLetter && after.isLetter
    case ".":
      return (before.isNumber && after.isNumber) || (isWordCharacter(at - 1) && after.isLetter && !after.isUppercase)
    case ",": return isThousands(at, since: start)
    default: return false
    }
  }

  private func isThousands(_ at: Int, since start: Int) -> Bool {
    let group = characters[(at + 1)...].prefix(4)
    guard group.count >= 3, group.prefix(3).allSatisfy(\.isNumber), group.count == 3 || group.last?.isNumber == false
    else { return false }
    return at - start <= 3 && characters[start..<at].allSatisfy(\.isNumber) || characters[start..<at].contains(",")
  }
}
