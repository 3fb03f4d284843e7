import SourceText

/// One line of a file as a terminal can show it, with the stretch that a caret points at.
///
/// Tabs stay tabs, and stay in the caret's line too, so that both move alike; characters that would move the cursor or
/// hide are spelt out; secrets are redacted; a long line is cut around the stretch.
struct SourceLine {
  /// The line's text.
  var text: String
  /// Blank space, then `^~~~`.
  var caret: String

  /// Columns that are shown of a line at most.
  static let limit = 110
  /// Columns kept before the stretch where a line is cut.
  private static let lead = 30

  /// - Parameter secrets: stretches of the file that are not shown, beside those that look like secrets.
  init(_ file: SourceFile, _ place: SourcePlace, hiding secrets: [ByteSpan] = []) {
    let line = file.line(place.line)
    let start = max(0, place.span.lower - line.startIndex)
    let end = max(start, min(place.span.upper, line.endIndex) - line.startIndex)
    let hidden = secrets.filter { $0.lower >= line.startIndex && $0.upper <= line.endIndex }
      .map { ($0.lower - line.startIndex)..<($0.upper - line.startIndex) }
    if hidden.isEmpty, let plain = Self.plain(line, start, end) {
      self = plain
      return
    }
    var cells = Self.cells(of: Array(line), hiding: hidden)
    Self.shorten(&cells, around: start, end)
    text = cells.map(\.text).joined()
    caret = Self.caret(under: cells, start, end)
  }

  private init(text: String, caret: String) { (self.text, self.caret) = (text, caret) }

  /// A line of ASCII that fits and shows no secret, as most are: every byte is a cell.
  private static func plain(_ line: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> SourceLine? {
    guard line.count <= limit, line.allSatisfy({ (0x20..<0x7F).contains($0) }), secretRanges(in: Array(line)).isEmpty
    else { return nil }
    let blank = min(start, line.count)
    return SourceLine(
      text: String(decoding: line, as: UTF8.self),
      caret: String(repeating: " ", count: blank) + "^" + String(repeating: "~", count: max(0, end - blank - 1)))
  }

  private static func caret(under cells: [Cell], _ start: Int, _ end: Int) -> String {
    var blank = ""
    var width = 0
    for cell in cells {
      if cell.bytes.upperBound <= start {
        blank += cell.text == "\t" ? "\t" : String(repeating: " ", count: cell.width)
      } else if cell.bytes.lowerBound < end {
        width += cell.text == "\t" && width > 0 ? 0 : cell.width
      }
    }
    return blank + "^" + String(repeating: "~", count: max(0, width - 1))
  }

  /// What stands in one place of the terminal's line, and the bytes of the file's line that it stands for.
  struct Cell {
    var text: String
    var width: Int
    var bytes: Range<Int>
  }

  /// A secret is one cell: the caret can stand under it and not inside.
  static func cells(of line: [UInt8], hiding hidden: [Range<Int>] = []) -> [Cell] {
    var cells: [Cell] = []
    var offset = 0
    let secrets = (secretRanges(in: line) + hidden).sorted { $0.lowerBound < $1.lowerBound }
    for secret in secrets where secret.lowerBound >= offset {
      cells += shown(line[offset..<secret.lowerBound])
      cells.append(Cell(text: redactionMark, width: redactionMark.utf8.count, bytes: secret))
      offset = secret.upperBound
    }
    return cells + shown(line[offset...])
  }

  /// Broken bytes are one cell with the sign for them, so that offsets stay those of the file.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let (text, width) = visible(Unicode.UTF8.decode(encoded))
        cells.append(Cell(text: text, width: width, bytes: offset..<offset + encoded.count))
        offset += encoded.count
      case .error(let length):
        cells.append(Cell(text: "\u{FFFD}", width: 1, bytes: offset..<offset + length))
        offset += length
      case .emptyInput: return cells
      }
    }
  }

  private static func shorten(_ cells: inout [Cell], around start: Int, _ end: Int) {
    var widths = 0
    let columns = cells.map { cell in
      defer { widths += cell.width }
      return widths
    }
    guard widths > limit else { return }
    let first = cells.firstIndex { $0.bytes.upperBound > start } ?? cells.count
    let column = first < cells.count ? columns[first] : widths
    let from = max(0, min(column - lead, widths - limit))
    let dots = { (cell: Cell) in Cell(text: "…", width: 1, bytes: cell.bytes) }
    let kept = cells.indices.filter { columns[$0] >= from && columns[$0] + cells[$0].width <= from + limit }
    guard let low = kept.first, let high = kept.last else { return }
    var result = Array(cells[low...high])
    if low > 0, low < first { result[0] = dots(result[0]) }
    if high + 1 < cells.count { result.append(dots(cells[high + 1])) }
    cells = result
  }
}
