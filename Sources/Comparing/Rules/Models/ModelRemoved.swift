import Schema
import SourceText

/// A model is gone.
///
/// - Breaks calls: no; where it travelled is a change of its own.
/// - Breaks source: yes. Its type is gone. (Forms that are lists of names and values have none.)
/// - Example: `Author` went, since no answer shows one any more.
struct ModelRemoved: ChangeRule {
  let id = "model-removed"

  func changes(in comparison: Comparison) -> [Change] {
    let oldScopes = Set(comparison.operations.removed.map(\.operation.typeName))
    return comparison.models.removed.filter { !oldScopes.contains($0.scope ?? "") }.map { model in
      change(
        comparison.subject(ofOld: model), "the model \(model.name) is gone", old: comparison.old.place(of: model),
        new: nil,
        source: !comparison.old.shapelessModels.contains(model.name))
    }
  }
}
