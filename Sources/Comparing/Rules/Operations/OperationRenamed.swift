import Schema
import SourceText

/// An operation is called otherwise in Swift: its page's title changed, or a correction.
///
/// - Breaks calls: no. Names do not travel.
/// - Breaks source: yes. The method, or the type that its request stands in, has another name.
/// - Example: `client.shelves.create` becomes `client.shelves.add`.
struct OperationRenamed: ChangeRule {
  let id = "operation-renamed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.name != new.name || old.typeName != new.typeName else { return nil }
      let headline =
        old.name == new.name
        ? "its type was \(old.typeName) and is \(new.typeName)" : "it was called \(old.name) and is called \(new.name)"
      return change(
        new.subject, headline, old: old.place, new: new.place, source: true,
        corrections: comparison.corrections(of: pair.old, to: pair.new))
    }
  }
}
