import JSONText

/// "Max characters: 2048", "between 1 and 100": limits that a description states.
package enum LimitWords {
  /// Every limit, in the text's order; a range gives two. Numbers with a unit ("at most 64 MB") are left alone, since
  /// the value may be counted in another.
  package static func limits(_ description: String) -> [Said<Limit>] { limits(in: Prose(description)) }

  static func limits(in prose: Prose) -> [Said<Limit>] {
    let likely = needs.met(by: prose).filter { rows[$0].0.mayOccur(in: prose) }
    guard !likely.isEmpty else { return [] }
    var result: [Said<Limit>] = []
    var index = 0
    while index < prose.tokens.count {
      guard let (match, kind) = firstRow(of: likely, prose, at: index) else {
        index += 1
        continue
      }
      result += limits(match, kind, prose)
      index = match.tokens.upperBound
    }
    return result
  }

  private enum Kind {
    case range, wholeClause, lengthRange, minimum, maximum, above, below, minimumLength, maximumLength, positive,
      notNegative
  }

  private static func firstRow(of likely: [Int], _ prose: Prose, at index: Int) -> (Phrase.Match, Kind)? {
    for row in likely {
      guard let match = rows[row].0.match(prose, at: index), !isMeasured(match, prose) else { continue }
      if rows[row].1 != .wholeClause || isClause(match, prose) { return (match, rows[row].1) }
    }
    return nil
  }

  /// Whether nothing else stands between the signs around it: `Page size (1-100)`, `1 to 100, by default 50`.
  private static func isClause(_ match: Phrase.Match, _ prose: Prose) -> Bool {
    let (lower, upper) = (match.tokens.lowerBound, match.tokens.upperBound)
    guard upper == prose.tokens.count || ends.contains(prose.tokens[upper].text) else { return false }
    guard lower > 0 else { return true }
    let before = prose.tokens[..<lower].suffix(4).map(\.text)
    // "e.g. 1-5" is a value, and of "1, 2-5" it is one of a list.
    guard starts.contains(prose.tokens[lower - 1].text), !before.contains(where: examples.contains) else {
      return false
    }
    return lower < 2 || !prose.tokens[lower - 2].isNumber
  }

  private static let starts: Set<String> = ["(", "[", ",", ";", ":", ".", "–", "—", "-"]
  private static let ends: Set<String> = [")", "]", ",", ";", ".", "("]
  private static let examples: Set<String> = ["e.g", "eg", "example", "examples", "instance", "like", "such", "i.e"]

  private static func isMeasured(_ match: Phrase.Match, _ prose: Prose) -> Bool {
    let next = match.tokens.upperBound
    guard match.numbers.last == next - 1, next < prose.tokens.count else { return false }
    return units.contains(prose.tokens[next].text)
  }

  private static let units: Set<String> = [
    "mb", "gb", "kb", "tb", "mib", "gib", "kib", "megabytes", "gigabytes", "kilobytes", "bytes", "byte", "m", "g", "k",
    "%", "percent", "seconds", "minutes", "hours", "days", "weeks", "months", "years", "milliseconds", "ms", "s",
    "times", "characters", "chars", "character", "items", "of", "-",
  ]

  private static func limits(_ match: Phrase.Match, _ kind: Kind, _ prose: Prose) -> [Said<Limit>] {
    let numbers = match.numbers.compactMap { prose.tokens[$0].number }
    let text = prose.text(match.tokens)
    return (values(kind, numbers) + values(kind, integers: numbers.compactMap(\.intValue))).map { Said($0, text: text) }
  }

  private static func values(_ kind: Kind, _ numbers: [JSONNumber]) -> [Limit] {
    switch (kind, numbers.first, numbers.last) {
    case (.positive, _, _): [.minimum(1)]
    case (.notNegative, _, _): [.minimum(0)]
    case (.range, let low?, let high?), (.wholeClause, let low?, let high?):
      low.doubleValue <= high.doubleValue ? [.minimum(low), .maximum(high)] : []
    case (.minimum, let number?, _): [.minimum(number)]
    case (.maximum, let number?, _): [.maximum(number)]
    default: []
    }
  }

  private static func values(_ kind: Kind, integers numbers: [Int]) -> [Limit] {
    switch (kind, numbers.first, numbers.last) {
    case (.lengthRange, let low?, let high?): low <= high ? [.minimumLength(low), .maximumLength(high)] : []
    case (.above, let number?, _): number < Int.max ? [.minimum(JSONNumber(number + 1))] : []
    case (.below, let number?, _): number > Int.min ? [.maximum(JSONNumber(number - 1))] : []
    case (.minimumLength, let number?, _): [.minimumLength(number)]
    case (.maximumLength, let number?, _): [.maximumLength(number)]
    default: []
    }
  }

  private static let needs = PhraseNeeds(rows.map(\.0))

  /// Longer phrases first.
  private static let rows: [(Phrase, Kind)] = [
    ("between # and|- # characters|chars|letters", .lengthRange),
    ("# -|to|– # characters|chars|letters", .lengthRange),
    ("max|maximum .? number? of? characters|length|chars :|=|is|of? :? # characters?", .maximumLength),
    ("max|maximum .? number? of? characters|length|chars # characters?", .maximumLength),
    ("min|minimum .? number? of? characters|length|chars :|=|is|of? :? # characters?", .minimumLength),
    ("at most # characters|chars|letters", .maximumLength),
    ("up to # characters|chars|letters", .maximumLength),
    ("no more|longer than # characters|chars|letters", .maximumLength),
    ("limited to # characters|chars|letters", .maximumLength),
    ("max|maximum .? of? :? # characters|chars|letters", .maximumLength),
    ("exceed # characters|chars|letters", .maximumLength),
    ("# characters|chars max|maximum", .maximumLength),
    ("# characters|chars or less|fewer", .maximumLength),
    ("at least # characters|chars|letters", .minimumLength),
    ("min|minimum .? of? :? # characters|chars|letters", .minimumLength),
    ("shorter than # characters|chars", .maximumLength),
    ("between ~ and|to|-|– ~", .range),
    ("in|within the? range :? of? from? ~ -|to|–|and|through ~", .range),
    ("range|ranges :|is|from|of|between|(|[? ~ -|to|–|and|through|, ~", .range),
    ("allowed|valid|permitted|accepted|acceptable value|values|numbers? :|is|are? from? ~ -|to|–|through ~", .range),
    ("value|values|number|integer|decimal|anything|ranging|goes from ~ -|to|–|through ~", .range),
    ("~ -|to|– ~ allowed|inclusive|permitted", .range),
    ("~ -|to|– ~ ( inclusive", .range),
    ("from? ~ -|to|–|through ~", .wholeClause),
    ("min|minimum .? value? :|=|is|of? :? ~", .minimum),
    ("max|maximum .? value? :|=|is|of? :? ~", .maximum),
    ("min|minimum ~ $", .minimum),
    ("max|maximum ~ $", .maximum),
    ("greater than or equal to ~", .minimum),
    ("less than or equal to ~", .maximum),
    ("must|should be|contain? greater|more|larger|higher than #", .above),
    ("must|should be|contain? less|lower|smaller|fewer than #", .below),
    ("must|should be at least ~", .minimum),
    ("must|should be at most ~", .maximum),
    ("must not be less than ~", .minimum),
    ("must not be greater|more than ~", .maximum),
    ("must|should be > = ~", .minimum),
    ("must|should be < = ~", .maximum),
    ("cannot|can't exceed ~", .maximum),
    ("must|may|can not exceed ~", .maximum),
    ("no more than ~", .maximum),
    ("must|should be an? positive", .positive),
    ("positive integer|number", .positive),
    ("non negative integer|number", .notNegative),
  ]
}
