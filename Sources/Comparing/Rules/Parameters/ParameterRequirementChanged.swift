import Schema
import SourceText

/// A parameter of the query must be given now, or may be left out now.
///
/// - Breaks calls: if it must be given. Old programs may leave it out.
/// - Breaks source: yes. Its type becomes, or ceases to be, an optional; a list of values that must be given loses its
///   default, and one that may be left out gains one, which breaks nothing.
/// - Example: "sort (required)".
struct ParameterRequirementChanged: ChangeRule {
  let id = "parameter-requirement-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.parameters.flatMap { pair in
      pair.parameters.pairs.compactMap { parameters -> Change? in
        let (old, new) = (parameters.old, parameters.new)
        guard old.isRequired != new.isRequired else { return nil }
        let isList = ParameterSurface(new, [:]).isList && ParameterSurface(old, comparison.modelNames).isList
        let isQuery = new.location == .query
        return change(
          pair.new.subject, "the \(new.words) \(new.isRequired ? "is required" : "may be left out")",
          reason: "old programs may leave it out", sourceReason: typeIsAnother, old: old.place ?? pair.old.place,
          new: new.place ?? pair.new.place, wire: new.isRequired && isQuery,
          source: isQuery && (!isList || new.isRequired))
      }
    }
  }
}
