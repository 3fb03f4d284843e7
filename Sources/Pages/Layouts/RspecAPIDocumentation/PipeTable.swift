import SourceText

/// Reads a table whose cells are closed by lines `|`:
///
///     Name |
///     Description |
///     colour
///     |
///     The colour of the shelf
///     |
///
/// A cell may go over several lines and hold a list (`- oak`). A row ends after as many cells as the header has. After
/// a row another follows only where its first cell is one line, closed by the next; else the table is over.
struct PipeTable {
  var block: Block
  var next: Int

  static func read(_ front: TextFront) -> PipeTable? {
    guard TableColumn.opensHeader(front.lines[front.index]) else { return nil }
    var reader = Reader(front: front, index: front.index)
    reader.readHeader()
    while reader.opensRow { reader.readRow() }
    guard let first = reader.header.first else { return nil }
    let last = reader.rows.last?.span.upper ?? reader.header.last?.text.span.upper ?? first.text.span.upper
    let span = ByteSpan(first.text.span.lower, last)
    return PipeTable(
      block: .table(Table(header: reader.header, rows: reader.rows, span: span)), next: reader.index)
  }

  private struct Reader {
    let front: TextFront
    var index: Int
    var header: [Table.Cell] = []
    var rows: [Table.Row] = []

    mutating func readHeader() {
      while index < front.end, let name = TableColumn.headerCell(front.lines[index]) {
        header.append(Table.Cell(text: name))
        index += 1
      }
    }

    var opensRow: Bool {
      let name = index
      guard name + 1 < front.end, !front.lines[name].isEmpty else { return false }
      return front.lines[name + 1].isClosing
    }

    mutating func readRow() {
      var cells: [Table.Cell] = []
      let lower = front.lines[index].span.lower
      var upper = lower
      while cells.count < header.count, index < front.end, !isCutShort {
        let start = index
        while index < front.end, !front.lines[index].isClosing, index == start || !isCutShort { index += 1 }
        cells.append(Self.cell(front, start..<index))
        if index < front.end, front.lines[index].isClosing { index += 1 }
        upper = front.lines[index - 1].span.upper
      }
      if cells.count == header.count - 1, index >= front.lines.count {
        // The file ends where the last cell, an empty one, would stand.
        cells.append(Table.Cell(text: Text(front.file, ByteSpan(upper, upper))))
      }
      rows.append(Table.Row(cells: cells, span: ByteSpan(lower, upper)))
    }

    /// A heading in a cell, with no `|` right after it: the rest of the row is missing.
    private var isCutShort: Bool {
      guard SectionKind(line: front.lines[index]) != nil else { return false }
      return index + 1 >= front.end || !front.lines[index + 1].isClosing
    }

    private static func cell(_ front: TextFront, _ range: Range<Int>) -> Table.Cell {
      guard let first = range.first(where: { !front.lines[$0].isEmpty }) else {
        let place = front.lines[min(range.lowerBound, front.end - 1)].span.lower
        return Table.Cell(text: Text(front.file, ByteSpan(place, place)))
      }
      let items = range.filter { front.lines[$0].isItem }
      let textEnd = items.first ?? range.upperBound
      let place = front.lines[first].span.lower
      let text = first < textEnd ? front.text(first..<textEnd) : Text(front.file, ByteSpan(place, place))
      let listed = items.enumerated().map { number, item in
        front.text(item..<(number + 1 < items.count ? items[number + 1] : range.upperBound)).dropping(1).trimmed
      }
      return Table.Cell(text: text, items: listed)
    }
  }
}

extension TableColumn {
  /// `Name |` at the beginning of a table.
  static func opensHeader(_ line: Text) -> Bool {
    guard let cell = headerCell(line) else { return false }
    return cell.equals(name.rawValue) || cell.equals(attribute.rawValue)
  }

  /// The words of `Description |`.
  static func headerCell(_ line: Text) -> Text? {
    guard line.hasSuffix(" |"), line.bytes.count > 2 else { return nil }
    return line.slice(0..<(line.bytes.count - 2)).trimmed
  }
}

extension Text {
  fileprivate var isClosing: Bool { equals("|") }
  fileprivate var isItem: Bool { equals("-") || hasPrefix("- ") }
}
