import SourceText

/// Reads a Markdown file into blocks: CommonMark with GitHub's tables. HTML in it is read as HTML.
///
///     readMarkdown(SourceFile(path: "shelves.md", text: "# Shelves\nAll of *them*"), diagnostics: &diagnostics).dump()
///     // 1:3 heading 1 "Shelves"
///     // 2:1 paragraph "All of them"
///
/// Quotes are read as what stands in them. What has no meaning here stays a paragraph. Comments, front matter and the
/// definitions of links are not shown, and so are no blocks.
package func readMarkdown(_ file: SourceFile, diagnostics: inout Diagnostics) -> Document {
  let decoded = DecodedFile(text: file, diagnostics: &diagnostics)
  let source = decoded.map.isEmpty ? file : SourceFile(path: file.path, bytes: decoded.bytes)
  let lines = plainLines(of: source, from: decoded.start).map { MarkdownLine($0.bytes) }
  let shown = lines.dropFirst(MarkdownReader.countOfFrontMatter(lines))
  let links = MarkdownLinks(definitionsIn: shown)
  var reader = MarkdownReader(Array(shown), context: MarkdownReader.Context(bytes: source.bytes, links: links))
  reader.read()
  for (what, span) in reader.context.unended {
    diagnostics.report(.unendedMarkdown(what, at: file.place(of: decoded.fileSpan(span))))
  }
  return Document(file: file, format: .markdown, blocks: reader.blocks.map(decoded.inFile))
}

/// Reads the lines of one container: the file, a quote, an item of a list. Places count the decoded bytes.
struct MarkdownReader {
  /// What containers share.
  struct Context {
    let bytes: [UInt8]
    let links: MarkdownLinks
    /// What the end of the file, or of a container, cut off.
    var unended: [(what: String, span: ByteSpan)] = []
    /// Elements of which an end tag was looked for and not found.
    var neverEnded: Set<HTMLElement> = []
    /// The same of a comment.
    var hasOpenComment = false
  }

  /// Containers nested deeper than any page nests are read as paragraphs.
  static let deepest = 32

  var context: Context
  let lines: [MarkdownLine]
  let depth: Int
  /// The next line.
  var index = 0
  var blocks: [Block] = []

  init(_ lines: [MarkdownLine], context: Context, depth: Int = 0) {
    (self.lines, self.context, self.depth) = (lines, context, depth)
  }

  mutating func read() {
    while index < lines.count { readBlock() }
  }

  /// Reads the block that begins at the next line; always moves on.
  private mutating func readBlock() {
    let line = lines[index]
    if line.isBlank || line.isThematicBreak {
      index += 1
    } else if line.isDeep, !opensTable(at: index) {
      readIndentedCode()
    } else if let fence = line.fence {
      readFence(fence)
    } else if let heading = line.atxHeading {
      blocks.append(.heading(Heading(level: heading.level, text: inline(heading.text))))
      index += 1
    } else if opensContainer(line) {
      if line.quoted != nil { readQuote() } else { readList() }
    } else if let html = htmlStart(line) {
      readHTML(html)
    } else if opensTable(at: index) {
      readTable()
    } else if let next = context.links.endOfDefinition(lines, at: index) {
      index = next
    } else {
      readParagraph()
    }
  }

  private func opensContainer(_ line: MarkdownLine) -> Bool {
    depth < Self.deepest && (line.quoted != nil || line.listMarker != nil)
  }

  /// Whether a line begins another block, so that a paragraph ends before it.
  func interruptsParagraph(at index: Int) -> Bool {
    let line = lines[index]
    if line.isBlank { return true }
    if line.isDeep { return false }
    return line.atxHeading != nil || line.fence != nil || line.isThematicBreak || line.quoted != nil
      || line.listMarker?.interruptsParagraph == true || htmlStart(line)?.interruptsParagraph == true
      || opensTable(at: index)
  }

  /// Text of one line without its marks.
  func inline(_ text: ArraySlice<UInt8>) -> Text {
    MarkdownInline.read(Text(bytes: text, span: ByteSpan(text.startIndex, text.endIndex)), links: context.links)
  }

  /// `---`, lines, `---` at the beginning of a file is for the program that makes the site.
  static func countOfFrontMatter(_ lines: [MarkdownLine]) -> Int {
    guard let first = lines.first, first.trimmed.elementsEqual("---".utf8), first.indent == 0, lines.count > 1,
      !lines[1].isBlank, let end = lines.dropFirst().firstIndex(where: { $0.trimmed.elementsEqual("---".utf8) })
    else { return 0 }
    return end + 1
  }
}

extension Diagnostic {
  fileprivate static func unendedMarkdown(_ what: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "unended-markdown", .warning, "\(what) never ends", at: place,
      help: "Everything from here on is read as part of it. End it where it should end.")
  }
}
