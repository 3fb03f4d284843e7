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
  /// Which of the row's entries are no values, though most of the others are words: `in the middle of a room` beside
  /// `wall` and `standing`. The values stand without them, since no list of values is closed.
  package let odd: [Int]
  /// What stands in brackets behind single values: `v2 only` of `http (v2 only)`.
  let remarks: [(value: String, remark: String)]

  package init(_ row: FieldRow) {
    self.init(row.validValues.map(\.string))
  }

  init(_ texts: [String]) {
    let parsed = texts.map(ValidValue.parse)
    remarks = parsed.compactMap { entry in entry?.remark.map { (entry?.value ?? "", $0) } }
    let values = parsed.map { $0?.values }
    let odd = values.indices.filter { values[$0] == nil }
    if texts.count == 1, let range = ValueRange.parse(texts[0]) {
      (meaning, self.odd) = (.range(range.lower, range.upper), [])
    } else if odd.isEmpty {
      (meaning, self.odd) = (Self.meaning(of: values.flatMap { $0 ?? [] }), [])
    } else if odd.count * 2 < texts.count, case .words(let words)? = Self.meaning(of: values.flatMap { $0 ?? [] }) {
      (meaning, self.odd) = (.words(words), odd)
    } else {
      (meaning, self.odd) = (nil, [])
    }
  }

  static func meaning(of words: [String]) -> Meaning? {
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
