import Schema
import SourceText

/// An operation, a field or a parameter is marked as experimental now, or no longer is.
///
/// - Breaks calls: no.
/// - Breaks source: no. It is told in comments only.
/// - Example: "reviews (experimental)".
struct ExperimentChanged: ChangeRule {
  let id = "experiment-changed"

  func changes(in comparison: Comparison) -> [Change] {
    let operations = comparison.operations.pairs.compactMap { pair -> Change? in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.isExperimental != new.isExperimental else { return nil }
      return change(
        new.subject, "the operation is \(new.isExperimental ? "experimental" : "no longer experimental")",
        old: old.place, new: new.place, isDocumentation: true)
    }
    return operations
      + comparison.noted.compactMap { pair in
        guard pair.old.isExperimental != pair.new.isExperimental else { return nil }
        return change(
          pair.subject, "the \(pair.words) is \(pair.new.isExperimental ? "experimental" : "no longer experimental")",
          old: pair.oldPlace, new: pair.newPlace, isDocumentation: true)
      }
  }
}
