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

  /// HTML shows requests in prose, too; there a heading must announce a route.
  private func outline(of document: Document) -> SlateOutline {
    SlateOutline(document.blocks, findsUnannounced: document.format == .markdown)
  }

  func read(_ document: Document, diagnostics: inout Diagnostics) -> [EndpointPage] {
    let outline = outline(of: document)
    var pages: [EndpointPage] = []
    for endpoint in outline.endpoints {
      var reader = SlateReader(endpoint, of: document, layout: id)
      pages += reader.pages()
      diagnostics.report(contentsOf: reader.diagnostics.all)
    }
    for heading in outline.prose { diagnostics.report(.noEndpoint(under: heading, in: document.file)) }
    for paragraph in outline.strays { diagnostics.report(.unreadBlock(paragraph, in: document.file)) }
    return pages
  }
}
