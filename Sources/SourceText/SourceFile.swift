/// The bytes of one file, with the path by which people know it: relative, with `/`.
///
///     let file = SourceFile(path: "shelves/create.txt", text: "Create a Shelf\nPOST /shelves\n")
///     file.position(at: 15).description  // "2:1"
package struct SourceFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// The offset at which each line begins; the first is 0.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(of: bytes)
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// 1-based line and 1-based column, the column in UTF-8 bytes, as compilers print them.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The bytes of a line (1-based) without its line break.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// The text of a span; bytes that are no UTF-8 are replaced.
  package func text(_ span: ByteSpan) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The place of a span, for people and for the schema.
  package func place(of span: ByteSpan) -> SourcePlace {
    let start = position(at: span.lower)
    return SourcePlace(path: path, line: start.line, column: start.column, span: span)
  }

  /// A line ends with LF, CR LF, or CR alone.
  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        // Eight bytes at a time, as long as none of them is below 0x0E.
        while index + 8 <= bytes.count, !hasControl(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
          index += 8
        }
        guard index < bytes.count else { break }
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    return starts
  }

  /// Whether one of eight bytes is below 0x0E; now and then true where one follows upon others that are.
  @inline(__always)
  private static func hasControl(_ word: UInt64) -> Bool {
    (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 != 0
  }
}

/// A place in a file as people count: 1-based line and column, the column in UTF-8 bytes.
package struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package var description: String { "\(line):\(column)" }
}

/// A place that can be shown without the file at hand: `shelves/create.txt:12:5`.
///
/// Places order by path, then by position, so that anything sorted by place is the same on every machine.
package struct SourcePlace: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var path: String
  package var line: Int
  package var column: Int
  package var span: ByteSpan

  package init(path: String, line: Int, column: Int, span: ByteSpan) {
    self.path = path
    self.line = line
    self.column = column
    self.span = span
  }

  package var description: String { "\(path):\(line):\(column)" }

  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    left.path == right.path ? left.span < right.span : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
