import Schema
import SourceText

/// A parameter has another type.
///
/// - Breaks calls: if the new type does not take all that the old one did.
/// - Breaks source: if Swift spells the two types differently.
/// - Example: `page` was an integer and is a string: calls go on, source does not.
struct ParameterRetyped: ChangeRule {
  let id = "parameter-retyped"

  func changes(in comparison: Comparison) -> [Change] {
    let requests = Compatibility(.request, comparison)
    return comparison.parameters.flatMap { pair in
      pair.parameters.pairs.compactMap { parameters -> Change? in
        let (old, new) = (parameters.old, parameters.new)
        guard old.type.renamed(comparison.modelNames) != new.type else { return nil }
        return change(
          pair.new.subject, "the \(new.words) was \(old.type) and is \(new.type)",
          reason: "not every old value is taken", old: old.evidence.place(of: .type) ?? pair.old.place,
          new: new.evidence.place(of: .type) ?? pair.new.place,
          wire: !requests.fitsAsText(old: old.type, new: new.type),
          source: ParameterSurface(old, comparison.modelNames) != ParameterSurface(new, [:]))
      }
    }
  }
}
