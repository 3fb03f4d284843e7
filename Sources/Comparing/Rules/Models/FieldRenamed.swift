import Schema
import SourceText

/// A field is called otherwise. It is known again by its type and the words about it, or by its type and its place.
///
/// - Breaks calls: as if the old one went and the new one came: in answers, if old programs need the old name; in
///   requests always.
/// - Breaks source: if its name in Swift changed with it.
/// - Example: `colour` becomes `color`.
struct FieldRenamed: ChangeRule {
  let id = "field-renamed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.fields.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      guard old.name != new.name || old.memberName != new.memberName else { return nil }
      let isMissed = pair.use.contains(.response) && Compatibility(.response, comparison).isNeeded(old)
      let headline =
        old.name == new.name
        ? "the \(pair.words) is called \"\(new.memberName)\" in Swift, and was \"\(old.memberName)\""
        : "the field \"\(old.name)\"\(pair.record.new.scope == nil ? "" : " of \(pair.record.new.baseName)") "
          + "is called \"\(new.name)\""
      return change(
        pair.subject, headline,
        reason: isMissed ? "old programs cannot read answers without the old name" : "old programs send the old name",
        old: pair.oldPlace, new: pair.newPlace,
        wire: old.name != new.name && (isMissed || pair.use.contains(.request)),
        source: old.memberName != new.memberName && pair.oldSurface != nil)
    }
  }
}
