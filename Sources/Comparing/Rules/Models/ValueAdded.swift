import Schema
import SourceText

/// An enumeration has a new value.
///
/// - Breaks calls: no. In answers old programs keep words that they do not know; in requests they do not send it.
/// - Breaks source: no. Enumerations are open: every `switch` over one has a default.
/// - Example: a shelf's kind can be `poetry`, too.
struct ValueAdded: ChangeRule {
  let id = "value-added"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.enumerations.flatMap { pair in
      pair.cases.added.map { value in
        change(
          comparison.subject(ofNew: pair.new), "\(pair.new.baseName) has the new value \"\(value.value)\"", old: nil,
          new: comparison.new.place(of: pair.new))
      }
    }
  }
}
