import SourceText

// Tables of GitHub's Markdown.
extension MarkdownReader {
  /// A line with a pipe, and under it one of dashes. Columns without names are often aligned by spaces: pipes alone are
  /// no code, however deep they stand.
  func opensTable(at index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index + 1].isDelimiterRow,
      !lines[index].isDeep || lines[index].trimmed.allSatisfy({ $0 == .pipe || $0.isHTMLSpace })
    else { return false }
    return lines[index].hasPipe || lines[index + 1].first == .pipe
  }

  mutating func readTable() {
    let header = Self.cells(of: Self.joined([lines[index].trimmed], with: .lineFeed)).map { cell($0) }
    let lower = lines[index].content.startIndex
    let isFramed = lines[index].first == .pipe
    var upper = lines[index + 1].trimmed.endIndex
    index += 2
    var rows: [Table.Row] = []
    while index < lines.count, !endsTable(at: index) {
      let text = rowText(columns: header.count, isFramed: isFramed)
      let cells = Self.cells(of: text).map { cell($0) }
      rows.append(Table.Row(cells: cells, span: text.span))
      upper = text.span.upper
    }
    blocks.append(.table(Table(header: header, rows: rows, span: ByteSpan(lower, upper))))
  }

  private func endsTable(at index: Int) -> Bool {
    let line = lines[index]
    return interruptsParagraph(at: index) || (!line.hasPipe && !line.isDeep)
  }

  /// A row is a line. Generators write line breaks of a description as they stand: a row that has too few cells and no
  /// pipe at its end goes on.
  private mutating func rowText(columns: Int, isFramed: Bool) -> Text {
    var parts = [lines[index].trimmed]
    index += 1
    while isFramed, index < lines.count, !lines[index].isBlank, lines[index].first != .pipe,
      parts[parts.count - 1].last != .pipe, !(lines[index].isDeep == false && lines[index].fence != nil),
      Self.cells(of: Self.joined(parts, with: .lineFeed)).count < columns
    {
      parts.append(lines[index].trimmed)
      index += 1
    }
    return Self.joined(parts, with: .lineFeed)
  }

  /// The texts between pipes; a backslash takes a pipe's meaning away.
  private static func cells(of row: Text) -> [Text] {
    var cells: [Text] = []
    var lower = 0
    var index = 0
    let base = row.bytes.startIndex
    while index < row.bytes.count {
      switch row.bytes[base + index] {
      case .backslash: index += 1
      case .pipe:
        if index > 0 { cells.append(row.slice(lower..<index).trimmed) }
        lower = index + 1
      default: break
      }
      index += 1
    }
    let last = row.slice(min(lower, row.bytes.count)..<row.bytes.count).trimmed
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  /// A cell with classes or lists is HTML; any other is text.
  private mutating func cell(_ text: Text) -> Table.Cell {
    if text.bytes.contains(.lessThan), ["class=", "<li", "<ul", "<ol"].contains(where: { text.range(of: $0) != nil }) {
      return htmlCell(text)
    }
    return Table.Cell(text: MarkdownInline.read(text, links: context.links, inCell: true))
  }

  private mutating func htmlCell(_ text: Text) -> Table.Cell {
    var builder = TextBuilder()
    let place = text.span.lower
    builder.append("<table><tr><td>".utf8.map { $0 }, at: place, through: place)
    builder.append(text, 0..<text.bytes.count)
    let blocks = readFragment(builder.text(at: text.span))
    for case .table(let table) in blocks {
      if let cell = table.rows.first?.cells.first, blocks.count == 1 { return cell }
    }
    return Table.Cell(text: MarkdownInline.read(text, links: context.links, inCell: true))
  }
}

extension MarkdownLine {
  var hasPipe: Bool { content.contains(.pipe) }

  /// `|---|:--:|`, at least one pipe.
  var isDelimiterRow: Bool {
    let row = trimmed
    guard !isDeep, let first = row.first, first == .pipe || first == .dash || first == .colon, row.contains(.pipe)
    else { return false }
    let inner = row.dropFirst(first == .pipe ? 1 : 0)
    let cells = (inner.last == .pipe ? inner.dropLast() : inner).split(
      separator: .pipe, omittingEmptySubsequences: false)
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        var dashes = MarkdownLine(cell).trimmed
        if dashes.first == .colon { dashes = dashes.dropFirst() }
        if dashes.last == .colon { dashes = dashes.dropLast() }
        return !dashes.isEmpty && dashes.allSatisfy { $0 == .dash }
      }
  }
}
