import Schema
import SourceText

/// A field has another type.
///
/// - Breaks calls: in answers, if old programs cannot read the new type as the old one; in requests, if the new type
///   does not take all that the old one did.
/// - Breaks source: if Swift spells the two types differently.
/// - Example: `pages` was an integer and is a string.
struct FieldRetyped: ChangeRule {
  let id = "field-retyped"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.fields.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      guard old.bareType.renamed(comparison.modelNames) != new.bareType else { return nil }
      // Of a model that is generic on one side only, each mention tells whether it fits.
      let isComparable = pair.record.oldRecord.parameters.count == pair.record.newRecord.parameters.count
      let trouble = comparison.trouble(isComparable ? pair.use : []) { $0.fits(old: old.bareType, new: new.bareType) }
      return change(
        pair.subject, "the \(pair.words) was \(old.bareType) and is \(new.bareType)", reason: trouble,
        old: pair.oldPlace(of: .type), new: pair.newPlace(of: .type), wire: trouble != nil,
        source: pair.oldSurface?.type != pair.newSurface?.type)
    }
  }
}

extension Field {
  /// The type of a value that is not null; nullability is told by a rule of its own.
  var bareType: SchemaType {
    var type = type
    while case .nullable(let wrapped) = type { type = wrapped }
    return type
  }
}
