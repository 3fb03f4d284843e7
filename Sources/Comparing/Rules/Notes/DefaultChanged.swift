import JSONText
import Schema
import SourceText

/// The value that counts where nothing is sent is another.
///
/// - Breaks calls: in requests, if there was a default: a call that leaves the value out means something else than
///   before. One that is only documented now breaks nothing.
/// - Breaks source: no. What is left out is not sent; the service puts the default in.
/// - Example: `results-per-page` was 50 where nothing is said, and is 20.
struct DefaultChanged: ChangeRule {
  let id = "default-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.noted.compactMap { pair in
      let (old, new) = (pair.old.defaultValue, pair.new.defaultValue)
      guard old != new else { return nil }
      return change(
        pair.subject,
        "the default of the \(pair.words) was \(old?.shortText ?? "unsaid") and is \(new?.shortText ?? "unsaid")",
        reason: "calls that leave it out mean something else", old: pair.oldPlace(of: .defaultValue),
        new: pair.newPlace(of: .defaultValue), wire: old != nil && pair.use.contains(.request),
        isDocumentation: !pair.use.contains(.request))
    }
  }
}
