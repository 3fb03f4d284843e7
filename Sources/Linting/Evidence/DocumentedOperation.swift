import Pages
import Schema
import SourceText

/// An operation of the schema with the pages that document it.
struct DocumentedOperation: Sendable {
  let operation: Operation
  /// In the order of their files.
  let pages: [EndpointPage]
  /// Every request that the pages show, each with its page.
  let exchanges: [ShownExchange]

  init(operation: Operation, pages: [EndpointPage]) {
    (self.operation, self.pages) = (operation, pages)
    exchanges = ShownExchange.all(of: pages)
  }

  static func all(in api: API, pages: [EndpointPage]) -> [DocumentedOperation] {
    let byPlace = Dictionary(pages.map { ($0.place, [$0]) }, uniquingKeysWith: +)
    return api.operations.map { operation in
      var seen: Set<SourcePlace> = []
      let places = operation.sources.filter { seen.insert($0).inserted }
      return DocumentedOperation(operation: operation, pages: places.flatMap { byPlace[$0] ?? [] })
    }
  }
}

extension EndpointPage {
  /// `GET`, as the route of an exchange says it, else the heading.
  func method(of exchange: Exchange) -> String? {
    (exchange.route ?? heading)?.method.string.uppercased()
  }
}

extension Exchange {
  /// Every example body that is shown, the cURL line's too.
  var bodies: [Body] { [requestBody, curl?.body, responseBody].compactMap { $0 } }
}
