import Schema
import SourceText

/// A list of values is written otherwise in the query: joined by commas, or as a parameter that stands several times.
///
/// - Breaks calls: yes, except from one value to several.
/// - Breaks source: if one value becomes several or the other way round.
/// - Example: `relations=a,b` becomes `relations=a&relations=b`.
struct ParameterStyleChanged: ChangeRule {
  let id = "parameter-style-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.parameters.flatMap { pair in
      pair.parameters.pairs.compactMap { parameters -> Change? in
        let (old, new) = (parameters.old, parameters.new)
        guard old.style != new.style else { return nil }
        let isRetyped = old.type.renamed(comparison.modelNames) != new.type
        return change(
          pair.new.subject, "the \(new.words) was written as \(old.style.words) and is written as \(new.style.words)",
          reason: "old programs write the old form", old: old.place ?? pair.old.place,
          new: new.place ?? pair.new.place, wire: old.style != .single,
          source: !isRetyped
            && ParameterSurface(old, comparison.modelNames).isList != ParameterSurface(new, [:]).isList)
      }
    }
  }
}

extension Parameter.Style {
  fileprivate var words: String {
    switch self {
    case .single: "one value"
    case .commaJoined: "values with commas between"
    case .repeated: "one parameter for each value"
    }
  }
}
