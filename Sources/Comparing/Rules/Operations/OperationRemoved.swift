import Schema
import SourceText

/// An operation is documented no more.
///
/// - Breaks calls: yes. Whoever calls it calls what no page promises.
/// - Breaks source: yes. Its method, its types and its handler are gone.
/// - Example: the page "Removing a Shelf" went.
struct OperationRemoved: ChangeRule {
  let id = "operation-removed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.removed.map { placed in
      change(
        placed.operation.subject, "the operation is gone", reason: "nothing says that calls are still answered",
        old: placed.operation.place, new: nil, wire: true, source: true)
    }
  }
}
