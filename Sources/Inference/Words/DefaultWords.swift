/// "Defaults to false.": the value that stands in where none is sent.
package enum DefaultWords {
  /// `"Order: asc (default) or desc"` → `"asc"`, `"Default: 10"` → `"10"`; prose ("Defaults to the shelf's name") is none.
  package static func defaultValue(_ description: String) -> Said<String>? { defaultValue(in: Prose(description)) }

  static func defaultValue(in prose: Prose) -> Said<String>? {
    for phrase in introductions where phrase.mayOccur(in: prose) {
      var from = 0
      while let match = phrase.find(in: prose, within: from..<prose.tokens.count) {
        if let said = value(after: match, in: prose) { return said }
        from = match.tokens.lowerBound + 1
      }
    }
    return beforeRemark(prose)
  }

  private static let introductions: [Phrase] = [
    "defaults|default|defaulting to :?", "default|defaults value? is|are|of|:|=", "default|defaults # $",
  ]

  private static func value(after match: Phrase.Match, in prose: Prose) -> Said<String>? {
    let isNumberItself = !match.numbers.isEmpty
    let last = match.tokens.upperBound - (isNumberItself ? 2 : 1)
    var scanner = ValueScanner(prose.characters, at: prose.tokens[last].range.upperBound)
    scanner.skipSpaces()
    guard let value = scanner.value(), value.isQuoted || !ValueList.isProse(value.text) else { return nil }
    guard value.isQuoted || isFollowedWell(&scanner, by: value.text) else { return nil }
    let start = prose.tokens[match.tokens.lowerBound].range.lowerBound
    return Said(value.text, text: String(prose.characters[start..<value.range.upperBound]))
  }

  /// A word that more prose follows was no value: "defaults to ascending order".
  private static func isFollowedWell(_ scanner: inout ValueScanner, by text: String) -> Bool {
    scanner.skipSpaces()
    guard let next = scanner.peek, !".,;()[]!?|".has(next) else { return true }
    let isNumber = text.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    return followers.contains { scanner.skip(word: $0) } || (isNumber && units.contains { scanner.skip(word: $0) })
  }

  private static let followers = ["if", "when", "unless", "and", "or", "but", "which", "otherwise", "for"]

  private static let units = [
    "seconds", "second", "minutes", "hours", "days", "milliseconds", "ms", "mb", "gb", "kb", "megabytes", "bytes",
    "items", "results", "per",
  ]

  static let remark: Phrase = "( the? default )"

  /// The value that "(default)" stands behind.
  private static func beforeRemark(_ prose: Prose) -> Said<String>? {
    guard let match = remark.find(in: prose) else { return nil }
    let bracket = prose.tokens[match.tokens.lowerBound].range.lowerBound
    guard let value = value(before: bracket, in: prose.characters) else { return nil }
    let end = prose.tokens[match.tokens.upperBound - 1].range.upperBound
    return Said(value.text, text: String(prose.characters[value.range.lowerBound..<end]))
  }

  static func value(before end: Int, in characters: [Unicode.Scalar]) -> ValueScanner.Value? {
    var last = end
    while last > 0, characters[last - 1].isWhitespace { last -= 1 }
    guard last > 0 else { return nil }
    let open = ValueScanner.quotes.first { $0.value == characters[last - 1] }?.key
    var start = last - 1
    while start > 0, open.map({ characters[start - 1] != $0 }) ?? !characters[start - 1].isWhitespace { start -= 1 }
    if open != nil { start = max(0, start - 1) }
    var scanner = ValueScanner(characters, at: start)
    guard let value = scanner.value(), value.range.upperBound == last else { return nil }
    return value.isQuoted || !ValueList.isProse(value.text) ? value : nil
  }
}
