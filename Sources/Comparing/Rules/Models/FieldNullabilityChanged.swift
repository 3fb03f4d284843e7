import Schema
import SourceText

/// A field may be null now, or is never null now; or null and absence came to mean different things.
///
/// - Breaks calls: in answers, if it may be null now and was always there: old programs need a value. In requests, if
///   null is not taken any more.
/// - Breaks source: if its type becomes, or ceases to be, an optional or a `Presence`.
/// - Example: `author` is null in the answer of a second page. In an answer this breaks calls; in a request it does not.
struct FieldNullabilityChanged: ChangeRule {
  let id = "field-nullability-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.fields.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      guard old.canBeNull != new.canBeNull || old.keepsNullApart != new.keepsNullApart else { return nil }
      let trouble = comparison.trouble(pair.use) { $0.nullFits(old: old, new: new) }
      let isSameForm = pair.oldSurface?.form == pair.newSurface?.form
      // Presence alone may have changed the form: then that rule tells of it.
      let isToldElsewhere = old.presence != new.presence
      return change(
        pair.subject, "the \(pair.words) \(Self.words(old, new))", reason: trouble, sourceReason: typeIsAnother,
        old: pair.oldPlace(of: .nullability), new: pair.newPlace(of: .nullability), wire: trouble != nil,
        source: !isSameForm && !isToldElsewhere)
    }
  }

  private static func words(_ old: Field, _ new: Field) -> String {
    if old.canBeNull != new.canBeNull { return new.canBeNull ? "may be null" : "is never null" }
    return new.keepsNullApart ? "tells null from absence" : "no longer tells null from absence"
  }
}
