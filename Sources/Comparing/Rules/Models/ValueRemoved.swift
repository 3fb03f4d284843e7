import Schema
import SourceText

/// A value of an enumeration is documented no more.
///
/// - Breaks calls: in requests. Old programs may send it.
/// - Breaks source: yes. The constant is gone.
/// - Example: a shelf's kind can no longer be `poetry`.
struct ValueRemoved: ChangeRule {
  let id = "value-removed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.enumerations.flatMap { pair in
      pair.cases.removed.map { value in
        change(
          comparison.subject(ofNew: pair.new), "the value \"\(value.value)\" of \(pair.new.baseName) is gone",
          reason: "old programs may send it", old: comparison.old.place(of: pair.old), new: nil,
          wire: comparison.use(pair.old, pair.new).contains(.request), source: true)
      }
    }
  }
}
