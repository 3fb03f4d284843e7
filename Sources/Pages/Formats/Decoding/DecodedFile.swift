import SourceText

/// The bytes of a file as UTF-8, and the way back to the file where it is written otherwise.
package struct DecodedFile: Sendable {
  /// The file's own bytes where it is UTF-8.
  package let bytes: [UInt8]
  /// After a byte order mark.
  package let start: Int
  /// From offsets of `bytes` to offsets of the file; empty where they are the same.
  let map: [Text.Anchor]

  package init(utf8 bytes: [UInt8], start: Int = 0) {
    self.init(bytes: bytes, start: start, map: [])
  }

  init(bytes: [UInt8], start: Int, map: [Text.Anchor]) {
    self.bytes = bytes
    self.start = start
    self.map = map
  }

  /// The text of a piece, with the way back to the file. Where nothing had to be decoded it is a slice of the input.
  package func text(_ piece: HTMLPiece) -> Text {
    let text = piece.needs.isEmpty ? Text(bytes: bytes[piece.span.range], span: piece.span) : decode(piece)
    return map.isEmpty ? text : inFile(text)
  }

  /// Whether a piece is nothing but white space, as it stands.
  func isBlank(_ piece: HTMLPiece) -> Bool { piece.span.range.allSatisfy { bytes[$0].isHTMLSpace } }

  /// Where a stretch of the input stands in the file.
  package func fileSpan(_ span: ByteSpan) -> ByteSpan {
    map.isEmpty ? span : ByteSpan(fileOffset(span.lower), fileOffset(span.upper))
  }

  private func fileOffset(_ offset: Int) -> Int {
    let anchor = map[lastAnchor(of: map, notAfter: offset)]
    return anchor.source + max(0, offset - anchor.decoded)
  }

  /// A text whose places count in the input, with places that count in the file.
  func inFile(_ text: Text) -> Text {
    if map.isEmpty { return text }
    let anchors = text.map.isEmpty ? [Text.Anchor(decoded: 0, source: text.span.lower)] : text.map
    var result: [Text.Anchor] = []
    for (index, anchor) in anchors.enumerated() {
      let end = index + 1 < anchors.count ? anchors[index + 1].decoded : text.bytes.count
      result.append(Text.Anchor(decoded: anchor.decoded, source: fileOffset(anchor.source)))
      var next = lastAnchor(of: map, notAfter: anchor.source) + 1
      while next < map.count, map[next].decoded < anchor.source + end - anchor.decoded {
        let decoded = anchor.decoded + map[next].decoded - anchor.source
        if decoded > anchor.decoded { result.append(Text.Anchor(decoded: decoded, source: map[next].source)) }
        next += 1
      }
    }
    let span = fileSpan(text.span)
    let isStraight = result.count == 1 && result[0].source == span.lower
    return Text(bytes: text.bytes, span: span, map: isStraight ? [] : result)
  }
}
