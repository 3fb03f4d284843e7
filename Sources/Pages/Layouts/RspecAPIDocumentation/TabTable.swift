import SourceText

/// Reads a table with tabs between the cells of a row, as browsers copy it:
///
///     Name⇥Description⇥Default⇥Valid Values
///     colour⇥The colour of the shelf⇥⇥oak
///     beech
///     width⇥The width of the shelf⇥80⇥
///
/// A cell may go over several lines. Empty cells at the end of a row may be gone. Where cells hold lists, as HTML has them,
/// each list begins on a line of its own, and a blank line may follow the row:
///
///     colour⇥The colour of the shelf⇥⇥
///     oak
///     beech
///
///     width⇥The width of the shelf⇥80⇥
struct TabTable {
  var block: Block
  var next: Int

  static func read(_ front: TextFront) -> TabTable? {
    var reader = Reader(front: front, index: front.index)
    let header = reader.cells(at: front.index)
    let columns = header.compactMap { TableColumn($0.folded) }
    guard header.count > 1, columns.count == header.count, columns[0] == .name || columns[0] == .attribute
    else { return nil }
    reader.columns = columns
    reader.index += 1
    while reader.index < front.end, let row = reader.readRow() {
      reader.rows.append(row)
      reader.skipBlankLines()
    }
    let span = header[0].span.union(reader.rows.last?.span ?? header[header.count - 1].span)
    let table = Table(header: header.map { Table.Cell(text: $0) }, rows: reader.rows, span: span)
    return TabTable(block: .table(table), next: reader.index)
  }

  private struct Reader {
    let front: TextFront
    var index: Int
    var columns: [TableColumn] = []
    var rows: [Table.Row] = []

    /// The cells of a line, with those that are empty at its beginning and end.
    func cells(at index: Int) -> [Text] {
      let line = front.lines[index].span
      var (lower, upper) = (line.lower, line.upper)
      while lower > 0, front.file.bytes[lower - 1] == .tab || front.file.bytes[lower - 1] == .space { lower -= 1 }
      while upper < front.file.bytes.count, front.file.bytes[upper] == .tab || front.file.bytes[upper] == .space {
        upper += 1
      }
      return front.file.bytes[lower..<upper].split(separator: .tab, omittingEmptySubsequences: false).map { cell in
        Text(front.file, ByteSpan(cell.startIndex, cell.endIndex)).trimmed
      }
    }

    mutating func readRow() -> Table.Row? {
      var cells = cells(at: index).map { [$0] }
      guard cells.count > 1, cells.count <= columns.count, !cells[0][0].isEmpty else { return nil }
      index += 1
      while let more = continuation(of: cells) {
        cells[cells.count - 1].append(more[0])
        cells += more.dropFirst().map { [$0] }
        index += 1
      }
      let place = cells[cells.count - 1].last?.span.upper ?? 0
      let missing = (cells.count..<columns.count).map { _ in [Text(front.file, ByteSpan(place, place))] }
      let all = (cells + missing).enumerated().map { cell($1, of: columns[$0]) }
      return Table.Row(cells: all, span: ByteSpan(cells[0][0].span.lower, place))
    }

    /// The cells of the next line, where it goes on with the row: with its last cell, then with those that are missing.
    private func continuation(of cells: [[Text]]) -> [Text]? {
      guard index < front.end else { return nil }
      let line = front.lines[index]
      let more = self.cells(at: index)
      if line.isEmpty { return more.count > 1 && cells.count + more.count - 1 <= columns.count ? more : nil }
      if SectionKind(line: line) != nil { return nil }
      if isListItem(line, after: cells) { return more }
      if line.opensBody { return nil }
      if more.count == 1 {
        let isOpen = cells.count < columns.count || cells[cells.count - 1].contains { !$0.isEmpty }
        return isOpen && !isQueryLine(line, after: cells) ? more : nil
      }
      let sum = cells.count + more.count - 1
      guard cells.count < columns.count, sum <= columns.count, !front.names.contains(more[0]) else { return nil }
      // A word alone in front of a tab begins a row, unless the cells are now all there: then the row above had lost
      // empty cells at its end.
      return sum == columns.count || more[0].bytes.contains(where: Text.isSpace) ? more : nil
    }

    /// A line without tabs below a last cell of values that began on no line with words.
    private func isListItem(_ line: Text, after cells: [[Text]]) -> Bool {
      guard cells.count == columns.count, self.cells(at: index).count == 1,
        let last = columns.last, last == .validValues || last == .exampleValues,
        cells[cells.count - 1].first?.isEmpty == true
      else { return false }
      guard line.opensBody else { return !isQueryLine(line, after: cells) }
      // JSON that fills one line, with the end of the row below it.
      let next = index + 1 < front.end ? front.lines[index + 1] : nil
      guard let close = line.bytes.last, close == UInt8(ascii: "}") || close == UInt8(ascii: "]") else { return false }
      return next.map { $0.isEmpty || $0.opensBody } ?? true
    }

    /// Blank lines between two rows.
    mutating func skipBlankLines() {
      let next = (index..<front.end).first { !front.lines[$0].isEmpty }
      guard let next, next > index, SectionKind(line: front.lines[next]) == nil else { return }
      let cells = cells(at: next)
      if cells.count > 1, cells.count <= columns.count, !cells[0].isEmpty { index = next }
    }

    private func isQueryLine(_ line: Text, after cells: [[Text]]) -> Bool {
      guard let header = Header(line: line) else { return false }
      return front.names.contains(header.name) || header.name.bytes == cells[0][0].bytes
        || rows.contains { $0.cells[0].text.bytes == header.name.bytes }
    }

    /// Each line of a column of values is a value; elsewhere those with a bullet are items.
    private func cell(_ lines: [Text], of column: TableColumn) -> Table.Cell {
      let place = lines.last?.span.upper ?? 0
      let lines = lines.filter { !$0.isEmpty }
      let isValues = column == .validValues || column == .exampleValues
      let items = lines.filter { isValues || $0.bulleted != nil }.map { $0.bulleted ?? $0 }
      let words = isValues ? [] : lines.filter { $0.bulleted == nil }
      guard let first = words.first, let last = words.last else {
        return Table.Cell(text: Text(front.file, ByteSpan(place, place)), items: items)
      }
      return Table.Cell(text: Text(front.file, first.span.union(last.span)), items: items)
    }
  }
}
