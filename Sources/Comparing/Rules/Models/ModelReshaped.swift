import Schema
import SourceText

/// A record of fields became an enumeration of values or the other way round, or a generic model has other parameters.
///
/// - Breaks calls: if it travels, and is no longer of the same kind.
/// - Breaks source: yes.
/// - Example: `Status` was one of three words and is an object with a word and a time.
struct ModelReshaped: ChangeRule {
  let id = "model-reshaped"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.models.pairs.compactMap { pair in
      let (old, new) = (pair.old, pair.new)
      guard old.kindWords != new.kindWords else { return nil }
      return change(
        comparison.subject(ofNew: new), "the model \(new.name) was \(old.kindWords) and is \(new.kindWords)",
        reason: "the one cannot be read as the other", old: comparison.old.place(of: old),
        new: comparison.new.place(of: new),
        wire: (old.record == nil) != (new.record == nil) && !comparison.use(old, new).isEmpty, source: true)
    }
  }
}

extension Model {
  fileprivate var kindWords: String {
    guard let record else { return "an enumeration" }
    return record.parameters.isEmpty
      ? "a record" : "a record that is generic over \(record.parameters.joined(separator: ", "))"
  }
}
