import SourceText

/// Text in which no tag but one end tag counts: RCDATA, RAWTEXT, script data, PLAINTEXT, CDATA sections.
extension HTMLTokenizer {
  /// The text up to the end tag that was waited for, or that end tag.
  mutating func rawToken(_ bytes: Bytes) -> HTMLToken {
    let start = index
    let upper = content == .script ? scriptEnd(bytes, from: start) : rawTextEnd(bytes, from: start)
    if upper == start { return tag(bytes, .endTag, nameAt: start + 2) }
    var needs: HTMLPiece.Needs = []
    for index in start..<upper {
      let byte = bytes[index]
      if byte == .carriageReturn { needs.insert(.lineBreaks) }
      if byte == 0 { needs.insert(.nulls) }
      if byte == .ampersand, content == .rcdata { needs.insert(.references) }
    }
    return finish(.text, from: start, to: upper, HTMLPiece(start, upper, needs))
  }

  mutating func plainText(_ bytes: Bytes) -> HTMLToken {
    finish(.text, from: index, to: bytes.count, HTMLPiece(index, bytes.count, [.lineBreaks, .nulls]))
  }

  /// The characters from `lower` to `]]>`; the token begins where the tokenizer stands.
  mutating func cdataSection(_ bytes: Bytes, from lower: Int) -> HTMLToken {
    content = .data
    let bracket = UInt8(ascii: "]")
    var upper = bytes.first(bracket, from: lower)
    while upper < bytes.count, !bytes.hasWord("]]>", at: upper) { upper = bytes.first(bracket, from: upper + 1) }
    return finish(.text, from: index, to: min(upper + 3, bytes.count), HTMLPiece(lower, upper, .lineBreaks))
  }

  /// `</title` and then white space, `/` or `>`: the standard's "appropriate end tag token".
  func isAwaitedEndTag(_ bytes: Bytes, at index: Int) -> Bool {
    let after = index + 2 + endTag.count
    guard !endTag.isEmpty, after < bytes.count, bytes[index + 1] == .slash, bytes[after].endsTagName else {
      return false
    }
    for offset in 0..<endTag.count where bytes[index + 2 + offset].lowerCased != endTag[offset] { return false }
    return true
  }

  private func rawTextEnd(_ bytes: Bytes, from lower: Int) -> Int {
    var index = bytes.first(.lessThan, from: lower)
    while index < bytes.count, !isAwaitedEndTag(bytes, at: index) { index = bytes.first(.lessThan, from: index + 1) }
    return index
  }
}
