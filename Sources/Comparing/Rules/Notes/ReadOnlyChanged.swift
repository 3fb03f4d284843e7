import Schema
import SourceText

/// A value is marked as one that only answers carry, or no longer is.
///
/// - Breaks calls: if it travels in requests and is marked now. What old programs send is not taken.
/// - Breaks source: no. It is told in comments only.
/// - Example: "guid (read-only)".
struct ReadOnlyChanged: ChangeRule {
  let id = "read-only-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.noted.compactMap { pair in
      guard pair.old.isReadOnly != pair.new.isReadOnly else { return nil }
      return change(
        pair.subject, "the \(pair.words) \(pair.new.isReadOnly ? "is read-only" : "is no longer read-only")",
        reason: "what old programs send is not taken", old: pair.oldPlace, new: pair.newPlace,
        wire: pair.new.isReadOnly && pair.use.contains(.request), isDocumentation: !pair.use.contains(.request))
    }
  }
}
