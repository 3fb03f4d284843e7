import SourceText

// Where pieces of text end, and what block they make.
extension TextFront {
  /// Several lines as they stand in the file, without blank lines at the end.
  func text(_ range: Range<Int>) -> Text {
    var upper = range.upperBound
    while upper > range.lowerBound + 1, lines[upper - 1].isEmpty { upper -= 1 }
    return Text(file, ByteSpan(lines[range.lowerBound].span.lower, lines[upper - 1].span.upper))
  }

  /// The next heading of the vocabulary, else the end.
  func nextHeading(from start: Int) -> Int {
    (start..<end).first { SectionKind(line: lines[$0]) != nil } ?? end
  }

  /// The next blank line or heading.
  var endOfParagraph: Int {
    (index..<end).first { lines[$0].isEmpty || SectionKind(line: lines[$0]) != nil } ?? end
  }

  /// Header lines follow each other; a blank line between them is no end.
  var endOfHeaders: Int {
    var last = index
    for line in index..<nextHeading(from: index) where !lines[line].isEmpty {
      guard Header(line: lines[line]) != nil else { break }
      last = line + 1
    }
    return max(last, index + 1)
  }

  /// A command ends with the first line that leaves no quote open and has no backslash at its end.
  var endOfCommand: Int {
    var quote: UInt8?
    for line in index..<end {
      let open = ShellWords.continues(lines[line], quote: &quote)
      if !open { return line + 1 }
    }
    return nextHeading(from: index + 1)
  }

  mutating func addParagraph() {
    let next = endOfParagraph
    add(.paragraph(Paragraph(text: text(index..<next))), next: next)
  }

  /// `201 Created` is the status; other text beside it tells the statuses apart.
  mutating func addStatus() {
    if StatusLine.starts(lines[index]) {
      addCode(upTo: index + 1)
    } else {
      add(.paragraph(Paragraph(text: lines[index])), next: index + 1)
    }
  }

  /// An example body: JSON to its end; anything else to the next heading.
  mutating func addBody() {
    guard section == .body || section == .fields else {
      add(.line(lines[index]), next: index + 1)
      return
    }
    let start = lines[index].span.lower
    guard let upper = Brackets.end(in: file.bytes, from: start, limit: lines[end - 1].span.upper),
      !crossesHeading(upTo: upper)
    else {
      addCode(upTo: nextHeading(from: index))
      return
    }
    blocks.append(.code(Code(text: Text(file, ByteSpan(start, upper)))))
    while index < end, lines[index].span.upper <= upper { index += 1 }
    if index < end, lines[index].span.lower < upper {
      add(.line(Text(file, ByteSpan(upper, lines[index].span.upper)).trimmed), next: index + 1)
    }
  }

  /// Brackets that never close would swallow the sections that follow.
  private func crossesHeading(upTo upper: Int) -> Bool {
    lines[index..<end].prefix { $0.span.lower < upper }.contains { SectionKind(line: $0) != nil }
  }
}
