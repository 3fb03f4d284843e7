import Schema
import SourceText

/// What a list can be filtered by, or with which operators, changed.
///
/// - Breaks calls: if a name or an operator went, or the parameter takes no filters any more; or nothing but filters,
///   where it took any text before.
/// - Breaks source: if a name went or is called otherwise in Swift, or filters came or went as a whole.
/// - Example: `q` can no longer filter by `year`.
struct FilterChanged: ChangeRule {
  let id = "filter-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.parameters.flatMap { pair in
      pair.parameters.pairs.compactMap { parameters -> Change? in
        let (old, new) = (parameters.old, parameters.new)
        guard old.filter != new.filter else { return nil }
        let (words, wire, source) = Self.describe(old.filter, new.filter)
        return change(
          pair.new.subject, "the \(new.words) \(words)",
          reason: old.filter == nil
            ? "what old programs send may be none" : "old programs filter by what is not promised",
          old: old.evidence.place(of: .filter) ?? pair.old.place,
          new: new.evidence.place(of: .filter) ?? pair.new.place, wire: wire, source: source)
      }
    }
  }

  private static func describe(
    _ old: FilterLanguage?, _ new: FilterLanguage?
  ) -> (words: String, wire: Bool, source: Bool) {
    guard let old else { return ("takes filters now", true, true) }
    guard let new else { return ("takes no filters any more", true, true) }
    let (oldNames, newNames) = (old.names.map(\.value), new.names.map(\.value))
    let gone = (oldNames + old.operators).filter { !(newNames + new.operators).contains($0) }
    let came = (newNames + new.operators).filter { !(oldNames + old.operators).contains($0) }
    let members = Set(new.names.map(\.memberName))
    let words = [
      gone.isEmpty ? nil : "can no longer filter by \(quoted(gone))",
      came.isEmpty ? nil : "can filter by \(quoted(came))",
    ].compactMap(\.self).joined(separator: "; ")
    return (
      words.isEmpty ? "lists its filters otherwise" : words, !gone.isEmpty,
      !members.isSuperset(of: old.names.map(\.memberName))
    )
  }
}
