import SourceText

/// Reads the bytes of a file as what they show. The format is told by the content where none is given; a new format is
/// one line here.
package func readDocument(
  _ file: SourceFile, format: Document.Format? = nil, diagnostics: inout Diagnostics
) -> Document {
  switch format ?? Document.Format(of: file.bytes) {
  case .html: readHTML(file, diagnostics: &diagnostics)
  case .markdown: readMarkdown(file, diagnostics: &diagnostics)
  case .text: readPlainText(file, diagnostics: &diagnostics)
  }
}

extension Document.Format {
  /// HTML begins with a tag, a comment or a declaration; Markdown has headings, fences or tables; anything else is text.
  init(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf8: transcodeUTF16(bytes, isLittleEndian: bytes[0] == 0xFF).bytes[...])
    } else {
      self.init(utf8: bytes[...])
    }
  }

  private init(utf8 bytes: ArraySlice<UInt8>) {
    var rest = bytes
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop(while: Text.isSpace)
    guard rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first else {
      self = MarkdownSigns.areIn(rest) ? .markdown : .text
      return
    }
    let isTag = (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
    self = isTag ? (MarkdownSigns.outweighTags(in: rest) ? .markdown : .html) : .text
  }
}
