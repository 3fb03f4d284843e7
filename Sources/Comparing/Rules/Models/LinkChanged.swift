import Schema
import SourceText

/// A field leads to another documented operation than before, began to lead to one, or no longer does.
///
/// - Breaks calls: no. The field is text as before.
/// - Breaks source: if there was a typed link beside it, and there is none or another: the operation went or is no `GET`
///   any more, the field is deprecated, or the examples lead elsewhere.
/// - Example: `books_url` led to `shelves.listBooks` and leads to `books.list`.
struct LinkChanged: ChangeRule {
  let id = "link-changed"

  func changes(in comparison: Comparison) -> [Change] {
    let pairs = comparison.operations.pairs.map { ($0.old.operation, $0.new.operation) }
    let ids = Dictionary(pairs.map { ($0.id, $1.id) }, uniquingKeysWith: { first, _ in first })
    let types = Dictionary(pairs.map { ($0.typeName, $1.typeName) }, uniquingKeysWith: { first, _ in first })
    return comparison.fields.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      let before = LinkSurface(old, of: pair.record.old, on: comparison.old).map { types[$0.operation] ?? "" }
      let after = LinkSurface(new, of: pair.record.new, on: comparison.new)?.operation
      let target = old.linkedOperation.map { ids[$0] ?? $0 }
      guard before != after || target != new.linkedOperation else { return nil }
      let headline = Self.words(target, new.linkedOperation, isTyped: after != nil)
      return change(
        pair.subject, "the \(pair.words) \(headline)",
        sourceReason: "the typed link beside it is gone or leads elsewhere",
        old: pair.oldPlace, new: pair.newPlace,
        source: before != nil && before != after, isDocumentation: before == after)
    }
  }

  private static func words(_ old: String?, _ new: String?, isTyped: Bool) -> String {
    switch (old, new) {
    case (let old?, let new?):
      old == new
        ? "has \(isTyped ? "another typed link" : "no typed link any more")" : "led to \(old) and leads to \(new)"
    case (_, let new?): "leads to \(new) now"
    case (_, nil): "is no link any more"
    }
  }
}
