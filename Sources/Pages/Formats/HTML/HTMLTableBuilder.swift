import SourceText

/// A table while its tags go by. Places count bytes of the file.
struct HTMLTableBuilder: Sendable {
  /// A cell while it is open.
  struct CellBuilder: Sendable {
    var isHead: Bool
    /// Where the cell's content begins.
    var place: Int
    var run = HTMLRun()
    var items: [Text] = []
    var marks = HTMLMarks()

    mutating func take(_ change: (inout CellBuilder) -> Void) { change(&self) }
  }

  private(set) var header: [Table.Cell] = []
  private(set) var rows: [Table.Row] = []
  var cell: CellBuilder?
  private var row: [Table.Cell] = []
  private var isAllHeads = true

  /// Whether no text of a cell has come yet.
  var isBlank: Bool { cell?.run.isEmpty != false }

  mutating func finishCell() {
    guard let cell else { return }
    row.append(Table.Cell(text: cell.run.folded(at: cell.place), items: cell.items, marks: cell.marks.marks))
    if !cell.isHead { isAllHeads = false }
    self.cell = nil
  }

  /// The first row of `<thead>`, or the first row if it is all `<th>`, is the header. A row without cells is none.
  mutating func finishRow(_ marks: Marks, at span: ByteSpan, inHead: Bool) {
    finishCell()
    if row.isEmpty { return }
    if header.isEmpty, inHead || (rows.isEmpty && isAllHeads) {
      header = row
    } else {
      rows.append(Table.Row(cells: row, marks: marks, span: span))
    }
    row = []
    isAllHeads = true
  }
}
