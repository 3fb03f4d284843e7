import Schema
import SourceText

/// The fields of a model stand in another order.
///
/// - Breaks calls: no. Objects have no order.
/// - Breaks source: yes. Swift wants the labels of the initialiser in the order of the declaration.
/// - Example: the table of fields lists `pages` before `title` now.
struct FieldsReordered: ChangeRule {
  let id = "fields-reordered"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.records.compactMap { record in
      let positions = Dictionary(
        record.oldRecord.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
      let order = record.fields.pairs.map { positions[$0.old.name] ?? 0 }
      guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
      return change(
        comparison.subject(ofNew: record.new), "the fields of \(record.new.name) stand in another order",
        sourceReason: labelsStandInOrder, old: record.old.evidence.firstPlace, new: record.new.evidence.firstPlace,
        source: !comparison.old.shapelessModels.contains(record.old.name))
    }
  }
}
