import SourceText

/// A document as indented lines, each with line and column: what tests compare and people look at.
///
///     3:7 heading 2 "Create a Shelf"
///     5:5 table .fields
///       7:13 header
///         7:13 "Name"
///       10:5 row .deprecated
///         11:11 "colour" .name
///           12:9 - "red"
///     20:5 code .json
///       | {"colour": "red"}
extension Document {
  package func dump() -> String {
    var lines: [String] = []
    for block in blocks { dump(block, into: &lines) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func dump(_ block: Block, into lines: inout [String]) {
    switch block {
    case .heading(let heading):
      lines.append("\(at(heading.text.span)) heading \(heading.level) \(quoted(heading.text))\(named(heading.marks))")
    case .paragraph(let paragraph):
      lines.append("\(at(paragraph.text.span)) paragraph \(quoted(paragraph.text))\(named(paragraph.marks))")
    case .list(let list):
      lines.append("\(at(list.span)) list\(named(list.marks))")
      for item in list.items { lines.append("  \(at(item.span)) - \(quoted(item))") }
    case .code(let code):
      lines.append("\(at(code.text.span)) code\(named(code.marks))")
      for line in code.text.string.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append("  | \(line)")
      }
    case .line(let text):
      lines.append("\(at(text.span)) line \(quoted(text))")
    case .table(let table):
      lines.append("\(at(table.span)) table\(named(table.marks))")
      if let first = table.header.first { lines.append("  \(at(first.text.span)) header") }
      for cell in table.header { dump(cell, into: &lines) }
      for row in table.rows {
        lines.append("  \(at(row.span)) row\(named(row.marks))")
        for cell in row.cells { dump(cell, into: &lines) }
      }
    }
  }

  private func dump(_ cell: Table.Cell, into lines: inout [String]) {
    lines.append("    \(at(cell.text.span)) \(quoted(cell.text))\(named(cell.marks))")
    for item in cell.items { lines.append("      \(at(item.span)) - \(quoted(item))") }
  }

  private func at(_ span: ByteSpan) -> String { file.position(at: span.lower).description }

  private func named(_ marks: Marks) -> String { marks.names.map { " .\($0.string)" }.joined() }

  private func quoted(_ text: Text) -> String {
    var result = "\""
    for scalar in text.string.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xA0:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
