import Schema
import SourceText

/// A value of an enumeration, or a filter, is called otherwise in Swift, or the values stand in another order.
///
/// - Breaks calls: no. The word that travels is the same.
/// - Breaks source: if the constant has another name.
/// - Example: `in progress` was `inProgress` and a correction calls it `ongoing`.
struct ValueRenamed: ChangeRule {
  let id = "value-renamed"

  func changes(in comparison: Comparison) -> [Change] {
    comparison.enumerations.flatMap { pair -> [Change] in
      let subject = comparison.subject(ofNew: pair.new)
      let (oldPlace, newPlace) = (comparison.old.place(of: pair.old), comparison.new.place(of: pair.new))
      let renamed = pair.cases.pairs.filter { $0.old.memberName != $0.new.memberName }.map {
        change(
          subject,
          "the value \"\($0.new.value)\" of \(pair.new.baseName) is called \($0.new.memberName) in Swift, and was \($0.old.memberName)",
          old: oldPlace, new: newPlace, source: true)
      }
      let order = pair.cases.pairs.compactMap { value in
        pair.oldEnumeration.cases.firstIndex { $0.value == value.old.value }
      }
      guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return renamed }
      return renamed + [
        change(subject, "the values of \(pair.new.baseName) stand in another order", old: oldPlace, new: newPlace)
      ]
    }
  }
}
