import SourceText

/// Cuts HTML into tokens as the standard's tokenizer does (WHATWG HTML, section 13.2.5), without building anything.
///
///     var tokenizer = HTMLTokenizer(DecodedFile(file, diagnostics: &diagnostics))
///     while let token = tokenizer.next() { … tokenizer.input.text(token.content) … }
///
/// Nothing is decoded here: no character reference reaches over the end of its text or attribute value, so decoding
/// can wait until somebody asks for the text. A tree builder must call `enter` after `<script>`, `<title>` and the like.
package struct HTMLTokenizer: Sendable {
  /// What is read until an end tag says otherwise; the standard's states of these names.
  package enum Content: Sendable, Hashable, CaseIterable {
    case data, rcdata, rawText, script, plainText, cdata
  }

  package let input: DecodedFile
  /// Those of the tag that came last, in order.
  package internal(set) var attributes: [HTMLAttribute] = []
  /// That of the doctype that came last.
  package internal(set) var doctype = HTMLDoctype()
  /// True inside SVG and MathML, where `<![CDATA[…]]>` is text and not a comment.
  package var allowsCDATA = false
  /// True where text was written by programs that escape all or nothing: `&copy=2` is no sign then, as in an attribute.
  var keepsOpenReferences = false

  var content = Content.data
  var endTag: [UInt8] = []
  var index: Int

  package init(_ input: DecodedFile) {
    self.input = input
    self.index = input.start
  }

  /// From here on reads `content`, up to the end tag `endTag` (in lower case).
  package mutating func enter(_ content: Content, until endTag: [UInt8] = []) {
    self.content = content
    self.endTag = endTag
  }

  package mutating func next() -> HTMLToken? {
    let bytes = input.bytes
    return bytes.withUnsafeBufferPointer { next(in: $0) }
  }

  /// The same for those who hold the input's bytes, since to borrow them for each token takes its time.
  mutating func next(in bytes: Bytes) -> HTMLToken? {
    guard index < bytes.count else { return nil }
    switch content {
    case .data: return dataToken(bytes)
    case .rcdata, .rawText, .script: return rawToken(bytes)
    case .plainText: return plainText(bytes)
    case .cdata: return cdataSection(bytes, from: index)
    }
  }

  private mutating func dataToken(_ bytes: Bytes) -> HTMLToken {
    let start = index
    if bytes[start] == .lessThan, Self.beginsMarkup(bytes, at: start) { return markup(bytes) }
    var needs: HTMLPiece.Needs = []
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte > .lessThan {
        index += 1
        continue
      }
      if byte == .lessThan, index > start, Self.beginsMarkup(bytes, at: index) { break }
      if byte == .ampersand { needs.insert(keepsOpenReferences ? .attributeReferences : .references) }
      if byte == .carriageReturn { needs.insert(.lineBreaks) }
      index += 1
    }
    return finish(.text, from: start, to: index, HTMLPiece(start, index, needs))
  }

  /// A `<` that no name, `/`, `!` or `?` follows is text, and so is `</` at the end of the file.
  @inline(__always) private static func beginsMarkup(_ bytes: Bytes, at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let byte = bytes[index + 1]
    if byte == .slash { return index + 2 < bytes.count }
    return byte.isLetter || byte == .bang || byte == UInt8(ascii: "?")
  }

  private mutating func markup(_ bytes: Bytes) -> HTMLToken {
    switch bytes[index + 1] {
    case .slash where bytes[index + 2].isLetter: return tag(bytes, .endTag, nameAt: index + 2)
    case .slash where bytes[index + 2] == .greaterThan:
      return finish(.nothing, from: index, to: index + 3, HTMLPiece(index, index))
    case .slash: return bogusComment(bytes, dataAt: index + 2)
    case .bang: return declaration(bytes)
    case UInt8(ascii: "?"): return bogusComment(bytes, dataAt: index + 1)
    default: return tag(bytes, .startTag, nameAt: index + 1)
    }
  }

  /// `<!…`
  private mutating func declaration(_ bytes: Bytes) -> HTMLToken {
    let lower = index + 2
    if bytes.hasWord("--", at: lower) { return comment(bytes) }
    if bytes.hasWord("doctype", at: lower) { return doctype(bytes) }
    if allowsCDATA, bytes.count - lower >= 7, bytes[lower + 1] == UInt8(ascii: "C"),
      bytes.hasWord("[cdata[", at: lower),
      !(lower + 2...lower + 5).contains(where: { bytes[$0] | 0x20 == bytes[$0] })
    {
      return cdataSection(bytes, from: lower + 7)
    }
    return bogusComment(bytes, dataAt: lower)
  }

  @inline(__always)
  mutating func finish(_ kind: HTMLToken.Kind, from start: Int, to end: Int, _ content: HTMLPiece) -> HTMLToken {
    index = end
    return HTMLToken(kind: kind, span: ByteSpan(start, end), content: content)
  }
}
