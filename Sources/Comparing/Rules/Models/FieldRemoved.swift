import Schema
import SourceText

/// A field is gone.
///
/// - Breaks calls: in answers, if old programs need it: it was always there and never null. In requests always: nothing
///   says that what they send is still taken.
/// - Breaks source: yes. The property is gone.
/// - Example: answers no longer show `colour`.
struct FieldRemoved: ChangeRule {
  let id = "field-removed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.records.flatMap { record in
      record.fields.removed.map { field in
        let use = comparison.use(of: field, in: record)
        let isMissed = use.contains(.response) && Compatibility(.response, comparison).isNeeded(field)
        return change(
          comparison.subject(ofNew: record.new), "the \(record.words(field)) is gone",
          reason: isMissed ? "old programs cannot read answers without it" : "what old programs send does not fit",
          old: field.evidence.firstPlace ?? record.old.evidence.firstPlace, new: nil,
          wire: isMissed || use.contains(.request), source: !comparison.old.shapelessModels.contains(record.old.name))
      }
    }
  }
}
