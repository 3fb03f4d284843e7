import SourceText

@testable import Pages

/// Builds a document block by block, with a file that holds all its texts, so that places are real.
struct BlockPage {
  struct Cell {
    var text: String
    var items: [String]
    var marks: [String]

    init(_ text: String, items: [String] = [], _ marks: String...) {
      (self.text, self.items, self.marks) = (text, items, marks)
    }
  }

  private enum Piece {
    case heading(Int, String, [String])
    case paragraph(String, [String])
    case code(String, [String])
    case table([String], [[Cell]], rowMarks: [String], [String])
  }

  private var pieces: [Piece] = []

  mutating func heading(_ level: Int, _ text: String, _ marks: String...) {
    pieces.append(.heading(level, text, marks))
  }
  mutating func paragraph(_ text: String, _ marks: String...) { pieces.append(.paragraph(text, marks)) }
  mutating func code(_ text: String, _ marks: String...) { pieces.append(.code(text, marks)) }
  mutating func table(_ header: [String], _ rows: [[Cell]], rowMarks: [String] = [], _ marks: String...) {
    pieces.append(.table(header, rows, rowMarks: rowMarks, marks))
  }

  /// The endpoint pages of the layout, and what was said.
  func read() -> (pages: [EndpointPage], diagnostics: [Diagnostic]) {
    var builder = Builder()
    let blocks = pieces.map { builder.block($0) }
    let file = SourceFile(path: "page.html", bytes: builder.bytes)
    let document = Document(file: file, format: .html, blocks: blocks)
    let layout = RspecAPIDocumentation()
    guard layout.claims(document) else { return ([], []) }
    var diagnostics = Diagnostics()
    let pages = layout.read(document, diagnostics: &diagnostics).pages
    return (pages, diagnostics.inSourceOrder)
  }

  private struct Builder {
    var bytes: [UInt8] = []

    mutating func text(_ text: String) -> Text {
      let lower = bytes.count
      bytes += text.utf8
      bytes.append(0x0A)
      return Text(bytes: Array(text.utf8)[...], span: ByteSpan(lower, bytes.count - 1))
    }

    mutating func marks(_ names: [String]) -> Marks { Marks(names.map { text($0) }) }

    mutating func block(_ piece: Piece) -> Block {
      switch piece {
      case .heading(let level, let words, let names):
        return .heading(Heading(level: level, text: text(words), marks: marks(names)))
      case .paragraph(let words, let names): return .paragraph(Paragraph(text: text(words), marks: marks(names)))
      case .code(let words, let names): return .code(Code(text: text(words), marks: marks(names)))
      case .table(let header, let rows, let rowMarks, let names):
        let lower = bytes.count
        let cells = header.map { Table.Cell(text: text($0)) }
        let all = rows.map { row(_: $0, rowMarks) }
        return .table(Table(header: cells, rows: all, marks: marks(names), span: ByteSpan(lower, bytes.count)))
      }
    }

    mutating func row(_ cells: [Cell], _ names: [String]) -> Table.Row {
      let lower = bytes.count
      let all = cells.map { cell in
        Table.Cell(text: text(cell.text), items: cell.items.map { text($0) }, marks: marks(cell.marks))
      }
      return Table.Row(cells: all, marks: marks(names), span: ByteSpan(lower, bytes.count))
    }
  }
}
