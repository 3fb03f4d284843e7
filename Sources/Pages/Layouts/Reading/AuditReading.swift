import SourceText

extension AuditRecord {
  /// Reads a table of attributes and values; `name` is what its heading says.
  init(_ table: Table, name: Text) {
    let attributes = table.rows.compactMap { row -> Header? in
      guard let attribute = row.cells.first?.text.folded, !attribute.isEmpty else { return nil }
      let end = ByteSpan(attribute.span.upper, attribute.span.upper)
      let value = row.cells.count > 1 ? row.cells[1].text.trimmed : Text(bytes: [], span: end)
      return Header(name: attribute, value: value)
    }
    self.init(name: name, attributes: attributes, span: name.span.union(table.span))
  }
}
