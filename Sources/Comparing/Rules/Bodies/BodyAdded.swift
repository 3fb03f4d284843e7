import Schema
import SourceText

/// Requests of an operation carry something now.
///
/// - Breaks calls: if it is required. Old programs send nothing.
/// - Breaks source: yes. The method of the protocol takes one value more.
/// - Example: `PUT /books/:id/loan` takes a body with `until`.
struct BodyAdded: ChangeRule {
  let id = "body-added"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.requestBody == nil, let body = new.requestBody else { return nil }
      return change(
        new.subject, "requests carry a body now, which \(body.isRequired ? "is required" : "may be left out")",
        reason: "old programs send none", sourceReason: protocolTakesMore, old: old.place,
        new: body.contents.first?.place ?? new.place,
        wire: body.isRequired, source: true)
    }
  }
}
