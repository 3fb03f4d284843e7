import Pages
import Schema
import SourceText

/// Requests that a page shows beside its own: one that creates a shelf may go on to read it.
///
/// They are no examples of the page's operation. Each goes to the operation that it calls, where a page documents that.
struct FollowingRequests {
  private var found: [(page: EndpointPage, exchange: Exchange, route: RequestLine)] = []

  /// Takes those exchanges from a page whose route, behind the first, is another method or does not fit the path.
  mutating func take(from page: inout EndpointPage, method: String, path: PathTemplate) {
    guard page.exchanges.count > 1, let first = page.exchanges.firstIndex(where: { $0.route != nil }) else { return }
    var own: [Exchange] = []
    for (index, exchange) in page.exchanges.enumerated() {
      if index > first, let route = exchange.route, !Self.fits(route, method, path) {
        found.append((page, exchange, route))
      } else {
        own.append(exchange)
      }
    }
    page.exchanges = own
  }

  /// Gives them to the operations that they call; tells of those that no page documents.
  func give(to drafts: inout [OperationDraft], diagnostics: inout Diagnostics) {
    for (page, exchange, route) in found {
      let fitting = drafts.indices.filter { Self.fits(route, drafts[$0].method, drafts[$0].path) }
      // `/shelves/search` rather than `/shelves/:id`.
      let best = fitting.min { drafts[$0].path.parameterNames.count < drafts[$1].path.parameterNames.count }
      guard let best else {
        diagnostics.report(.undocumented(route, at: page.place(route.span)))
        continue
      }
      var other = EndpointPage(file: page.file, layout: page.layout)
      other.exchanges = [exchange]
      if let status = exchange.status, !status.isAssumed { drafts[best].take(status, from: page) }
      drafts[best].pages.append(other)
    }
  }

  private static func fits(_ route: RequestLine, _ method: String, _ path: PathTemplate) -> Bool {
    let segments = PathWitnesses.segments(of: route.path.string)
    guard route.method.string.uppercased() == method, segments.count >= path.segments.count else { return false }
    if segments.count > path.segments.count, case .literal? = path.segments.last { return false }
    return zip(path.segments, segments).allSatisfy { expected, found in
      if case .literal = expected { expected == found } else { true }
    }
  }
}

extension OperationDraft {
  /// An answer that is shown elsewhere on its page has the status that it has there; until now it was assumed.
  fileprivate mutating func take(_ status: StatusLine, from page: EndpointPage) {
    guard let code = status.statuses.first?.code, (200..<300).contains(code) else { return }
    for number in pages.indices where pages[number].file.path == page.file.path {
      for index in pages[number].exchanges.indices {
        let known = pages[number].exchanges[index]
        if known.status?.isAssumed == true, known.responseBody == nil { pages[number].exchanges[index].status = status }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func undocumented(_ route: RequestLine, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      "undocumented-request", .warning,
      "no page documents \(redacted("\(route.method.string) \(route.target.string)"))", at: place,
      help: "The request is left out. Document its endpoint on a page of its own.")
  }
}
