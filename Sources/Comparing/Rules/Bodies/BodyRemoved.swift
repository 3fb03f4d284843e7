import Schema
import SourceText

/// Requests of an operation carry nothing any more.
///
/// - Breaks calls: yes. Nothing says that what old programs send is taken.
/// - Breaks source: yes. Calls that give it do not compile.
/// - Example: `DELETE /books/:id` no longer takes a body.
struct BodyRemoved: ChangeRule {
  let id = "body-removed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard let body = old.requestBody, new.requestBody == nil else { return nil }
      return change(
        new.subject, "requests carry no body any more", reason: "what old programs send is not promised to be taken",
        old: body.contents.first?.place ?? old.place, new: new.place, wire: true, source: true)
    }
  }
}
