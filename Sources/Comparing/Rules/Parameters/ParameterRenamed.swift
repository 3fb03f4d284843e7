import Schema
import SourceText

/// A parameter is called otherwise. One of a path is known again by its place there; one of a query by its type and the
/// words about it.
///
/// - Breaks calls: yes, in the query. Old programs send the old name. Names in a path do not travel.
/// - Breaks source: if its name in Swift changed with it.
/// - Example: `order-direction` becomes `order`.
struct ParameterRenamed: ChangeRule {
  let id = "parameter-renamed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.parameters.flatMap { pair in
      pair.parameters.pairs.compactMap { parameters -> Change? in
        let (old, new) = (parameters.old, parameters.new)
        guard old.name != new.name || old.memberName != new.memberName else { return nil }
        let (was, now) = old.name == new.name ? (old.memberName, new.memberName) : (old.name, new.name)
        return change(
          pair.new.subject, "the \(new.location) parameter \"\(was)\" is called \"\(now)\"",
          reason: "old programs send the old name", old: old.place ?? pair.old.place,
          new: new.place ?? pair.new.place, wire: old.name != new.name && new.location == .query,
          source: old.memberName != new.memberName)
      }
    }
  }
}
