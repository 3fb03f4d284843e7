import JSONText
import Schema
import SourceText

/// The least or greatest value of a number, the numbers that are valid, or the length of a text, changed.
///
/// - Breaks calls: in requests, if the limits are narrower. Programs do not hold answers against limits.
/// - Breaks source: no. Limits are told in comments only.
/// - Example: a title had at most 200 characters and has at most 100.
struct LimitChanged: ChangeRule {
  let id = "limit-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.noted.compactMap { pair in
      let (old, new) = (Limits(pair.old), Limits(pair.new))
      guard old != new else { return nil }
      return change(
        pair.subject, "the \(pair.words) was \(old.words) and is \(new.words)",
        reason: "not every old value is taken", old: pair.oldPlace(of: .limits), new: pair.newPlace(of: .limits),
        wire: !new.contains(old) && pair.use.contains(.request), isDocumentation: !pair.use.contains(.request))
    }
  }
}

private struct Limits: Hashable {
  var value: (low: Double, high: Double) {
    (low?.doubleValue ?? -.infinity, high?.doubleValue ?? .infinity)
  }
  var length: (low: Int, high: Int) { (shortest ?? .min, longest ?? .max) }
  let low: JSONNumber?
  let high: JSONNumber?
  let shortest: Int?
  let longest: Int?
  let numbers: Set<Int>?

  init(_ notes: Notes) {
    (low, high, shortest, longest) = (notes.minimum, notes.maximum, notes.minimumLength, notes.maximumLength)
    numbers = notes.validNumbers.map(Set.init)
  }

  /// Whether all that the other limits take is taken here too.
  func contains(_ other: Limits) -> Bool {
    value.low <= other.value.low && value.high >= other.value.high && length.low <= other.length.low
      && length.high >= other.length.high && takesNumbers(of: other)
  }

  private func takesNumbers(of other: Limits) -> Bool {
    guard let numbers else { return true }
    return other.numbers.map(numbers.isSuperset) ?? false
  }

  var words: String {
    let parts = [
      low.map { "at least \($0)" }, high.map { "at most \($0)" }, shortest.map { "at least \($0) characters" },
      longest.map { "at most \($0) characters" },
      numbers.map { "one of \($0.sorted().map(String.init).joined(separator: ", "))" },
    ].compactMap(\.self)
    return parts.isEmpty ? "without limits" : parts.joined(separator: ", ")
  }
}
