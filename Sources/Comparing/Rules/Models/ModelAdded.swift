import Schema
import SourceText

/// There is a new model.
///
/// - Breaks calls: no; where it travels is a change of its own.
/// - Breaks source: no.
/// - Example: `Author` came with the field `author` of `Book`.
struct ModelAdded: ChangeRule {
  let id = "model-added"

  func changes(in comparison: Comparison) -> [Change] {
    let newScopes = Set(comparison.operations.added.map(\.operation.typeName))
    return comparison.models.added.filter { !newScopes.contains($0.scope ?? "") }.map { model in
      change(
        comparison.subject(ofNew: model), "the model \(model.name) is new", old: nil,
        new: comparison.new.place(of: model))
    }
  }
}
