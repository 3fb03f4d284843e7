import SourceText

/// Pages that rspec_api_documentation writes, with its own templates and with those that services make of them:
///
///     Shelves API                        the group
///     Create a Shelf                     the title
///     POST /shelves                      the endpoint
///     Request
///     Route · Parameters · Body · Headers · cURL
///     Response
///     Status · Body · Headers
///     Audit Records Created By The Request
///
/// The order of sections differs between versions. Plain text is first turned into such blocks as HTML would give
/// (`TextFront`); one reader (`SectionReader`) makes endpoint pages of the blocks.
struct RspecAPIDocumentation: Layout {
  let id = "rspec-api-documentation"

  func claims(_ document: Document) -> Bool {
    if document.format == .markdown, Slate.headsByRequestLines(document.blocks) { return false }
    return document.format == .text ? claims(lines: document.blocks) : claims(blocks: document.blocks)
  }

  func read(_ document: Document, diagnostics: inout Diagnostics) -> FileReading {
    let document = document.format == .text ? TextFront.document(document) : document
    var reader = SectionReader(document, layout: id)
    reader.readAll()
    diagnostics.report(contentsOf: reader.diagnostics.all)
    return FileReading(pages: reader.pages)
  }

  /// A request line in a heading, and one of the layout's headings somewhere behind it, or two headings above it; or a
  /// request line under the heading "Route".
  private func claims(blocks: [Block]) -> Bool {
    let headings = blocks.compactMap { block -> Text? in
      guard case .heading(let heading) = block else { return nil }
      return heading.text.folded
    }
    guard let line = headings.firstIndex(where: { RequestLine(heading: $0) != nil }) else {
      return RouteSearch(blocks).hasRoute
    }
    return line >= 2 || headings[line...].contains { SectionKind(heading: $0) != nil }
  }

  /// The same for lines; a page without any section has its request line right under the title.
  private func claims(lines blocks: [Block]) -> Bool {
    let lines = blocks.compactMap { block -> Text? in
      guard case .line(let text) = block else { return nil }
      let line = text.trimmed
      return line.isEmpty ? nil : line
    }
    guard let start = TextEndpoint.all(in: lines).first else { return false }
    return lines[start.requestLine...].contains { SectionKind(line: $0) != nil }
      || start.requestLine == 1 || start.group.map { lines[$0].hasSuffix(" API") } == true
  }
}
