import Schema
import SourceText

/// There is a new operation.
///
/// - Breaks calls: no, nobody called it.
/// - Breaks source: no. The protocol of its group has a default for it that answers 501.
/// - Example: a page "Removing a Shelf" came.
struct OperationAdded: ChangeRule {
  let id = "operation-added"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.added.map { placed in
      change(placed.operation.subject, "the operation is new", old: nil, new: placed.operation.place)
    }
  }
}
