import Pages

/// What a row's texts come to: its description, and its valid values. Worked out when the row is read, since several
/// rules ask for it, of many fields.
final class RowWords: Sendable {
  /// nil where the row has no description.
  let description: DescriptionWords?
  let validValues: ValidValues
  /// nil where no column states types.
  let columnType: ColumnType?

  init(description: DescriptionWords?, validValues: ValidValues, columnType: ColumnType?) {
    self.description = description
    self.columnType = columnType
    self.validValues = validValues
  }
}

/// The words of all descriptions, each text once: documentation says the same of `page` on every page.
struct DescriptionIndex {
  private var byText: [String: DescriptionWords] = [:]

  mutating func words(of row: FieldRow) -> RowWords {
    RowWords(
      description: row.description.map { words(of: $0.string) }, validValues: ValidValues(row),
      columnType: row.type.map { ColumnType($0.string) })
  }

  private mutating func words(of description: String) -> DescriptionWords {
    if let known = byText[description] { return known }
    let words = DescriptionWords(description)
    byText[description] = words
    return words
  }
}
