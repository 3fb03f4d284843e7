import SourceText

/// `<table>` and its parts: the standard's insertion modes from "in table" to "in cell".
extension HTMLReader {
  mutating func startTablePart(_ token: HTMLToken) {
    let end = token.span.lower
    if token.element == .table { return startTable(token) }
    guard let table = openIndex(where: { $0 == .table }, until: { _ in false }) else { return boundary(at: token.span) }
    let isNested = if case .table = stack[table].role { false } else { true }
    let group = stack.count > table + 1 && stack[table + 1].element.isRowGroup ? table + 2 : table + 1
    switch token.element {
    case .tr:
      popAll(from: group, end: end)
      open(token, .row, isNested: isNested)
    case .td, .th:
      if stack.count > group, stack[group].element == .tr {
        popAll(from: group + 1, end: end)
      } else {
        popAll(from: group, end: end)
        var row = token
        row.element = .tr
        open(row, .row, isNested: isNested, isImplied: true)
      }
      startCell(token, isNested: isNested)
    case .caption, .thead, .tbody, .tfoot:
      popAll(from: table + 1, end: end)
      open(token, .none, isNested: isNested)
    default: popAll(from: table + 1, end: end)
    }
  }

  private mutating func startTable(_ token: HTMLToken) {
    let end = token.span.lower
    closeParagraph(end: end)
    closeHeading(before: .table, end: end)
    // A table right in a table, not in a cell, ends the first.
    if let around = openIndex(where: \.endsScope, until: { _ in false }), stack[around].element == .table {
      popAll(from: around, end: end)
    }
    boundary(at: token.span)
    markCell()
    if stack.count == Self.deepest { return }
    let isNested = target != .flow && target != .item
    if !isNested {
      breakList(at: token.span)
      tables.append(HTMLTableBuilder())
    }
    open(token, .table, isNested: isNested)
  }

  private mutating func startCell(_ token: HTMLToken, isNested: Bool) {
    if stack.count == Self.deepest { return boundary(at: token.span) }
    if isNested {
      gap(at: token.span)
      markCell()
    } else {
      boundary(at: token.span)
      var cell = HTMLTableBuilder.CellBuilder(
        isHead: token.element == .th, place: input.fileSpan(token.span).upper)
      if let classes = tokenizer.attribute("class") { cell.marks.add(input.text(classes)) }
      tables[tables.count - 1].cell = cell
    }
    open(token, .cell, isNested: isNested)
  }

  /// Opens a part of a table; those of a nested table only part the text of the cell around it.
  private mutating func open(
    _ token: HTMLToken, _ role: HTMLOpenElement.Role, isNested: Bool, isImplied: Bool = false
  ) {
    let isCell = token.element.isCell
    if !isCell {
      boundary(at: token.span)
      if isNested { markCell() }
    }
    push(
      HTMLOpenElement(
        element: token.element, span: isImplied ? ByteSpan(token.span.lower, token.span.lower) : token.span,
        classes: isImplied ? nil : tokenizer.attribute("class"),
        target: isNested ? target : (isCell ? .cell : .flow), role: !isNested ? role : isCell ? .innerCell : .none,
        keepsSpace: isNested ? stack.last?.keepsSpace ?? false : false))
  }

  /// `</table>`, `</tr>`, `</td>` and the like count only within the innermost table.
  mutating func endTablePart(_ token: HTMLToken) {
    let index = openIndex(where: { $0 == token.element }, until: { $0 == .table })
    if let index { popAll(from: index, end: token.span.upper) }
  }

  mutating func finishTable(_ open: HTMLOpenElement, end: Int) {
    guard let table = tables.popLast(), !table.header.isEmpty || !table.rows.isEmpty else { return }
    let span = input.fileSpan(ByteSpan(open.span.lower, end))
    emit(.table(Table(header: table.header, rows: table.rows, marks: marks(open.classes), span: span)))
  }

  mutating func finishRow(_ open: HTMLOpenElement, end: Int) {
    let inHead = stack.count > 1 && stack[stack.count - 2].element == .thead
    let span = input.fileSpan(ByteSpan(open.span.lower, end))
    let marks = marks(open.classes)
    if let last = tables.indices.last { tables[last].finishRow(marks, at: span, inHead: inHead) }
  }
}
