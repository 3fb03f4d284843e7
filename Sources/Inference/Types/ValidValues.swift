import JSONText
import Pages
import Schema
import SourceText

/// What a row's valid values come to: two Booleans, a range of integers, a choice of words, or prose that is neither.
package struct ValidValues: Sendable {
  package enum Meaning: Sendable, Hashable {
    case booleans
    case range(Int, Int)
    case integers([Int])
    case words([String])
  }

  /// nil where there are none, or where they are prose.
  package let meaning: Meaning?

  package init(_ row: FieldRow) {
    meaning = Self.meaning(of: row.validValues.map(\.string))
  }

  static func meaning(of texts: [String]) -> Meaning? {
    var words: [String] = []
    for text in texts {
      if texts.count == 1, let range = ValueRange.parse(text) { return .range(range.lower, range.upper) }
      guard let value = ValidValue.parse(text) else { return nil }
      words += value.values
    }
    guard !words.isEmpty else { return nil }
    if Set(words) == ["true", "false"] { return .booleans }
    let numbers = words.compactMap(Int.init)
    return numbers.count == words.count ? .integers(numbers) : .words(words)
  }

  var shape: Shape? {
    switch meaning {
    case .booleans: Shape(.boolean)
    case .range, .integers: Shape(.integer)
    case .words: Shape(.string)
    case nil: nil
    }
  }
}
