import SourceText

/// Reads a table that has the cells of a row on one line:
///
///     Name Description Valid Values Example Values
///     colour The colour of the shelf
///       • oak
///     width The width of the shelf
///     in centimetres
///
/// Which column a list stood in, and where a description ends and a default begins, is lost: such a row has fewer cells
/// than the header, its list in the description's cell. `NameLine` tells rows from wrapped lines.
struct InlineTable {
  var block: Block
  var next: Int

  static func read(_ front: TextFront) -> InlineTable? {
    guard let header = TableColumn.header(onOneLine: front.lines[front.index]) else { return nil }
    var reader = Reader(front: front, index: front.index + 1, columns: header)
    while reader.index < front.end, reader.readLine() {}
    reader.closeRow()
    let span = ByteSpan(header[0].span.lower, reader.rows.last?.span.upper ?? header[header.count - 1].span.upper)
    let table = Table(header: header.map { Table.Cell(text: $0) }, rows: reader.rows, span: span)
    return InlineTable(block: .table(table), next: reader.index)
  }

  private struct Reader {
    let front: TextFront
    var index: Int
    let columns: [Text]
    var rows: [Table.Row] = []
    /// The row at hand: its name, the span of its text, its list.
    private var name: Text?
    private var text: ByteSpan?
    private var items: [Text] = []

    init(front: TextFront, index: Int, columns: [Text]) {
      self.front = front
      self.index = index
      self.columns = columns
    }

    private var holdsValues: Bool { columns.count == 2 && columns[1].equals(TableColumn.value.rawValue) }

    /// Reads a line of the table; false where the table is over.
    mutating func readLine() -> Bool {
      let line = front.lines[index]
      if line.isEmpty || SectionKind(line: line) != nil { return false }
      if line.opensBody { return holdsValues && name != nil && text == nil && readValue() }
      if let item = line.bulleted {
        guard name != nil else { return false }
        items.append(item)
      } else if let row = NameLine(line, names: front.names, after: previous, strict: !holdsValues) {
        closeRow()
        if !holdsValues, Header(line: line) != nil, front.names.contains(row.name) || isRow(row.name) { return false }
        (name, text) = (row.name, row.rest.isEmpty ? nil : row.rest.span)
      } else if isQueryLine(line) || name == nil {
        return false
      } else {
        continueRow(line)
      }
      index += 1
      return true
    }

    private var previous: Text? { rows.isEmpty && name == nil ? nil : front.lines[index - 1] }

    private func isRow(_ name: Text) -> Bool { rows.contains { $0.cells[0].text.bytes == name.bytes } }

    /// `force: true` below the table: the name stands in the table, in the path, or in the query.
    private func isQueryLine(_ line: Text) -> Bool {
      guard let header = Header(line: line) else { return false }
      return isRow(header.name) || header.name.bytes == name?.bytes || front.names.contains(header.name)
    }

    private mutating func continueRow(_ line: Text) {
      if let last = items.last {
        items[items.count - 1] = Text(front.file, last.span.union(line.span))
      } else {
        text = text?.union(line.span) ?? line.span
      }
    }

    /// JSON that fills a value's cell over several lines.
    private mutating func readValue() -> Bool {
      let start = front.lines[index].span.lower
      let limit = front.lines[front.end - 1].span.upper
      guard let upper = Brackets.end(in: front.file.bytes, from: start, limit: limit) else { return false }
      text = ByteSpan(start, upper)
      while index < front.end, front.lines[index].span.upper <= upper { index += 1 }
      return true
    }

    mutating func closeRow() {
      guard let name else { return }
      let text = self.text.map { Text(front.file, $0) } ?? Text(front.file, ByteSpan(name.span.upper, name.span.upper))
      let span = name.span.union(items.last?.span ?? text.span)
      rows.append(Table.Row(cells: [Table.Cell(text: name), Table.Cell(text: text, items: items)], span: span))
      (self.name, self.text, items) = (nil, nil, [])
    }
  }
}

extension Text {
  /// The text of a list item: `• oak`.
  var bulleted: Text? {
    for bullet in ["•", "◦", "*", "-"] where hasPrefix(bullet) {
      let rest = dropping(bullet.utf8.count)
      if rest.isEmpty || rest.first.map(Text.isSpace) == true { return rest.trimmed }
    }
    return nil
  }

  /// JSON, or the boundary of a multipart body.
  var opensBody: Bool {
    first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || hasPrefix("--")
  }
}
