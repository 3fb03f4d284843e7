import Schema
import SourceText

/// A group of operations is called otherwise.
///
/// - Breaks calls: no.
/// - Breaks source: yes. The client's property, the protocol and the client of the group have other names.
/// - Example: `client.shelves` becomes `client.bookcases`.
struct GroupRenamed: ChangeRule {
  let id = "group-renamed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.groups.pairs.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      guard old.typeName != new.typeName || old.memberName != new.memberName else { return nil }
      return change(
        new.subject, "the group \"\(old.memberName)\" is called \"\(new.memberName)\"", old: old.place, new: new.place,
        source: true, corrections: comparison.corrections(of: old, to: new))
    }
  }
}
