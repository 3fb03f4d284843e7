import Schema
import SourceText

/// An operation went to another group, and the group that it came from is still there.
///
/// - Breaks calls: no.
/// - Breaks source: yes. It is a method of another client, and another protocol asks for it.
/// - Example: `client.shelves.listBooks` becomes `client.books.listBooks`.
struct OperationRegrouped: ChangeRule {
  let id = "operation-regrouped"

  func changes(in comparison: Comparison) -> [Change] {
    let names = Dictionary(
      comparison.groups.pairs.map { ($0.old.typeName, $0.new.typeName) }, uniquingKeysWith: { first, _ in first })
    return comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      guard names[old.group.typeName] != new.group.typeName else { return nil }
      return change(
        new.operation.subject, "it stood in \(old.group.memberName) and stands in \(new.group.memberName)",
        old: old.operation.place, new: new.operation.place, source: true)
    }
  }
}
