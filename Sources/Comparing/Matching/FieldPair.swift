import Schema
import SourceText

/// A field of both versions, with what its rules look at.
struct FieldPair: Sendable {
  let record: RecordPair
  let old: Field
  let new: Field
  /// How the record travels both before and after.
  let use: Use
  /// What shows of it in Swift; nil where nothing does: it is a part of a form without a type.
  let oldSurface: FieldSurface?
  let newSurface: FieldSurface?
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
          oldSurface: old.surface(of: fields.old, in: record.old, modelNames),
          newSurface: new.surface(of: fields.new, in: record.new, [:]), subject: subject(ofNew: record.new))
      }
    }
  }

  /// How a field travels both before and after: what is read-only is not sent.
  func use(of field: Field, in record: RecordPair) -> Use {
    let use = use(record.old, record.new)
    return field.notes.isReadOnly ? use.subtracting(.request) : use
  }

  /// Whose trouble a change of a field is, if any: words for the reason.
  func trouble(_ use: Use, _ fits: (Compatibility) -> Bool) -> String? {
    if use.contains(.response), !fits(Compatibility(.response, self)) { return "old programs cannot read it" }
    if use.contains(.request), !fits(Compatibility(.request, self)) { return "what old programs send does not fit" }
    return nil
  }
}

extension Side {
  /// - Parameter modelNames: the new names of old models; empty on the new side.
  /// - Returns: nil where nothing of the model shows in Swift.
  func surface(of field: Field, in model: Model, _ modelNames: [String: String]) -> FieldSurface? {
    guard !shapelessModels.contains(model.name) else { return nil }
    guard let form = forms[model.name]?[field.name] else { return FieldSurface(field, modelNames) }
    return FieldSurface(field, as: form, modelNames)
  }
}
