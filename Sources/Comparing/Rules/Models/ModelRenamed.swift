import Schema
import SourceText

/// A model is called otherwise. It is known again by its fields, or its values.
///
/// - Breaks calls: no. Names of models do not travel.
/// - Breaks source: yes. (Forms that are lists of names and values have no type, and under an operation that is called
///   otherwise it is the operation that breaks source.)
/// - Example: `Shelf` becomes `Bookcase`.
struct ModelRenamed: ChangeRule {
  let id = "model-renamed"

  func changes(in comparison: Comparison) -> [Change] {
    let scopes = Dictionary(
      comparison.operations.pairs.map { ($0.old.operation.typeName, $0.new.operation.typeName) },
      uniquingKeysWith: { first, _ in first })
    return comparison.models.pairs.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      let expected = old.scope.map { "\(scopes[$0] ?? $0).\(old.baseName)" } ?? old.name
      guard expected != new.name else { return nil }
      return change(
        comparison.subject(ofNew: new), "the model \(old.name) is called \(new.name)",
        old: comparison.old.place(of: old),
        new: comparison.new.place(of: new), source: !comparison.old.shapelessModels.contains(old.name),
        corrections: comparison.corrections(of: old, to: new))
    }
  }
}
