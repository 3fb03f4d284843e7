import JSONText
import Pages
import Schema
import SourceText

/// What rows say of a value beside its type.
struct FieldNotes {
  var rows: [DocumentedRow]
  var type: SchemaType

  var notes: Notes {
    var notes = Notes()
    notes.description = rows.lazy.compactMap { $0.row.description.map { Self.folded($0.string) } }.first { !$0.isEmpty }
    notes.defaultValue = rows.lazy.compactMap(defaultValue).first
    for row in rows {
      for value in row.row.exampleValues + row.row.listedValues {
        let text = Quotation.short(value.string)
        if !notes.examples.contains(text) { notes.examples.append(text) }
      }
      if case .range(let low, let high) = row.words.validValues.meaning { (notes.minimum, notes.maximum) = (low, high) }
      addLimits(row, to: &notes)
    }
    notes.isDeprecated = !rows.isEmpty && rows.allSatisfy { $0.row.flags.deprecated != nil }
    notes.isExperimental = !rows.isEmpty && rows.allSatisfy { $0.row.flags.experimental != nil }
    notes.isReadOnly = !rows.isEmpty && rows.contains { $0.row.flags.readOnly != nil }
    return notes
  }

  private func addLimits(_ row: DocumentedRow, to notes: inout Notes) {
    for limit in row.words.description?.limits ?? [] {
      switch limit.value {
      case .maximumLength(let length): notes.maximumLength = length
      case .minimumLength(let length): notes.minimumLength = length
      case .minimum(let low): notes.minimum = notes.minimum ?? low
      case .maximum(let high): notes.maximum = notes.maximum ?? high
      }
    }
  }

  /// A default as a value of the type; prose is none. A default in words ("asc (default)") counts where the column is empty.
  private func defaultValue(_ row: DocumentedRow) -> JSONValue? {
    if let stated = row.row.defaultValue { return Self.value(stated.string, type: type) }
    guard let said = row.words.description?.defaultValue else { return nil }
    return Self.value(said.value, type: type)
  }

  static func value(_ text: String, type: SchemaType) -> JSONValue? {
    let parsed = try? JSONValue(parsing: text)
    switch (type, parsed) {
    case (.boolean, .bool), (.integer, .number), (.number, .number), (.array, .array), (.map, .object),
      (.string, .string),
      (.model, .object):
      return parsed
    case (.string, _), (.timestamp, _), (.model, _), (.any, _):
      return text.contains(" ") || text.contains(".") && text.last == "."
        ? nil : parsed.flatMap { type == .any ? $0 : nil } ?? .string(text)
    default: return nil
    }
  }

  static func folded(_ text: String) -> String {
    foldedSpaces(text)
  }
}
