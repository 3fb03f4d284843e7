import SourceText

/// Reads a table of names: query parameters, fields of bodies.
///
/// A cell's class name tells its column where it has one, else the header does. A row with fewer cells than the header
/// lost the borders between them; a list in it may be of valid values or of examples.
struct FieldTableReader {
  let file: SourceFile
  let table: Table
  private let columns: [TableColumn?]
  /// Where the names stand; nearly always first.
  private let nameColumn: Int
  /// Names of the rows that the next may be part of, the outermost first.
  var parents: [Text] = []
  /// How many bullets the outermost names have.
  var outermost = 0
  private(set) var rows: [FieldRow] = []
  private(set) var diagnostics = Diagnostics()

  init(_ table: Table, in file: SourceFile) {
    self.table = table
    self.file = file
    columns = Self.columns(of: table)
    nameColumn = columns.firstIndex(of: .name) ?? 0
    for row in table.rows { read(row) }
    for (header, column) in zip(table.header, columns) where column == nil && !header.text.isBlank {
      diagnostics.report(.unknownColumn(header.text.folded, in: file))
    }
  }

  /// Whether a column states types.
  var hasTypes: Bool { columns.contains(.type) }

  var fields: FieldTable { FieldTable(rows: rows, span: table.span) }

  /// Whether the table documents names at all.
  static func reads(_ table: Table) -> Bool {
    table.header.contains { TableColumn($0.text.folded) == .name }
      || table.rows.first?.cells.first?.marks.contains("name") == true
  }

  private mutating func read(_ row: Table.Row) {
    guard row.cells.indices.contains(nameColumn), case let first = row.cells[nameColumn], !first.text.isBlank else {
      for cell in row.cells where !cell.text.isBlank { diagnostics.report(.unreadBlock(cell.text, in: file)) }
      return
    }
    var field = FieldRow(name: first.text.folded, span: row.span)
    takeStar(of: &field)
    takeRemark(of: &field)
    setFlags(&field, marks: row.marks)
    var scope: Text?
    for (index, cell) in row.cells.enumerated() {
      if index == nameColumn || cell.marks.contains("required") || cell.marks.contains("experimental") {
        setFlags(&field, marks: cell.marks)
      }
      guard index != nameColumn else { continue }
      if let column = column(of: cell, at: index) {
        read(cell, column, of: row, into: &field, scope: &scope)
      } else if index >= columns.count, !cell.text.isBlank {
        diagnostics.report(.unreadBlock(cell.text, in: file))
      }
    }
    if let scope { field.name = scoped(field.name, scope) }
    if field.location == .body, field.name.equals("body") {
      // The row of the whole body; what stands in it stands below.
      (parents, outermost) = ([], 0)
      return
    }
    field.name = nested(unscoped(field.name))
    guard field.name.string.unicodeScalars.contains(where: { !Self.marks.contains($0) }) else {
      diagnostics.report(.unreadBlock(first.text, in: file))
      return
    }
    rows += severalNames(of: field)
  }

  /// What names nothing by itself.
  private static let marks = Array("•◦▪›»↳→.,[](){}|`-–— ".unicodeScalars)

  private func column(of cell: Table.Cell, at index: Int) -> TableColumn? {
    TableColumn(marks: cell.marks) ?? (index < columns.count ? columns[index] : nil)
  }

  private mutating func read(
    _ cell: Table.Cell, _ column: TableColumn, of row: Table.Row, into field: inout FieldRow, scope: inout Text?
  ) {
    let text = cell.text.folded
    switch column {
    case .description, .value: readDescription(cell, text, of: row, into: &field)
    case .defaultValue: field.defaultValue = text.isEmpty ? cell.items.first : Self.saysNothing(text) ? nil : text
    case .type:
      let choices = Self.choices(ofType: text)
      field.type = text.isEmpty ? cell.items.first : choices.isEmpty ? text : text.slice(0..<4)
      field.validValues += choices
      takeRemark(ofType: text, &field)
    case .required: setRequired(&field, text)
    case .optional: setOptional(&field, text)
    case .readOnly: if Self.isYes(text) { field.flags.readOnly = text.span }
    case .scope: scope = text.isEmpty ? nil : text
    case .validValues: field.validValues += cell.items.isEmpty ? [text].filter { !$0.isEmpty } : cell.items
    case .exampleValues: field.exampleValues += cell.items.isEmpty ? [text].filter { !$0.isEmpty } : cell.items
    case .location: field.location = FieldRow.Location(text)
    case .name, .attribute: break
    }
    if !cell.items.isEmpty, !text.isEmpty, column != .description, column != .value {
      diagnostics.report(.unreadBlock(text, in: file))
    }
  }

