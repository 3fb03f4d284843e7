import SourceText

extension DecodedFile {
  /// A block whose places count in the decoded bytes, with places that count in the file.
  func inFile(_ block: Block) -> Block {
    if map.isEmpty { return block }
    switch block {
    case .heading(let heading):
      return .heading(Heading(level: heading.level, text: inFile(heading.text), marks: inFile(heading.marks)))
    case .paragraph(let paragraph):
      return .paragraph(Paragraph(text: inFile(paragraph.text), marks: inFile(paragraph.marks)))
    case .list(let list):
      return .list(List(items: list.items.map(inFile), marks: inFile(list.marks), span: fileSpan(list.span)))
    case .code(let code): return .code(Code(text: inFile(code.text), marks: inFile(code.marks)))
    case .line(let text): return .line(inFile(text))
    case .table(let table):
      return .table(
        Table(
          header: table.header.map(inFile), rows: table.rows.map(inFile), marks: inFile(table.marks),
          span: fileSpan(table.span)))
    }
  }

  private func inFile(_ marks: Marks) -> Marks { Marks(marks.names.map(inFile)) }

  private func inFile(_ cell: Table.Cell) -> Table.Cell {
    Table.Cell(text: inFile(cell.text), items: cell.items.map(inFile), marks: inFile(cell.marks))
  }

  private func inFile(_ row: Table.Row) -> Table.Row {
    Table.Row(cells: row.cells.map(inFile), marks: inFile(row.marks), span: fileSpan(row.span))
  }
}
