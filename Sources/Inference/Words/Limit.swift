import JSONText

/// A limit on a value, or on the characters of a string.
package enum Limit: Hashable, Sendable {
  /// The least and the greatest value, themselves allowed.
  case minimum(JSONNumber)
  case maximum(JSONNumber)
  /// In characters.
  case minimumLength(Int)
  case maximumLength(Int)
}

/// A range in text: `1024-65535`, `1..100`, `1 to 10`.
package struct ValueRange: Hashable, Sendable {
  package var lower: Int
  package var upper: Int

  package init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// Nil unless the text is a range and nothing else: `"2014-01-01"` is none.
  package static func parse(_ text: String) -> ValueRange? {
    // Most texts are no range, and this is cheap to see.
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let prose = Prose(text)
    for phrase in forms {
      if let match = phrase.match(prose, at: 0), match.tokens.count == prose.tokens.count,
        let lower = Int(prose.tokens[match.numbers[0]].text), let upper = Int(prose.tokens[match.numbers[1]].text),
        lower <= upper
      {
        return ValueRange(lower: lower, upper: upper)
      }
    }
    return nil
  }

  private static let forms: [Phrase] = ["# -|–|—|to|…|and #", "# . . .? #", "[ # ,|-|; # ]"]
}
