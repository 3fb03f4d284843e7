import Schema
import SourceText

/// What a service does beside answering is documented otherwise.
///
/// - Breaks calls: no.
/// - Breaks source: no.
/// - Example: removing a shelf writes the audit record `audit.shelf.delete`.
struct SideEffectsChanged: ChangeRule {
  let id = "side-effects-changed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.operations.pairs.compactMap { pair in
      let (old, new) = (pair.old.operation, pair.new.operation)
      guard old.sideEffects != new.sideEffects else { return nil }
      let gone = old.sideEffects.map(\.name).filter { name in !new.sideEffects.contains { $0.name == name } }
      let came = new.sideEffects.map(\.name).filter { name in !old.sideEffects.contains { $0.name == name } }
      let parts = [
        came.isEmpty ? nil : "now records \(quoted(came))", gone.isEmpty ? nil : "no longer records \(quoted(gone))",
      ].compactMap(\.self)
      return change(
        new.subject, "the operation \(parts.isEmpty ? "records other attributes" : parts.joined(separator: ", "))",
        old: old.place, new: new.place, isDocumentation: true)
    }
  }
}
