/// An exchange with the page that shows it. A class, as both are large, and many steps walk over all of them: a copy would
/// count references to all that stands in them.
package final class ShownExchange: Sendable {
  package let page: EndpointPage
  package let exchange: Exchange

  private init(_ exchange: Exchange, on page: EndpointPage) { (self.exchange, self.page) = (exchange, page) }

  /// Those of all pages, in their order.
  package static func all(of pages: [EndpointPage]) -> [ShownExchange] {
    pages.flatMap { page in page.exchanges.map { ShownExchange($0, on: page) } }
  }
}
