import SpeclessRuntime

public struct Client: Sendable {
  public let books: BooksClient
  public let shelves: ShelvesClient

  public init(
    baseURL: URL, transport: any Transport = URLSessionTransport(), middleware: [any Middleware] = []
  ) {
    self.init(core: ClientCore(baseURL: baseURL, transport: transport, middleware: middleware))
  }

  public init(transport: any Transport, middleware: [any Middleware] = []) {
    self.init(core: ClientCore(transport: transport, middleware: middleware))
  }

  private init(core: ClientCore) {
    books = BooksClient(core: core)
    shelves = ShelvesClient(core: core)
  }
}

public struct BooksClient: BooksAPI {
  let core: ClientCore

  public func create(_ body: Book) async throws -> Resource<Book> {
    try await core.send(CreateBook.self, .init(body: body)).body
  }

  public func create(request: CreateBook.Request, context: CallContext = .init()) async throws
    -> Answer<Resource<Book>>
  {
    try await core.send(CreateBook.self, request, context)
  }

  public func update(
    guid: String, acceptsIncomplete: Bool? = nil, edition: Int? = nil, _ body: UpdateBook.Body
  ) async throws -> Answer<Resource<Book>> {
    try await core.send(
      UpdateBook.self,
      .init(guid: guid, acceptsIncomplete: acceptsIncomplete, edition: edition, body: body))
  }

  public func update(request: UpdateBook.Request, context: CallContext = .init()) async throws
    -> Answer<Resource<Book>>
  {
    try await core.send(UpdateBook.self, request, context)
  }

  public func delete(guid: String) async throws {
    _ = try await core.send(DeleteBook.self, .init(guid: guid))
  }

  public func delete(request: DeleteBook.Request, context: CallContext = .init()) async throws -> Answer<NoBody> {
    try await core.send(DeleteBook.self, request, context)
  }
}

public struct ShelvesClient: ShelvesAPI {
  let core: ClientCore

  public func listBooks(guid: String, query: ListShelfBooks.Query) async throws -> ResourcePage<Resource<Book>> {
    try await core.send(ListShelfBooks.self, .init(guid: guid, query: query)).body
  }

  public func listBooks(
    guid: String, q: [Filter<ListShelfBooks.FilterName>] = [], page: Int? = nil, excludeRelations: [String] = []
  ) -> PageSequence<ResourcePage<Resource<Book>>> {
    core.pages(
      ListShelfBooks.self,
      .init(guid: guid, query: .init(q: q, page: page, excludeRelations: excludeRelations)))
  }

  public func listBooks(request: ListShelfBooks.Request, context: CallContext = .init()) async throws
    -> Answer<ResourcePage<Resource<Book>>>
  {
    try await core.send(ListShelfBooks.self, request, context)
  }

  public func label(guid: String) async throws -> String {
    try await core.send(GetShelfLabel.self, .init(guid: guid)).body
  }

  public func label(request: GetShelfLabel.Request, context: CallContext = .init()) async throws -> Answer<String> {
    try await core.send(GetShelfLabel.self, request, context)
  }
}
