import SourceText

// What the columns of a table of names hold, beyond their headers.
extension FieldTableReader {
  /// The columns by their headers. One that tells where values stand is told by its cells, too: a "Type" may be
  /// "query", and a "Location" may be a place in the world.
  static func columns(of table: Table) -> [TableColumn?] {
    table.header.enumerated().map { index, header in
      guard let column = TableColumn(header.text.folded) else { return nil }
      let isFormat = header.text.folded.matches("Format")
      guard column == .location || column == .type || isFormat else { return column }
      let cells = table.rows.compactMap { $0.cells.indices.contains(index) ? $0.cells[index].text.folded : nil }
      let filled = cells.filter { !$0.isEmpty }
      if !filled.isEmpty, filled.allSatisfy({ FieldRow.Location($0) != nil }) { return .location }
      if isFormat { return !filled.isEmpty && filled.allSatisfy(isType) ? .type : column }
      return column == .type || TableColumn.namesType(header.text.folded) ? .type : nil
    }
  }

  /// "N/A" and the like, by which people leave a cell empty.
  static func saysNothing(_ text: Text) -> Bool {
    text.equals("None") || ["n/a", "na", "-", "--", "–", "—", "not set", "no default"].contains(where: text.matches)
  }
}

extension TableColumn {
  /// "Parameter Type": the type of a parameter, or where it stands.
  static func namesType(_ header: Text) -> Bool { header.range(of: "type") != nil }
}

extension FieldRow.Location {
  /// "query", "in path", "URL", "form data".
  init?(_ text: Text) {
    let words = text.string.lowercased().split { !$0.isLetter }.filter { $0 != "in" && $0 != "parameter" }
    switch words.joined(separator: " ") {
    case "path", "url", "uri", "url path", "route": self = .path
    case "query", "querystring", "query string", "url query", "query param": self = .query
    case "body", "form", "formdata", "form data", "request body", "json body", "json", "payload": self = .body
    case "header", "headers", "http header": self = .header
    default: return nil
    }
  }
}
