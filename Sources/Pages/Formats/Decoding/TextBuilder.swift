import SourceText

/// Puts a text together from stretches of a file, and keeps the way back as short as it can be.
///
///     builder.append(bytes[4..<9], at: 4)
///     builder.append([0x22], at: 9, through: 15)  // `&quot;`
struct TextBuilder {
  private(set) var bytes: [UInt8] = []
  private(set) var map: [Text.Anchor] = []
  /// From the first stretch's beginning to the last one's end.
  private(set) var span: ByteSpan?
  /// Where the next byte stands in the file if the last stretch goes on.
  private var expected = -1

  var isEmpty: Bool { bytes.isEmpty }

  /// Bytes that stand in the file as they are, from `source` on.
  mutating func append(_ stretch: ArraySlice<UInt8>, at source: Int) {
    append(stretch[...], at: source, through: source + stretch.count)
  }

  /// Bytes that the file spells otherwise, in `source ..< end`.
  mutating func append(_ stretch: some Collection<UInt8>, at source: Int, through end: Int) {
    guard !stretch.isEmpty else { return }
    anchor(source)
    let width = end - source
    if stretch.count > width {
      // More bytes than the file has: those beyond stand at the last place.
      for (offset, byte) in stretch.enumerated() {
        if offset >= width, offset > 0 { map.append(Text.Anchor(decoded: bytes.count, source: max(source, end - 1))) }
        bytes.append(byte)
      }
      expected = -1
    } else if stretch.count > 1, stretch.count < width {
      // Fewer bytes: the last one stands at the last place, so that the whole leads to the whole.
      bytes.append(contentsOf: stretch)
      map.append(Text.Anchor(decoded: bytes.count - 1, source: end - 1))
      expected = end
    } else {
      bytes.append(contentsOf: stretch)
      expected = source + stretch.count
    }
    span = span.map { $0.union(ByteSpan(source, end)) } ?? ByteSpan(source, end)
  }

  /// A part of a text (0-based offsets), with its own way back.
  mutating func append(_ text: Text, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let base = text.bytes.startIndex
    if text.map.isEmpty {
      return append(
        text.bytes[(base + range.lowerBound)..<(base + range.upperBound)], at: text.span.lower + range.lowerBound)
    }
    var index = lastAnchor(of: text.map, notAfter: range.lowerBound)
    var lower = range.lowerBound
    while lower < range.upperBound {
      let next = index + 1 < text.map.count ? text.map[index + 1].decoded : text.bytes.count
      let upper = min(next, range.upperBound)
      let source = text.map[index].source + lower - text.map[index].decoded
      append(text.bytes[(base + lower)..<(base + upper)], at: source)
      lower = upper
      index += 1
    }
    if range.upperBound == text.bytes.count { span = span.map { $0.union(ByteSpan($0.lower, text.span.upper)) } }
  }

  /// The finished text, said to stand at `place`.
  func text(at place: ByteSpan) -> Text {
    let isStraight = map.isEmpty || (map.count == 1 && map[0].source == place.lower)
    return Text(bytes: bytes[...], span: place, map: isStraight ? [] : map)
  }

  private mutating func anchor(_ source: Int) {
    if source != expected || bytes.isEmpty { map.append(Text.Anchor(decoded: bytes.count, source: source)) }
  }
}

/// The anchor that the text at `offset` hangs on.
func lastAnchor(of map: [Text.Anchor], notAfter offset: Int) -> Int {
  var low = 0
  var high = map.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if map[middle].decoded <= offset { low = middle } else { high = middle }
  }
  return low
}
