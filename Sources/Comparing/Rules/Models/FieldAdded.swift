import Schema
import SourceText

/// A model has a new field.
///
/// - Breaks calls: if it travels in requests and must be there. Old programs do not send it; in answers they pass it
///   over.
/// - Breaks source: if it must be there and is never null: the initialiser then wants it.
/// - Example: the body of `POST /books` needs `isbn`.
struct FieldAdded: ChangeRule {
  let id = "field-added"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.records.flatMap { record in
      record.fields.added.map { field in
        let isNeeded = Compatibility(.request, comparison).isNeeded(field)
        return change(
          comparison.subject(ofNew: record.new),
          "there is a new \(record.words(field))\(isNeeded ? ", which is always there" : "")",
          reason: "old programs do not send it", sourceReason: "its initialiser wants a value", old: nil,
          new: field.evidence.firstPlace ?? record.new.evidence.firstPlace,
          wire: isNeeded && comparison.use(of: field, in: record).contains(.request),
          source: comparison.new.surface(of: field, in: record.new, [:])?.form == .plain)
      }
    }
  }
}
