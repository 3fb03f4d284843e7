import Schema
import SourceText

/// A field of both versions, with what its rules look at.
struct FieldPair: Sendable {
  let record: RecordPair
  let old: Field
  let new: Field
  /// How the record travels both before and after.
  let use: Use
  /// A part of a form, which has no Swift type.
  let isOfForm: Bool
  let subject: Change.Subject

  var oldPlace: SourcePlace? { old.evidence.firstPlace ?? record.old.evidence.firstPlace }
  var newPlace: SourcePlace? { new.evidence.firstPlace ?? record.new.evidence.firstPlace }

  func oldPlace(of aspect: Evidence.Aspect) -> SourcePlace? { old.evidence.place(of: aspect) ?? oldPlace }
  func newPlace(of aspect: Evidence.Aspect) -> SourcePlace? { new.evidence.place(of: aspect) ?? newPlace }

  /// `field "name"`, with its model where the subject is another.
  var words: String { record.words(new) }
}

extension RecordPair {
  /// `field "name"`, with its model where it stands below an operation.
  func words(_ field: Field) -> String {
    new.scope == nil ? "field \"\(field.name)\"" : "field \"\(field.name)\" of \(new.baseName)"
  }
}

extension Comparison {
  var fields: [FieldPair] {
    records.flatMap { record in
      record.fields.pairs.map { fields in
        FieldPair(
          record: record, old: fields.old, new: fields.new, use: use(of: fields.old, in: record),
          isOfForm: isForm(record), subject: subject(ofNew: record.new))
      }
    }
  }

  /// How a field travels both before and after: what is read-only is not sent.
  func use(of field: Field, in record: RecordPair) -> Use {
    let use = use(record.old, record.new)
    return field.notes.isReadOnly ? use.subtracting(.request) : use
  }

  /// Whether a record stands for the parts of a form, before or after.
  func isForm(_ record: RecordPair) -> Bool {
    old.formModels.contains(record.old.name) || new.formModels.contains(record.new.name)
  }

  /// Whose trouble a change of a field is, if any: words for the reason.
  func trouble(_ use: Use, _ fits: (Compatibility) -> Bool) -> String? {
    if use.contains(.response), !fits(Compatibility(.response, self)) { return "old programs cannot read it" }
    if use.contains(.request), !fits(Compatibility(.request, self)) { return "what old programs send does not fit" }
    return nil
  }
}
