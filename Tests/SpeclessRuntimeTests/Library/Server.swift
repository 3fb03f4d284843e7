import SpeclessRuntime

public struct Server: HTTPHandler {
  private let router: Router

  public init(
    books: (any BooksAPI)? = nil, shelves: (any ShelvesAPI)? = nil, options: ServerOptions = .init()
  ) {
    var router = Router(options: options)
    router.add(CreateBook.self, books) { try await $0.create(request: $1, context: $2) }
    router.add(UpdateBook.self, books) { try await $0.update(request: $1, context: $2) }
    router.add(DeleteBook.self, books) { try await $0.delete(request: $1, context: $2) }
    router.add(ListShelfBooks.self, shelves) { try await $0.listBooks(request: $1, context: $2) }
    router.add(GetShelfLabel.self, shelves) { try await $0.label(request: $1, context: $2) }
    self.router = router
  }

  public func respond(to request: HTTPRequest) async -> HTTPResponse {
    await router.respond(to: request)
  }
}
