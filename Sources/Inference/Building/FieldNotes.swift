import JSONText
import Pages
import Schema
import SourceText

/// What rows say of a value beside its type, with the evidence for what was decided of it.
struct FieldNotes {
  private(set) var notes = Notes()
  private(set) var evidence: [Evidence] = []

  init(rows: [DocumentedRow], type: SchemaType) {
    notes.description = rows.lazy.compactMap { $0.row.description.map { Self.folded($0.string) } }.first { !$0.isEmpty }
    addDefault(rows, type)
    for row in rows {
      for value in row.row.exampleValues + row.row.listedValues {
        let text = Quotation.short(value.string, of: row.row.name.string)
        if !notes.examples.contains(text) { notes.examples.append(text) }
      }
      addValidValues(row)
      addLimits(row)
      for remark in Self.remarks(row, type) where !notes.remarks.contains(remark) { notes.remarks.append(remark) }
    }
    notes.isDeprecated = !rows.isEmpty && rows.allSatisfy(\.isDeprecated)
    notes.isExperimental = !rows.isEmpty && rows.allSatisfy(\.isExperimental)
    notes.isReadOnly = !rows.isEmpty && rows.contains { $0.row.flags.readOnly != nil }
  }

  /// Prose where values should stand is kept as prose.
  private static func remarks(_ row: DocumentedRow, _ type: SchemaType) -> [String] {
    let values = row.row.validValues.map { folded($0.string) }
    var remarks: [String] = []
    if row.words.validValues.meaning == nil, !values.isEmpty {
      remarks.append("Valid values: \(values.joined(separator: ", ")).")
    } else {
      let odd = row.words.validValues.odd.map { values[$0] }
      if !odd.isEmpty { remarks.append("Other valid values: \(odd.joined(separator: ", ")).") }
      remarks += row.words.validValues.remarks.map { "\($0.value): \($0.remark)." }
    }
    if let stated = row.row.defaultValue {
      let isSecret = isSecret(stated.string, of: row.row.name.string)
      if isSecret || value(stated.string, type: type) == nil {
        remarks.append("Default: \(isSecret ? redactionMark : folded(stated.string))")
      }
    }
    return remarks.map { redacted($0) }
  }

  /// A range is a limit, words are the values of an enumeration.
  private mutating func addValidValues(_ row: DocumentedRow) {
    guard let first = row.row.validValues.first, let meaning = row.words.validValues.meaning else { return }
    let text = Quotation.short(row.row.validValues.map(\.string).joined(separator: ", "))
    let place = row.file.place(of: first.span)
    switch meaning {
    case .range(let low, let high):
      (notes.minimum, notes.maximum) = (JSONNumber(low), JSONNumber(high))
      evidence.append(
        Evidence(
          .stated, .limits, rule: "limits-from-valid-values", claim: "from \(low) to \(high)", text: text, place: place)
      )
    case .words(let words):
      evidence.append(
        Evidence(
          .stated, .validValues, rule: "valid-values-from-table", claim: Quotation.short(words.joined(separator: ", ")),
          text: text,
          place: place))
    case .integers(let numbers):
      notes.validNumbers = numbers
      evidence.append(
        Evidence(
          .stated, .validValues, rule: "valid-values-from-table",
          claim: Quotation.short(numbers.map(String.init).joined(separator: ", ")), text: text, place: place))
    case .booleans: break
    }
  }

  private mutating func addLimits(_ row: DocumentedRow) {
    guard let description = row.row.description else { return }
    for limit in row.words.description?.limits ?? [] {
      let claim: String
      switch limit.value {
      case .maximumLength(let length):
        notes.maximumLength = length
        claim = "at most \(length) characters"
      case .minimumLength(let length):
        notes.minimumLength = length
        claim = "at least \(length) characters"
      case .minimum(let low):
        claim = "at least \(low)"
        notes.minimum = notes.minimum ?? low
      case .maximum(let high):
        claim = "at most \(high)"
        notes.maximum = notes.maximum ?? high
      }
      evidence.append(
        Evidence(
          .said, .limits, rule: "limits-from-words", claim: claim, text: Quotation.short(limit.text),
          place: row.file.place(of: description.span)))
    }
  }

  /// A default as a value of the type; prose is none. A default in words ("asc (default)") counts where the column is
  /// empty. The first that is one counts.
  private mutating func addDefault(_ rows: [DocumentedRow], _ type: SchemaType) {
    for row in rows {
      if let stated = row.row.defaultValue {
        guard !isSecret(stated.string, of: row.row.name.string), let value = Self.value(stated.string, type: type)
        else { continue }
        addDefault(value, .stated, "default-from-table", stated.string, row.file.place(of: stated.span))
      } else if let description = row.row.description, let said = row.words.description?.defaultValue,
        let value = Self.value(said.value, type: type)
      {
        addDefault(value, .said, "default-from-words", said.text, row.file.place(of: description.span))
      }
    }
  }

  private mutating func addDefault(
    _ value: JSONValue, _ kind: Evidence.Kind, _ rule: String, _ text: String, _ place: SourcePlace
  ) {
    if notes.defaultValue == nil { notes.defaultValue = value }
    evidence.append(
      Evidence(
        kind, .defaultValue, rule: rule, claim: Quotation.short(value.serialized()), text: Quotation.short(text),
        place: place, isOverruled: notes.defaultValue != value))
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
