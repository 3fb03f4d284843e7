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
      let headline =
        switch (after ?? new.linkedOperation, before == nil && old.linkedOperation == nil) {
        case (nil, _): "is no link any more"
        case (_?, true): "leads to \(new.linkedOperation ?? "") now"
        case (_?, false) where target == new.linkedOperation: "leads to what can be called otherwise"
        case (_?, false): "led to \(old.linkedOperation ?? "") and leads to \(new.linkedOperation ?? "")"
        }
      return change(
        pair.subject, "the \(pair.words) \(headline)", old: pair.oldPlace, new: pair.newPlace,
        source: before != nil && before != after, isDocumentation: before == after)
    }
  }
}
