extension ClientCore {
  /// The pages of a list, fetched one after the other when they are asked for.
  ///
  /// The first page is that of the request; each next one is where the link of the page before leads. Links are
  /// followed to the same scheme, host and port only.
  public func pages<Operation: APIOperation>(
    _: Operation.Type, _ request: Operation.Request
  ) -> PageSequence<Operation.Output> where Operation.Output: ListPage {
    pages(Operation.self, request, CallContext())
  }

  /// The same with a timeout or headers for the call of each page.
  public func pages<Operation: APIOperation>(
    _: Operation.Type, _ request: Operation.Request, _ context: CallContext
  ) -> PageSequence<Operation.Output> where Operation.Output: ListPage {
    pages(Operation.self, from: { [self] in try httpRequest(Operation.self, request) }, context)
  }

  func pages<Operation: APIOperation>(
    _: Operation.Type, from first: @escaping @Sendable () throws -> HTTPRequest, _ context: CallContext
  ) -> PageSequence<Operation.Output> where Operation.Output: ListPage {
    PageSequence(
      first: first,
      fetch: { [self] in try await send(Operation.self, $0, context).body },
      follow: { [self] in try nextRequest(following: $0, from: $1, of: Operation.info) },
      operation: Operation.info)
  }

  private func nextRequest(
    following link: String, from previous: HTTPRequest, of operation: OperationInfo
  ) throws -> HTTPRequest {
    var request = previous
    request.target = try target(of: link, from: previous.target, for: operation)
    return request
  }

  /// Path and query that a link leads to.
  ///
  /// - Throws: `APIError.refusedLink`.
  func target(of link: String, from previous: String, for operation: OperationInfo) throws -> String {
    do {
      return try PageLink.target(of: link, from: previous, baseURL: baseURL)
    } catch {
      throw APIError.refusedLink(operation: operation, link: link, reason: error.reason)
    }
  }
}
