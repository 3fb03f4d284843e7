import Schema
import SourceText

/// An operation has another HTTP method.
///
/// - Breaks calls: yes. Old programs use the old one.
/// - Breaks source: no, while its name stays; but only a `GET` whose answer is a redirect has a method that writes to a
///   file.
/// - Example: `POST /books/:id` becomes `PATCH /books/:id`.
struct OperationMethodChanged: ChangeRule {
  let id = "operation-method-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.method != new.method else { return nil }
      return change(
        new.subject, "the method was \(old.method) and is \(new.method)", reason: "old programs use the old method",
        old: old.place, new: new.place, wire: true, source: comparison.losesDownload(old, new))
    }
  }
}
