import SourceText

/// Pages written for Slate, as its starting page lays them out and as services go on from there:
///
///     ## Get a Shelf                     the title
///     ```shell  curl …                   a request
///     ```json or ```http …               its answer
///     This endpoint retrieves a shelf.
///     ### HTTP Request  or  Definition   the endpoint: GET https://example.com/shelves/<ID>
///     ### Query Parameters · URL Parameters · Required parameters · …
///
/// The outline finds the endpoints (`SlateOutline`); one reader makes an endpoint page of each (`SlateReader`).
struct Slate: Layout {
  let id = "slate"

  /// A request line under a heading that announces one, and none in a heading.
  func claims(_ document: Document) -> Bool {
    document.format != .text && !outline(of: document).endpoints.isEmpty
  }

  /// Whether request lines in headings head what Slate has: samples, and none of the sections in which
  /// rspec_api_documentation has them.
  static func headsByRequestLines(_ blocks: [Block]) -> Bool {
    let headings = blocks.compactMap { $0.heading?.text.folded }
    guard headings.contains(where: { RequestLine(heading: $0) != nil }), !hasSectionsOfRspec(blocks) else {
      return false
    }
    return blocks.contains { block in
      guard case .code(let code) = block else { return false }
      let text = code.text.trimmed
      return text.opensBody || text.hasPrefix("curl ") || text.hasPrefix("HTTP/")
    }
  }

  /// Whether headings are of the sections that rspec_api_documentation has: "Route", "cURL".
  static func hasSectionsOfRspec(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      block.heading.flatMap { SectionKind(heading: $0.text.folded) }.map(sections.contains) ?? false
    }
  }

  private static let sections: Set<SectionKind> = [
    .route, .endpoint, .body, .fields, .headers, .curl, .responseFields, .status, .wurl, .auditRecords, .auditRecord,
  ]

  /// HTML shows requests in prose, too; there a heading must announce a route, at least that of one endpoint.
  private func outline(of document: Document) -> SlateOutline {
    let announced = document.format == .markdown ? nil : SlateOutline(document.blocks)
    if let announced, announced.endpoints.isEmpty { return announced }
    return SlateOutline(document.blocks, findsUnannounced: true)
  }

  func read(_ document: Document, diagnostics: inout Diagnostics) -> FileReading {
    let outline = outline(of: document)
    var pages: [EndpointPage] = []
    for endpoint in outline.endpoints {
      var reader = SlateReader(endpoint, of: document, layout: id)
      pages += reader.pages()
      diagnostics.report(contentsOf: reader.diagnostics.all)
    }
    let definitions =
      SlateDefinition.all(in: outline.free.joined(), of: document)
      + outline.endpoints.flatMap { SlateDefinition.all(within: $0, of: document) }
    let defined = Set(definitions.map(\.title.span))
    for heading in outline.prose where !defined.contains(heading.span) {
      diagnostics.report(.noEndpoint(under: heading, in: document.file))
    }
    for paragraph in outline.strays { diagnostics.report(.unreadBlock(paragraph, in: document.file)) }
    return FileReading(pages: pages, definitions: definitions)
  }
}
