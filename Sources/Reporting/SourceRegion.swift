import SourceText

/// Where a stretch begins and ends, 1-based; the end is behind its last character.
struct SourceRegion {
  var start: SourcePosition
  var end: SourcePosition

  /// How columns are counted.
  enum Columns {
    /// UTF-8, as compilers count.
    case bytes
    /// Unicode code points.
    case codePoints
  }

  init(_ place: SourcePlace, in file: SourceFile?, columns: Columns) {
    start = SourcePosition(line: place.line, column: place.column)
    end = start
    guard let file else { return }
    start = Self.position(at: place.span.lower, in: file, columns)
    end = Self.position(at: place.span.upper, in: file, columns)
  }

  private static func position(at offset: Int, in file: SourceFile, _ columns: Columns) -> SourcePosition {
    var position = file.position(at: offset)
    if columns == .codePoints {
      let before = file.line(position.line).prefix(position.column - 1)
      position.column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    }
    return position
  }
}
