/// "One of draft, printed or lost.": the values that a description enumerates.
package enum ChoiceWords {
  /// `"Order: asc (default) or desc"` → asc, desc. Cautious: a list has to end where its sentence ends, or its values
  /// have to be quoted or in capitals.
  package static func choices(_ description: String) -> Said<[String]>? { choices(in: Prose(description)) }

  static func choices(in prose: Prose) -> Said<[String]>? {
    for (phrase, isCertain) in introductions where phrase.mayOccur(in: prose) {
      var from = 0
      while let match = phrase.find(in: prose, within: from..<prose.tokens.count) {
        if let said = list(after: match, in: prose, isCertain: isCertain) { return said }
        from = match.tokens.lowerBound + 1
      }
    }
    return aroundDefault(prose)
  }

  /// With whether plain words may follow, or only quoted ones.
  private static let introductions: [(Phrase, Bool)] = [
    (
      """
      valid|allowed|possible|accepted|acceptable|permitted|supported|available \
      values|options|choices|states|statuses|types|modes|kinds|formats are|is|include|: :? either?
      """,
      true
    ),
    ("valid|allowed|possible|accepted|acceptable|permitted|supported value is|: :?", false),
    ("one of the? following values|options? :?", true),
    ("one of :? either?", true),
    ("options|choices|values|enum :", true),
    ("must|can|may|should be either|any? of?", false),
    ("must|can|may|should be", false),
    ("either", false),
  ]

  private static func list(after match: Phrase.Match, in prose: Prose, isCertain: Bool) -> Said<[String]>? {
    let offset = prose.tokens[match.tokens.upperBound - 1].range.upperBound
    let list = ValueList(prose.characters, at: offset)
    guard isList(list, isCertain: isCertain) else { return nil }
    let start = prose.tokens[match.tokens.lowerBound].range.lowerBound
    return Said(list.texts, text: String(prose.characters[start..<list.end]))
  }

  private static func isList(_ list: ValueList, isCertain: Bool) -> Bool {
    let isYesOrNo = Set(list.texts.map { $0.lowercased() }) == ["true", "false"]
    if list.isAllMarked || isYesOrNo {
      return list.texts.count > 1 || (!isCertain && list.values[0].isQuoted && list.isClosed)
    }
    return isCertain && list.isClosed && list.texts.count > 1
  }

  /// The list that "(default)" stands in: from a colon, else from the value that the remark is about.
  private static func aroundDefault(_ prose: Prose) -> Said<[String]>? {
    guard let match = DefaultWords.remark.find(in: prose) else { return nil }
    let bracket = prose.tokens[match.tokens.lowerBound].range.lowerBound
    var starts: [Int] = []
    if let colon = prose.characters[..<bracket].lastIndex(of: ":") { starts.append(colon + 1) }
    if let value = DefaultWords.value(before: bracket, in: prose.characters) { starts.append(value.range.lowerBound) }
    for start in starts {
      let list = ValueList(prose.characters, at: start)
      guard list.texts.count > 1, list.isClosed || list.isAllMarked, list.end > bracket else { continue }
      let first = list.values[0].range.lowerBound
      return Said(list.texts, text: String(prose.characters[first..<list.end]))
    }
    return nil
  }
}