  private func readDescription(_ cell: Table.Cell, _ text: Text, of row: Table.Row, into field: inout FieldRow) {
    var words = text
    let lists = columns.filter { $0 == .validValues || $0 == .exampleValues }
    if row.cells.count >= columns.count || lists.isEmpty {
      // A list that is part of the description.
      for item in cell.items { words = words.isEmpty ? item.folded : words.joined(with: item.folded, separator: " ") }
    } else if lists.count == 2 {
      field.listedValues = cell.items
    } else if lists[0] == .validValues {
      field.validValues = cell.items
    } else {
      field.exampleValues = cell.items
    }
    guard !words.isEmpty, !Self.saysNothing(words), !words.matches("none") else { return }
    takeRemark(ofDescription: words, &field)
    if let known = field.description {
      let end = known.bytes.last.map { ".!?".utf8.contains($0) } ?? true
      words = known.joined(with: words, separator: end ? " " : ". ")
    }
    field.description = words
  }

  /// "boolean (optional)", "string, required".
  private func takeRemark(ofType text: Text, _ field: inout FieldRow) {
    if let range = text.range(of: "required"), text.range(of: "not required") == nil {
      field.flags.required = field.flags.required ?? text.sourceSpan(of: range)
    }
    if let range = text.range(of: "not required") ?? text.range(of: "optional") {
      field.flags.optional = field.flags.optional ?? text.sourceSpan(of: range)
    }
  }

  private func setRequired(_ field: inout FieldRow, _ text: Text) {
    if Self.isYes(text) { field.flags.required = text.span }
    if Self.no.contains(where: text.matches) { field.flags.optional = text.span }
  }

  /// What is not optional is required.
  private func setOptional(_ field: inout FieldRow, _ text: Text) {
    if Self.isYes(text) { field.flags.optional = text.span }
    if ["no", "false", "n"].contains(where: text.matches) { field.flags.required = text.span }
  }

  /// A tick may carry a variation selector.
  private static func isYes(_ text: Text) -> Bool {
    yes.contains(where: text.matches) || ticks.contains(where: text.hasPrefix) && text.bytes.count <= 6
  }

  private static let ticks = ["✓", "✔", "✅", "☑", "●"]
  private static let yes = ["true", "yes", "y", "x", "*", "required", "mandatory", "always", "1"]
  private static let no = ["false", "no", "n", "optional", "-", "0", "✗", "✘", "❌"]

  private func setFlags(_ field: inout FieldRow, marks: Marks) {
    field.flags.required = field.flags.required ?? marks["required"]
    field.flags.optional = field.flags.optional ?? marks["optional"]
    field.flags.deprecated = field.flags.deprecated ?? marks["deprecated"]
    field.flags.experimental = field.flags.experimental ?? marks["experimental"]
    field.flags.readOnly = field.flags.readOnly ?? marks["readonly"] ?? marks["read-only"]
  }

  /// A name and its scope are one path: `shelf[name]`.
  func scoped(_ name: Text, _ scope: Text) -> Text {
    let empty = Text(bytes: [], span: ByteSpan(name.span.upper, name.span.upper))
    return (scopes(scope) + [name]).reduce(nil) { path, part in
      path?.joined(with: part, separator: "[").joined(with: empty, separator: "]") ?? part
    } ?? name
  }

  /// A scope within a scope is written as Ruby writes lists: `[:shelf, :book]`.
  private func scopes(_ scope: Text) -> [Text] {
    guard scope.first == UInt8(ascii: "[") else { return [scope] }
    let names = scope.bytes.split { " ,:\"'[]".utf8.contains($0) }
    let base = scope.bytes.startIndex
    return names.map { scope.slice(($0.startIndex - base)..<($0.endIndex - base)) }
  }
}
