import Schema
import SourceText

/// An operation has another path. It is known again by its method and its name, or its title.
///
/// - Breaks calls: yes, if the path differs in more than the names of its parameters: old programs call the old one.
/// - Breaks source: no, while its name stays; new names of parameters are changes of their own.
/// - Example: `GET /shelves/:id/books` becomes `GET /books/on/:id`.
struct OperationMoved: ChangeRule {
  let id = "operation-moved"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.path != new.path else { return nil }
      return change(
        new.subject, "the path was \(old.path.colonForm) and is \(new.path.colonForm)",
        reason: "old programs call the old path", old: old.place, new: new.place,
        wire: old.path.anonymous != new.path.anonymous)
    }
  }
}
