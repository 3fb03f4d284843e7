/// The pages of a list, and all their items, fetched when they are asked for.
///
///     for try await book in client.books.list().items { … }
///     for try await page in client.books.list().pages { … }
///
/// Nothing is sent before the first item is asked for; each loop starts anew. A loop that is left, or whose task is
/// cancelled, fetches no more.
public struct PageSequence<Page: ListPage>: Sendable {
  let first: @Sendable () throws -> HTTPRequest
  let fetch: @Sendable (HTTPRequest) async throws -> Page
  /// From a link and the request that gave it to the next request.
  let follow: @Sendable (_ link: String, _ previous: HTTPRequest) throws -> HTTPRequest
  let operation: OperationInfo

  /// Page after page.
  public var pages: Pages {
    Pages(source: self)
  }

  /// Item after item, over all pages.
  public var items: Items {
    Items(source: self)
  }

  /// Page after page.
  public struct Pages: AsyncSequence, Sendable {
    let source: PageSequence

    public func makeAsyncIterator() -> Iterator {
      Iterator(source: source)
    }

    /// Fetches one page a call.
    public struct Iterator: AsyncIteratorProtocol {
      private let source: PageSequence
      private var previous: HTTPRequest?
      private var link: String?
      private var isAtEnd = false
      private var visited: Set<String> = []

      init(source: PageSequence) {
        self.source = source
      }

      public mutating func next() async throws -> Page? {
        guard !isAtEnd else { return nil }
        // Also ends a loop whose error was caught.
        isAtEnd = true
        try Task.checkCancellation()
        let request = try nextRequest()
        let page = try await source.fetch(request)
        previous = request
        link = page.nextLink
        isAtEnd = link == nil
        return page
      }

      private mutating func nextRequest() throws -> HTTPRequest {
        let request: HTTPRequest
        if let previous, let link {
          request = try source.follow(link, previous)
        } else {
          request = try source.first()
        }
        guard visited.insert(request.target).inserted else {
          throw APIError.refusedLink(
            operation: source.operation, link: request.target,
            reason: "it has been followed before, and would be forever")
        }
        return request
      }
    }
  }

  /// Item after item, over all pages.
  public struct Items: AsyncSequence, Sendable {
    let source: PageSequence

    public func makeAsyncIterator() -> Iterator {
      Iterator(pages: Pages.Iterator(source: source))
    }

    /// Fetches a page when the items of the one before are used up.
    public struct Iterator: AsyncIteratorProtocol {
      private var pages: Pages.Iterator
      private var items: [Page.Item] = []
      private var position = 0

      init(pages: Pages.Iterator) {
        self.pages = pages
      }

      public mutating func next() async throws -> Page.Item? {
        while position == items.count {
          guard let page = try await pages.next() else { return nil }
          items = page.items
          position = 0
        }
        position += 1
        return items[position - 1]
      }
    }
  }
}
