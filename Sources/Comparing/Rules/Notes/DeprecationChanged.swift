import Schema
import SourceText

/// An operation, a field or a parameter is deprecated now, or no longer is.
///
/// - Breaks calls: no, not yet.
/// - Breaks source: no. Swift warns where it is used.
/// - Example: "colour (deprecated)".
struct DeprecationChanged: ChangeRule {
  let id = "deprecation-changed"

  func changes(in comparison: Comparison) -> [Change] {
    let operations = comparison.operations.pairs.compactMap { pair -> Change? in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.isDeprecated != new.isDeprecated else { return nil }
      return change(
        new.subject, "the operation is \(new.isDeprecated ? "deprecated" : "no longer deprecated")", old: old.place,
        new: new.place)
    }
    return operations
      + comparison.noted.compactMap { pair in
        guard pair.old.isDeprecated != pair.new.isDeprecated else { return nil }
        return change(
          pair.subject, "the \(pair.words) is \(pair.new.isDeprecated ? "deprecated" : "no longer deprecated")",
          old: pair.oldPlace, new: pair.newPlace)
      }
  }
}
