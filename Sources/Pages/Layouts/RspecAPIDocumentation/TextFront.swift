import SourceText

/// Turns the lines of a plain-text page into the blocks that its HTML would have given, so that one section reader
/// serves all formats. What is a heading, a table or code follows from the layout's vocabulary:
///
///     page      = [ breadcrumb ] [ group ] title request-line { explanation } { section }
///     section   = kind { content }            kind is a line of `SectionKind`
///     content   = table | JSON | multipart | cURL | header lines | query lines | status | text
///
/// A line that fits nowhere stays a `.line`.
struct TextFront {
  /// In UTF-8; all places here count its bytes.
  let file: SourceFile
  /// Without white space at both ends.
  let lines: [Text]
  var blocks: [Block] = []
  /// The next line.
  var index = 0
  /// Behind the last line of the endpoint at hand.
  var end = 0
  var section: SectionKind?
  /// Names that the page uses elsewhere: keys of example bodies, of the query, of the path.
  var names = KnownNames()

  init(_ document: Document) {
    if let decoded = document.decoded {
      file = SourceFile(path: document.file.path, bytes: decoded.bytes)
      lines = plainLines(of: file, from: decoded.start).map(\.trimmed)
    } else {
      file = document.file
      lines = document.blocks.compactMap { block in
        guard case .line(let text) = block else { return nil }
        return text.trimmed
      }
    }
  }

  static func document(_ document: Document) -> Document {
    var front = TextFront(document)
    front.readAll()
    let blocks = document.decoded.map { front.blocks.map($0.inFile) } ?? front.blocks
    return Document(file: document.file, format: document.format, blocks: blocks)
  }

  mutating func readAll() {
    let starts = TextEndpoint.all(in: lines)
    for (number, start) in starts.enumerated() {
      end = number + 1 < starts.count ? starts[number + 1].firstLine : lines.count
      section = nil
      readOpening(start)
      names = KnownNames(lines[start.requestLine..<end])
      while index < end { readContent() }
    }
  }

  private mutating func readOpening(_ start: TextEndpoint) {
    for line in start.unknownLines { blocks.append(.line(lines[line])) }
    if let group = start.group { blocks.append(.heading(Heading(level: 1, text: lines[group]))) }
    for line in start.groupExplanations where !lines[line].isEmpty {
      blocks.append(.paragraph(Paragraph(text: lines[line])))
    }
    if let title = start.title { blocks.append(.heading(Heading(level: 2, text: lines[title]))) }
    blocks.append(.heading(Heading(level: 3, text: lines[start.requestLine])))
    index = start.requestLine + 1
  }

  /// One heading or one piece of content; always moves on.
  private mutating func readContent() {
    let line = lines[index]
    if line.isEmpty {
      index += 1
    } else if let kind = SectionKind(line: line) {
      section = kind
      blocks.append(.heading(Heading(level: kind.level, text: line)))
      index += 1
    } else if !readTable() {
      readText()
    }
  }

  private mutating func readTable() -> Bool {
    switch section {
    case nil, .route, .curl, .headers, .status: return false
    default: break
    }
    if let table = PipeTable.read(self) {
      add(table.block, next: table.next)
    } else if let table = TabTable.read(self) {
      add(table.block, next: table.next)
    } else if let table = InlineTable.read(self) {
      add(table.block, next: table.next)
    } else {
      return false
    }
    return true
  }

  private mutating func readText() {
    switch section {
    case nil: addParagraph()
    case .route where RequestLine(lines[index]) != nil: addCode(upTo: index + 1)
    // Older pages list the query's values right below the route.
    case .headers, .route: addCode(upTo: endOfHeaders)
    case .curl where lines[index].hasPrefix("curl"): addCode(upTo: endOfCommand)
    case .status: addStatus()
    case .parameters, .queryParameters: addCode(upTo: endOfParagraph)
    case .body, .fields, .request, .response: addBody()
    default: add(.line(lines[index]), next: index + 1)
    }
  }

  mutating func add(_ block: Block, next: Int) {
    blocks.append(block)
    index = max(next, index + 1)
  }

  mutating func addCode(upTo next: Int) {
    add(.code(Code(text: text(index..<max(next, index + 1)))), next: next)
  }
}
