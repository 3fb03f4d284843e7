import Pages
import SourceText

/// Tells of entries among valid values that are no values, and that the enumeration is made without.
enum OddValidValues {
  static func reported(in drafts: [OperationDraft]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for shown in drafts.flatMap(\.exchanges) {
      for row in shown.exchange.documentedRows where row.validValues.count > 2 {
        let values = ValidValues(row)
        for index in values.odd { found.append(.odd(row.validValues[index], of: row, values, on: shown.page)) }
      }
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func odd(_ text: Text, of row: FieldRow, _ values: ValidValues, on page: EndpointPage)
    -> Diagnostic
  {
    var notes: [Note] = []
    if case .words(let words) = values.meaning {
      notes.append(.init("the values are taken to be \(redacted(words.joined(separator: ", ")))"))
    }
    return Diagnostic(
      "odd-valid-value", .warning, "\"\(Quotation.short(text.string))\" is no valid value of \"\(row.name.string)\"",
      at: page.place(text.span), notes: notes,
      help: "Write the value as it is sent, in quotes if it has several words, and what explains it in brackets.")
  }
}
