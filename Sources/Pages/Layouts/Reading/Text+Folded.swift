import SourceText

extension Text {
  /// Trimmed, and every run of white space (line breaks included) one space, as running text is shown.
  ///
  ///     "  The name\n  of a shelf "  →  "The name of a shelf"
  var folded: Text {
    let text = trimmed
    guard text.needsFolding else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.bytes.count)
    var anchors: [Anchor] = []
    var known = text.map[...]
    var broken = true
    let base = text.bytes.startIndex
    for index in 0..<text.bytes.count {
      var jumped = false
      while let anchor = known.first, anchor.decoded <= index {
        known.removeFirst()
        jumped = true
      }
      let byte = text.bytes[base + index]
      if Text.isSpace(byte) {
        if output.last != 0x20 { output.append(0x20) }
        broken = true
        continue
      }
      if broken || jumped {
        anchors.append(Anchor(decoded: output.count, source: text.sourceSpan(of: index..<(index + 1)).lower))
        broken = false
      }
      output.append(byte)
    }
    return Text(bytes: output[...], span: text.span, map: anchors)
  }

  private var needsFolding: Bool {
    var afterSpace = false
    for byte in bytes {
      let space = Text.isSpace(byte)
      if space, byte != 0x20 || afterSpace { return true }
      afterSpace = space
    }
    return false
  }
}
