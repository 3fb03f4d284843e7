extension ClientCore {
  /// The pages of a list, fetched one after the other when they are asked for.
  ///
  /// The first page is that of the request; each next one is where the link of the page before leads. Links are
  /// followed to the same scheme, host and port only.
  public func pages<Operation: APIOperation>(
    _: Operation.Type, _ request: Operation.Request, _ context: CallContext = .init()
  ) -> PageSequence<Operation.Output> where Operation.Output: ListPage {
    PageSequence(
      first: { try httpRequest(Operation.self, request) },
      fetch: { try await send(Operation.self, $0, context).body },
      follow: { try nextRequest(following: $0, from: $1, of: Operation.info) },
      operation: Operation.info)
  }

  private func nextRequest(
    following link: String, from previous: HTTPRequest, of operation: OperationInfo
  ) throws -> HTTPRequest {
    var request = previous
    do {
      request.target = try PageLink.target(of: link, from: previous.target, baseURL: baseURL)
    } catch {
      throw APIError.refusedLink(operation: operation, link: link, reason: error.reason)
    }
    return request
  }
}
