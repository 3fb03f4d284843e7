import Schema
import SourceText

/// The body of a request must be sent now, or may be left out now.
///
/// - Breaks calls: if it must be sent.
/// - Breaks source: if it is JSON or a form, whose type becomes, or ceases to be, an optional; other bodies only lose a
///   default when they must be sent.
/// - Example: all fields of the body turned optional.
struct BodyRequirementChanged: ChangeRule {
  let id = "body-requirement-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard let before = old.requestBody, let after = new.requestBody, before.isRequired != after.isRequired else {
        return nil
      }
      let isTyped = BodyForm(new, in: comparison.new.api)?.isTyped == true
      return change(
        new.subject, "the body \(after.isRequired ? "is required" : "may be left out")",
        reason: "old programs may send none", old: before.contents.first?.place ?? old.place,
        new: after.contents.first?.place ?? new.place, wire: after.isRequired, source: isTyped || after.isRequired)
    }
  }
}
