/// "Valid filters: title, author": the names and operators of a filter's small language.
package enum FilterWords {
  /// `"Format queries as <filter><op><value> Valid ops: : >= IN Valid filters: title, shelf_id"` → title, shelf_id with
  /// the operators `:`, `>=`, `IN`. White space and line breaks are as they happen to be; names end at the first thing
  /// that is none.
  package static func filter(_ description: String) -> Said<(names: [String], operators: [String])>? {
    filter(in: Prose(description))
  }

  static func filter(in prose: Prose) -> Said<(names: [String], operators: [String])>? {
    guard let filters = filterPhrase.find(in: prose) else { return nil }
    let (names, end) = readNames(prose.characters, from: end(of: filters, in: prose))
    guard !names.isEmpty else { return nil }
    let operation = operatorPhrase.find(in: prose)
    let operators = operation.map { readOperators(prose.characters, from: self.end(of: $0, in: prose)) } ?? []
    let first = min(filters.tokens.lowerBound, operation?.tokens.lowerBound ?? filters.tokens.lowerBound)
    let start = prose.tokens[first].range.lowerBound
    return Said((names, operators), text: String(prose.characters[start..<max(start, end)]))
  }

  private static let filterPhrase: Phrase =
    "valid|allowed|supported|available|possible filters|filter names|keys? are|:"
  private static let operatorPhrase: Phrase =
    "valid|allowed|supported|available|possible ops|operators|operations are|:"

  private static func end(of match: Phrase.Match, in prose: Prose) -> Int {
    prose.tokens[match.tokens.upperBound - 1].range.upperBound
  }

  private static func readNames(_ characters: [Unicode.Scalar], from start: Int) -> (names: [String], end: Int) {
    var scanner = ValueScanner(characters, at: start)
    var names: [String] = []
    var end = start
    repeat {
      scanner.skipSpaces()
      guard let value = scanner.value(), isName(value.text) else { break }
      if !names.contains(value.text) { names.append(value.text) }
      end = scanner.index
      scanner.skipSpaces()
    } while scanner.skip(",") || scanner.skip(word: "and") || scanner.skip(word: "or")
    return (names, end)
  }

  private static func isName(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) } && text.contains { $0.isLetter }
  }

  /// Signs, or short words in capitals, one after another.
  private static func readOperators(_ characters: [Unicode.Scalar], from start: Int) -> [String] {
    var result: [String] = []
    let words = characters[start...].split { $0.isWhitespace || $0 == "," || $0 == "`" }
    for word in words {
      guard isOperator(word) else { break }
      let text = String(word)
      if !result.contains(text) { result.append(text) }
    }
    return result
  }

  private static func isOperator(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count <= 8 && (word.allSatisfy { ":=<>!~*^".has($0) } || word.allSatisfy { $0.isASCII && $0.isUppercase })
  }
}
