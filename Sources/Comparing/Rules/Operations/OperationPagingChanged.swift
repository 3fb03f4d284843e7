import Schema
import SourceText

/// The answer of an operation became, or ceased to be, one page of a list that leads to the next.
///
/// - Breaks calls: no; the fields of the answer are changes of their own.
/// - Breaks source: yes. A list has a method that fetches page after page, and a query of its own.
/// - Example: the answer of `GET /books` lost the field with the link to the next page.
struct OperationPagingChanged: ChangeRule {
  let id = "operation-paging-changed"

  func changes(in comparison: Comparison) -> [Change] {
    let operations = comparison.operations.pairs.compactMap { pair -> Change? in
      let (old, new) = (pair.old.operation, pair.new.operation)
      let isList = OperationSurface(new, comparison.new, [:]).isList
      guard OperationSurface(old, comparison.old, [:]).isList != isList else { return nil }
      return change(
        new.subject, isList ? "it is a list now, page after page" : "it is no longer a list of pages",
        sourceReason: "a list has a method that fetches page after page, and a query of its own", old: old.place,
        new: new.place, source: true)
    }
    let models = comparison.records.compactMap { pair -> Change? in
      guard pair.oldRecord.envelope != pair.newRecord.envelope else { return nil }
      return change(
        comparison.subject(ofNew: pair.new), "its items and its link to the next page are other fields",
        old: comparison.old.place(of: pair.old), new: comparison.new.place(of: pair.new),
        source: pair.oldRecord.envelope != nil)
    }
    return operations + models
  }
}
