/// A link that a model bears, and the operation that is documented for where it leads.
///
///     let books = author.entity.booksLink          // RelationLink<ListBooks>
///     for try await book in client.followPages(books).items { … }
public struct RelationLink<Operation: APIOperation>: Hashable, Sendable {
  /// Where it leads: a path with query, or a whole URL.
  public let target: String

  /// A link as it stands in JSON.
  public init(_ target: String) {
    self.target = target
  }

  /// A link where there may be none; nil gives nil.
  public init?(_ target: String?) {
    guard let target else { return nil }
    self.target = target
  }
}

extension ClientCore {
  /// Calls the operation that a link leads to.
  ///
  /// Links are followed to the same scheme, host and port only, and only where the path is that of the operation.
  ///
  /// - Throws: what `send` throws; `APIError.refusedLink`.
  public func follow<Operation: APIOperation>(
    _ link: RelationLink<Operation>
  ) async throws -> Answer<Operation.Output> {
    try await follow(link, CallContext())
  }

  /// The same with a timeout or headers of this call.
  public func follow<Operation: APIOperation>(
    _ link: RelationLink<Operation>, _ context: CallContext
  ) async throws -> Answer<Operation.Output> {
    try await send(Operation.self, request(of: link), context)
  }

  /// The pages of the list that a link leads to, fetched when they are asked for.
  public func followPages<Operation: APIOperation>(
    _ link: RelationLink<Operation>
  ) -> PageSequence<Operation.Output> where Operation.Output: ListPage {
    followPages(link, CallContext())
  }

  /// The same with a timeout or headers for the call of each page.
  public func followPages<Operation: APIOperation>(
    _ link: RelationLink<Operation>, _ context: CallContext
  ) -> PageSequence<Operation.Output> where Operation.Output: ListPage {
    pages(Operation.self, from: { [self] in try request(of: link) }, context)
  }

  private func request<Operation: APIOperation>(of link: RelationLink<Operation>) throws -> HTTPRequest {
    let operation = Operation.info
    let target = try target(of: link.target, from: "/", for: operation)
    guard let segments = RequestTarget(target).segments, operation.template.match(segments) != nil else {
      throw APIError.refusedLink(
        operation: operation, link: link.target, reason: "its path is not that of the operation")
    }
    return HTTPRequest(method: operation.method, target: target)
  }
}
