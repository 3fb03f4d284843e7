import Schema
import SourceText

/// The parameters of an operation stand in another order.
///
/// - Breaks calls: no.
/// - Breaks source: yes. Swift wants the labels of a call in the order of the declaration.
/// - Example: the table of parameters lists `page` before `sort` now.
struct ParametersReordered: ChangeRule {
  let id = "parameters-reordered"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.parameters.compactMap { pair in
      let new = pair.parameters.pairs.map(\.new.name)
      let positions = Dictionary(
        pair.old.parameters.enumerated().map { ("\($1.location) \($1.name)", $0) },
        uniquingKeysWith: { first, _ in first })
      let order = pair.parameters.pairs.map { positions["\($0.old.location) \($0.old.name)"] ?? 0 }
      guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return nil }
      return change(
        pair.new.subject, "the parameters stand in another order: \(new.joined(separator: ", "))",
        sourceReason: labelsStandInOrder, old: pair.old.place,
        new: pair.new.place, source: true)
    }
  }
}
