import SourceText

// Blocks that hold text: code and paragraphs.
extension MarkdownReader {
  /// Lines indented by four columns; blank lines among them belong to them.
  mutating func readIndentedCode() {
    var end = index
    while end < lines.count, lines[end].isDeep || lines[end].isBlank { end += 1 }
    var last = end
    while lines[last - 1].isBlank { last -= 1 }
    let code = verbatim(lines[index..<last].map { $0.dropping(columns: 4) })
    blocks.append(.code(Code(text: code)))
    index = end
  }

  /// From a fence to the one that closes it; the words behind the first are marks.
  mutating func readFence(_ fence: (mark: UInt8, count: Int)) {
    let opening = lines[index]
    let end = lines[(index + 1)...].firstIndex { $0.closes(fence) }
    if end == nil {
      context.unended.append(("fenced code", ByteSpan(opening.content.startIndex, opening.content.endIndex)))
    }
    let inner = lines[(index + 1)..<(end ?? lines.count)].map { $0.dropping(columns: opening.indent) }
    let info = MarkdownLine(opening.content.dropFirst(fence.count)).trimmed
    let place = opening.whole.endIndex
    let text = inner.isEmpty ? Text(bytes: [], span: ByteSpan(place, place)) : verbatim(inner)
    blocks.append(.code(Code(text: text, marks: Self.marks(info))))
    index = (end ?? lines.count - 1) + 1
  }

  /// The words of an info string: `json`, `{.json .request}`.
  private static func marks(_ info: ArraySlice<UInt8>) -> Marks {
    var marks = HTMLMarks()
    for word in info.split(whereSeparator: { $0.isHTMLSpace || "{},".utf8.contains($0) }) {
      let name = word.first == UInt8(ascii: ".") ? word.dropFirst() : word
      marks.add(Text(bytes: name, span: ByteSpan(name.startIndex, name.endIndex)))
    }
    return marks.marks
  }

  /// Lines as they stand.
  func verbatim(_ lines: [MarkdownLine]) -> Text {
    Self.joined(lines.map(\.whole), with: .lineFeed)
  }

  /// Lines up to a blank one or to another block. A line of `===` or `---` below makes a heading of them.
  mutating func readParagraph() {
    var end = index + 1
    var level: Int?
    while end < lines.count {
      level = lines[end].setextLevel
      if level != nil || interruptsParagraph(at: end) { break }
      end += 1
    }
    let raw = Self.joined(lines[index..<end].map(\.content), with: .lineFeed)
    let text = MarkdownInline.read(raw, links: context.links)
    if let level {
      blocks.append(.heading(Heading(level: level, text: text)))
    } else if !text.isEmpty {
      blocks.append(.paragraph(Paragraph(text: text)))
    }
    index = level == nil ? end : end + 1
  }

  /// Stretches of the bytes as one text; the separator stands behind each but the last.
  static func joined(_ parts: [ArraySlice<UInt8>], with separator: UInt8) -> Text {
    guard let first = parts.first, let last = parts.last else { return Text(bytes: [], span: ByteSpan(0, 0)) }
    var builder = TextBuilder()
    for (number, part) in parts.enumerated() {
      builder.append(part, at: part.startIndex)
      if number + 1 < parts.count { builder.append([separator], at: part.endIndex, through: part.endIndex + 1) }
    }
    return builder.text(at: ByteSpan(first.startIndex, last.endIndex))
  }
}
