import SpeclessRuntime

public protocol BooksAPI: Sendable {
  func create(_ body: Book) async throws -> Resource<Book>
  func create(request: CreateBook.Request, context: CallContext) async throws -> Answer<Resource<Book>>
  func update(guid: String, acceptsIncomplete: Bool?, edition: Int?, _ body: UpdateBook.Body) async throws
    -> Answer<Resource<Book>>
  func update(request: UpdateBook.Request, context: CallContext) async throws -> Answer<Resource<Book>>
  func delete(guid: String) async throws
  func delete(request: DeleteBook.Request, context: CallContext) async throws -> Answer<NoBody>
}

extension BooksAPI {
  public func create(_ body: Book) async throws -> Resource<Book> {
    throw NotImplemented(CreateBook.info)
  }

  public func create(request: CreateBook.Request, context: CallContext) async throws -> Answer<Resource<Book>> {
    Answer(status: .created, body: try await create(request.body))
  }

  public func update(guid: String, acceptsIncomplete: Bool?, edition: Int?, _ body: UpdateBook.Body) async throws
    -> Answer<Resource<Book>>
  {
    throw NotImplemented(UpdateBook.info)
  }

  public func update(request: UpdateBook.Request, context: CallContext) async throws -> Answer<Resource<Book>> {
    try await update(
      guid: request.guid, acceptsIncomplete: request.acceptsIncomplete, edition: request.edition, request.body)
  }

  public func delete(guid: String) async throws {
    throw NotImplemented(DeleteBook.info)
  }

  public func delete(request: DeleteBook.Request, context: CallContext) async throws -> Answer<NoBody> {
    try await delete(guid: request.guid)
    return Answer(status: .noContent)
  }
}

public protocol ShelvesAPI: Sendable {
  func listBooks(guid: String, query: ListShelfBooks.Query) async throws -> ResourcePage<Resource<Book>>
  func listBooks(request: ListShelfBooks.Request, context: CallContext) async throws
    -> Answer<ResourcePage<Resource<Book>>>
  func label(guid: String) async throws -> String
  func label(request: GetShelfLabel.Request, context: CallContext) async throws -> Answer<String>
}

extension ShelvesAPI {
  public func listBooks(guid: String, query: ListShelfBooks.Query) async throws -> ResourcePage<Resource<Book>> {
    throw NotImplemented(ListShelfBooks.info)
  }

  public func listBooks(request: ListShelfBooks.Request, context: CallContext) async throws
    -> Answer<ResourcePage<Resource<Book>>>
  {
    Answer(status: .ok, body: try await listBooks(guid: request.guid, query: request.query))
  }

  public func label(guid: String) async throws -> String {
    throw NotImplemented(GetShelfLabel.info)
  }

  public func label(request: GetShelfLabel.Request, context: CallContext) async throws -> Answer<String> {
    Answer(status: .ok, body: try await label(guid: request.guid))
  }
}
