import SourceText

/// How a block of HTML in Markdown ends.
struct MarkdownHTMLStart {
  enum End {
    /// A line with the end tag of the element; it may hold blank lines.
    case endTag(HTMLElement)
    /// A line with `-->`.
    case comment
    case blankLine
  }

  var end: End
  var interruptsParagraph = true
}

// HTML in Markdown.
extension MarkdownReader {
  /// Elements that run to their end tag. CommonMark has it so for text that is kept as it stands; tables and lists with
  /// blank lines in them are kept together too.
  private static let whole: Set<HTMLElement> = [.pre, .script, .style, .textarea, .table, .ul, .ol, .dl]

  func htmlStart(_ line: MarkdownLine) -> MarkdownHTMLStart? {
    guard !line.isDeep, line.first == .lessThan else { return nil }
    let bytes = line.content
    if bytes.starts(with: "<!--".utf8) { return MarkdownHTMLStart(end: .comment) }
    var rest = bytes.dropFirst()
    if let next = rest.first, next == .bang || next == UInt8(ascii: "?") { return MarkdownHTMLStart(end: .blankLine) }
    let isEnd = rest.first == .slash
    if isEnd { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == .dash }
    guard name.first?.isLetter == true else { return nil }
    let behind = rest[name.endIndex...].first
    guard behind == nil || behind?.endsTagName == true else { return nil }
    let element = name.withUnsafeBufferPointer { HTMLElement(HTMLName($0, 0..<$0.count)) }
    if Self.whole.contains(element), !isEnd { return MarkdownHTMLStart(end: .endTag(element)) }
    switch element.kind {
    case .block, .table, .frame, .raw: return MarkdownHTMLStart(end: .blankLine)
    case .void where element == .hr || element == .link || element == .meta: return MarkdownHTMLStart(end: .blankLine)
    case .inline, .void:
      // Any tag that has the line to itself.
      guard element != .br, let close = bytes.firstIndex(of: .greaterThan), close + 1 == line.trimmed.endIndex,
        element != .other || name.contains(.dash) || behind?.isHTMLSpace == true
      else { return nil }
      return MarkdownHTMLStart(end: .blankLine, interruptsParagraph: false)
    }
  }

  mutating func readHTML(_ start: MarkdownHTMLStart) {
    let first = index
    var end = endOfHTML(start)
    // Blocks that blank lines part are one piece of HTML.
    while let next = lines[end...].firstIndex(where: { !$0.isBlank }), let more = htmlStart(lines[next]) {
      index = next
      end = endOfHTML(more)
    }
    index = end
    let text = Self.joined(lines[first..<end].map(\.whole), with: .lineFeed)
    blocks += readFragment(text)
  }

  /// Behind the last line of the block at the next line.
  private mutating func endOfHTML(_ start: MarkdownHTMLStart) -> Int {
    switch start.end {
    case .endTag(let element):
      if let end = endTag(of: element) { return end }
    case .comment where !context.hasOpenComment:
      if let end = lines[index...].firstIndex(where: { $0.content.firstRange(of: "-->") != nil }) { return end + 1 }
      context.hasOpenComment = true
    case .comment: break
    case .blankLine: break
    }
    return lines[index...].firstIndex(where: \.isBlank) ?? lines.count
  }

  /// Behind the line in which the element at the next line ends. One that never ends is looked for once only.
  private mutating func endTag(of element: HTMLElement) -> Int? {
    if context.neverEnded.contains(element) { return nil }
    var open = 0
    for number in index..<lines.count {
      let content = lines[number].content
      if element == .table || element.isList { open += content.count(of: "<" + element.rawValue) }
      open -= content.count(of: "</" + element.rawValue)
      if open <= 0, content.count(of: "</" + element.rawValue) > 0 { return number + 1 }
    }
    context.neverEnded.insert(element)
    return nil
  }

  /// Reads a piece of HTML as a page of its own.
  mutating func readFragment(_ text: Text) -> [Block] {
    var reader = HTMLReader(DecodedFile(fragment: text))
    reader.tokenizer.keepsOpenReferences = true
    reader.read()
    context.unended += reader.unended
    return reader.blocks
  }
}

extension DecodedFile {
  /// A piece of a file; places lead back to where it stands.
  init(fragment text: Text) {
    let anchors = text.map.isEmpty ? [Text.Anchor(decoded: 0, source: text.span.lower)] : text.map
    let end = Text.Anchor(decoded: text.bytes.count, source: text.span.upper)
    self.init(bytes: Array(text.bytes), start: 0, map: anchors + [end])
  }
}

extension ArraySlice<UInt8> {
  /// How often `tag` stands here as the beginning of a tag, in either case.
  fileprivate func count(of tag: String) -> Int {
    let length = tag.utf8.count
    return indices.count { start in
      guard self[start] == .lessThan, endIndex - start >= length,
        zip(self[start...], tag.utf8).allSatisfy({ $0.lowerCased == $1 })
      else { return false }
      return start + length == endIndex || self[start + length].endsTagName
    }
  }

  func firstRange(of part: StaticString) -> Range<Int>? {
    part.withUTF8Buffer { part in
      guard let first = part.first, count >= part.count else { return nil }
      let start = indices.dropLast(part.count - 1).first { self[$0] == first && self[$0...].starts(with: part) }
      return start.map { $0..<($0 + part.count) }
    }
  }
}
