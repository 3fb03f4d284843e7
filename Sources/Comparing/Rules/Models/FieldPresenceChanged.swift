import Schema
import SourceText

/// A field may be left out now, or is always there now.
///
/// - Breaks calls: in answers, if it may be left out now and was never null: old programs need it. In requests, if it
///   must be there now.
/// - Breaks source: if its type becomes, or ceases to be, an optional. (One that may be null is an optional anyway.)
/// - Example: a second answer of the same model was shown, without `pages`.
struct FieldPresenceChanged: ChangeRule {
  let id = "field-presence-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.fields.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      guard old.presence != new.presence else { return nil }
      let trouble = comparison.trouble(pair.use) { $0.presenceFits(old: old, new: new) }
      return change(
        pair.subject, "the \(pair.words) \(new.presence == .always ? "is always there" : "may be left out")",
        reason: trouble, sourceReason: typeIsAnother, old: pair.oldPlace(of: .presence),
        new: pair.newPlace(of: .presence), wire: trouble != nil,
        source: pair.oldSurface?.form != pair.newSurface?.form)
    }
  }
}
