import Schema
import SourceText

/// The pages began, or ceased, to say that the service no longer has an operation.
///
/// - Breaks calls: yes, if it is said now; no, if it was taken back.
/// - Breaks source: no. The method stays and is marked as deprecated.
/// - Example: "This endpoint has been removed."
struct OperationWithdrawn: ChangeRule {
  let id = "operation-withdrawn"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.isRemoved != new.isRemoved else { return nil }
      return change(
        new.subject,
        new.isRemoved ? "the page says that the service no longer has it" : "the page no longer says that it is gone",
        reason: "calls are not answered any more", old: old.place, new: new.place, wire: new.isRemoved)
    }
  }
}
