import Pages
import Schema
import SourceText

/// Two pages that say different things of one name of one operation.
struct PagesDisagree: Lint {
  let rule = Rule(
    "pages-disagree", .warning,
    finds:
      "Two pages of one operation that disagree on a field: its type, valid values, default, or whether it is required.",
    matters: "One of them is out of date, and readers cannot know which.",
    example: """
      colour | The colour | red, blue        (on one page)
      colour | The colour | red, green       (on another)
      """,
    remedy: "Correct the page that is wrong, or remove it.")

  func check(_ material: SchemaMaterial) -> [Diagnostic] {
    RepeatedRow.all(of: material.documented).flatMap { pair in
      Self.disagreements(pair.first, pair.second).map { what in
        rule.finding(
          "\(pair.name): pages disagree on \(what)", at: pair.second.page.place(pair.second.row.name.span),
          notes: [.init("the other stands here", at: pair.first.page.place(pair.first.row.name.span))],
          help: "correct the page that is wrong")
      }
    }
  }

  private static func disagreements(_ one: RepeatedRow.Place, _ other: RepeatedRow.Place) -> [String] {
    var found: [String] = []
    if differs(one.row.type, other.row.type) { found.append("its type") }
    let values = (Set(one.row.validValues.map(\.string)), Set(other.row.validValues.map(\.string)))
    if !values.0.isEmpty, !values.1.isEmpty, values.0 != values.1 { found.append("its valid values") }
    if differs(one.row.defaultValue, other.row.defaultValue) { found.append("its default") }
    if isRequirednessContradicted(one, other) { found.append("whether it is required") }
    return found
  }

  private static func differs(_ one: Text?, _ other: Text?) -> Bool {
    guard let one, let other else { return false }
    return one.string.lowercased() != other.string.lowercased()
  }

  /// A row without a mark says that a field is optional only where its table marks others.
  private static func isRequirednessContradicted(_ one: RepeatedRow.Place, _ other: RepeatedRow.Place) -> Bool {
    guard one.table.hasMarks, other.table.hasMarks else { return false }
    return (one.row.flags.required != nil) != (other.row.flags.required != nil)
  }
}

extension FieldTable {
  fileprivate var hasMarks: Bool { rows.contains { $0.flags.required != nil || $0.flags.optional != nil } }
}
