import SourceText

// Names and what they mean in paragraphs: the Markdown and Textile of older versions has no tables.
//
//     Name : id *- required -*
//     Description : The number of the shelf
extension SectionReader {
  /// Whether the paragraph is such a definition, or goes on with the one above it.
  mutating func readDefinition(_ text: Text) -> Bool {
    let text = text.folded
    switch section {
    case .parameters, .responseFields: break
    default: return false
    }
    if let row = Self.definition(text) {
      let header = Table.header(["Name", "Required", "Description"], at: text.span.lower)
      read(Table(header: header, rows: [row], span: text.span))
      continues = section
      return true
    }
    guard continues == section, section != nil else { return false }
    let target: WritableKeyPath<Exchange, FieldTable?> = section == .parameters ? \.parameters : \.responseFields
    guard let last = exchange[keyPath: target]?.rows.indices.last else { return false }
    let known = exchange[keyPath: target]?.rows[last].description
    exchange[keyPath: target]?.rows[last].description = known?.joined(with: text, separator: " ") ?? text
    return true
  }

  /// The cells of a definition: name, mark, description.
  private static func definition(_ text: Text) -> Table.Row? {
    guard text.hasPrefix("Name :") else { return nil }
    let rest = text.dropping("Name :".utf8.count)
    let split = rest.range(of: " Description :") ?? rest.bytes.count..<rest.bytes.count
    var name = rest.slice(0..<split.lowerBound).trimmed
    var mark = name.dropping(name.bytes.count)
    for spelling in ["*- required -*", "- required -"] where name.hasSuffix(spelling) {
      let start = name.bytes.count - spelling.utf8.count
      mark = name.range(of: "required -").map { name.slice($0.lowerBound..<($0.lowerBound + 8)) } ?? mark
      name = name.slice(0..<start).trimmed
      break
    }
    guard !name.isEmpty else { return nil }
    let cells = [name, mark, rest.dropping(split.upperBound).trimmed].map { Table.Cell(text: $0) }
    return Table.Row(cells: cells, span: text.span)
  }
}
