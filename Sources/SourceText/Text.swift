/// A piece of text from a file that remembers where it came from, even after decoding or trimming.
///
/// Where the file's bytes stand as they are, the piece is a slice of them and the map is empty. Where something was
/// decoded on the way (`&quot;` in HTML) or joined (wrapped lines), `map` leads from decoded offsets back to the file.
package struct Text: Sendable {
  /// UTF-8.
  package var bytes: ArraySlice<UInt8>
  /// The stretch of the file that the text was read from.
  package var span: ByteSpan
  /// Ascending; empty where decoded offset `i` stands at `span.lower + i`.
  package var map: [Anchor]

  /// From decoded offset `decoded` on, text stands in the file at `source` and counts on byte by byte.
  package struct Anchor: Hashable, Sendable {
    package var decoded: Int
    package var source: Int

    package init(decoded: Int, source: Int) {
      self.decoded = decoded
      self.source = source
    }
  }

  package init(bytes: ArraySlice<UInt8>, span: ByteSpan, map: [Anchor] = []) {
    self.bytes = bytes
    self.span = span
    self.map = map
  }

  /// The text of a span of a file, as it stands.
  package init(_ file: SourceFile, _ span: ByteSpan) {
    self.init(bytes: file.bytes[span.range], span: span)
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
  package var isEmpty: Bool { bytes.isEmpty }

  /// Where a stretch of the decoded text (0-based offsets) stands in the file.
  package func sourceSpan(of range: Range<Int>) -> ByteSpan {
    ByteSpan(
      source(of: range.lowerBound), range.isEmpty ? source(of: range.lowerBound) : source(of: range.upperBound - 1) + 1)
  }

  /// A stretch of the decoded text (0-based offsets), with its own span and map.
  package func slice(_ range: Range<Int>) -> Text {
    let lower = bytes.startIndex + range.lowerBound
    let part = bytes[lower..<(bytes.startIndex + range.upperBound)]
    let span = sourceSpan(of: range)
    guard !map.isEmpty else { return Text(bytes: part, span: span) }
    var anchors = [Anchor(decoded: 0, source: span.lower)]
    for anchor in map where anchor.decoded > range.lowerBound && anchor.decoded < range.upperBound {
      anchors.append(Anchor(decoded: anchor.decoded - range.lowerBound, source: anchor.source))
    }
    return Text(bytes: part, span: span, map: anchors)
  }

  /// Without white space (space, tab, line breaks) at both ends.
  package var trimmed: Text {
    var lower = bytes.startIndex
    var upper = bytes.endIndex
    while lower < upper, Self.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, Self.isSpace(bytes[upper - 1]) { upper -= 1 }
    if lower == bytes.startIndex, upper == bytes.endIndex { return self }
    return slice((lower - bytes.startIndex)..<(upper - bytes.startIndex))
  }

  /// Both texts with `separator` between them, each still leading back to its own place.
  package func joined(with other: Text, separator: String) -> Text {
    var bytes = Array(self.bytes)
    bytes += separator.utf8
    let start = bytes.count
    bytes += other.bytes
    var anchors = map.isEmpty ? [Anchor(decoded: 0, source: span.lower)] : map
    if other.map.isEmpty {
      anchors.append(Anchor(decoded: start, source: other.span.lower))
    } else {
      anchors += other.map.map { Anchor(decoded: $0.decoded + start, source: $0.source) }
    }
    return Text(bytes: bytes[...], span: span.union(other.span), map: anchors)
  }

  @inlinable
  package static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func source(of offset: Int) -> Int {
    guard !map.isEmpty else { return span.lower + offset }
    var low = 0
    var high = map.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if map[middle].decoded <= offset { low = middle } else { high = middle }
    }
    return min(map[low].source + max(0, offset - map[low].decoded), max(span.lower, span.upper))
  }
}

extension Text: Hashable {
  /// Texts are equal where they say the same at the same place.
  package static func == (left: Text, right: Text) -> Bool {
    left.span == right.span && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(span)
    hasher.combine(bytes)
  }
}
