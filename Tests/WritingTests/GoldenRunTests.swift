import GoldenLibrary
import GoldenLibraryExamples
import SpeclessRuntime
import Testing

/// The recorded Swift does what it says: client against server in one process, and the documented examples.
@Suite struct GoldenRunTests {
  private struct Shelves: ShelvesAPI {
    func create(_ body: CreateShelf.Body) async throws -> Resource<Shelf> {
      let shelf = Shelf(name: body.name, kind: body.kind ?? .fiction)
      return Resource(guid: "1", createdAt: Date(timeIntervalSince1970: 0), entity: shelf)
    }
  }

  private struct Books: BooksAPI {
    func listBooks(id: String, query: ListBooksOnShelf.Query) async throws -> ResourcePage<Book> {
      let page = query.page ?? 1
      let filter = query.q.first.map { "\($0.name) \($0.value)" } ?? "all"
      let book = Book(title: "\(filter) \(page)", isLent: query.orderDirection == .descending)
      let resource = Resource(guid: id, createdAt: Date(timeIntervalSince1970: 0), entity: book)
      let next = page < 3 ? "/shelves/\(id)/books?page=\(page + 1)" : nil
      return ResourcePage(totalResults: 3, nextURL: next, resources: [resource])
    }

    func lend(
      id: Int, until: Date, in place: String?, request: String?, core: String?
    ) async throws -> Answer<Book> {
      let author = Author(name: "J", mentor: Author(name: "M"), rival: .null)
      let book = Book(
        title: "\(id) \(until.timeIntervalSince1970) \(place ?? "")", author: author, isLent: true, note: .value("n"),
        class: "a", json: ["deep": [1, 2]], reviews: ["x": ["good", nil]])
      return Answer(status: .accepted, body: book)
    }

    func revise(id: String, _ body: ReviseBook.Body?) async throws -> Answer<Book?> {
      guard let body else { return Answer(status: .noContent, body: nil) }
      return Answer(status: .ok, body: Book(title: body.title ?? "", isLent: false, note: body.note))
    }

    func delete(id: String) async throws {}
    func read(id: String) async throws -> String { "text of \(id)" }
    func search(_ body: SearchBooks.Body) async throws -> [Book] { [Book(title: body.words, isLent: false)] }
    func uploadCover(id: String, _ body: UploadCover.Body) async throws -> Answer<[UInt8]> {
      Answer(status: .ok, body: body.cover.body)
    }
  }

  private let client = Client(transport: InProcessTransport(Server(books: Books(), shelves: Shelves())))

  @Test func examplesVerify() async throws {
    #expect(!Examples.all.isEmpty)
    for example in Examples.all { try example.verify() }
  }

  /// Text that tries to break out of its literal arrives as it was.
  @Test func oddTextIsKept() throws {
    let example = try #require(Examples.oddities.first)
    #expect(try JSONValue(parsing: example.request.body) == oddBody)
    #expect(example.name.utf8.elementsEqual(hostile.utf8))
    #expect(example.request.headers["X-Long"] == String(repeating: "long \"value\" ", count: 20))
    #expect(OddKind.allKnown.map(\.rawValue) == ["\"\"\"", "\\(x)\r\n", ""])
  }

  @Test func modelsGoThere() async throws {
    let shelf = try await client.shelves.create(.init(name: "Crime", kind: .inProgress))
    #expect(shelf.entity == Shelf(name: "Crime", kind: "in progress"))
  }

  /// Every kind of field comes back as it was sent, and the status is told.
  @Test func fieldsKeepAbsenceNullAndValue() async throws {
    let lent = try await client.books.lend(id: 7, until: Date(timeIntervalSince1970: 5), in: "Bath")
    #expect(lent.status == .accepted)
    #expect(lent.body.title == "7 5.0 Bath")
    #expect(lent.body.author?.mentor == Author(name: "M"))
    #expect(lent.body.author?.rival == .null)
    #expect(lent.body.json == ["deep": [1, 2]])
    #expect(lent.body.reviews == ["x": ["good", nil]])
    #expect(lent.body.class == "a")
    let revised = try await client.books.revise(id: "1", .init(title: "T", note: .null))
    #expect(revised.body?.note == .null)
    #expect(try await client.books.revise(id: "1", .init(title: "T")).body?.note == .absent)
    #expect(try await client.books.revise(id: "1").status == .noContent)
  }

  /// The lazy list follows the links to the last page.
  @Test func listsGoOn() async throws {
    var titles: [String] = []
    let list = client.books.listBooks(
      id: "s", q: [.init(.authorGUID, .equals, "x")], orderDirection: .descending, excludeRelations: ["a", "b"])
    for try await book in list.items { titles.append(book.entity.title) }
    #expect(titles == ["author_guid x 1", "all 2", "all 3"])
    let page = try await client.books.listBooks(id: "s", query: .init(page: 2))
    #expect(page.items.map(\.entity.title) == ["all 2"])
  }

  @Test func bodiesOfOtherForms() async throws {
    #expect(try await client.books.read(id: "a/b") == "text of a/b")
    #expect(try await client.books.search(.init(words: "x&y")).map(\.title) == ["x&y"])
    let cover = FormFile([0, 255], filename: "c.png")
    #expect(try await client.books.uploadCover(id: "1", .init(cover: cover)).body == [0, 255])
  }

  /// What the server refuses by itself comes in the form of the pages, and the client reads it typed.
  @Test func refusalsHaveTheFormOfThePages() async throws {
    let server = Server(shelves: Shelves())
    let request = HTTPRequest(
      method: .post, target: "/shelves", headers: ["Content-Type": "application/json"], body: #"{"kind": 1}"#)
    let refused = await server.respond(to: request)
    #expect(refused.status == .badRequest)
    #expect(refused.headers["Content-Type"] == "application/json")
    let body = try ErrorBody(jsonBytes: refused.body)
    #expect(body.status == 400 && body.title == "Bad Request" && body.more == [:])
    #expect(body.problems.map(\.type) == ["BadRequest", "BadRequest"])
    #expect(body.problems.first?.detail == "$.name: required, but missing (line 1, column 1)")
    let missing = await server.respond(to: HTTPRequest(method: .get, target: "/nowhere"))
    #expect(try ErrorBody(jsonBytes: missing.body).message == "there is nothing at this path")
    let own = Server(options: ServerOptions(problemResponse: { HTTPResponse(status: $0.status) }))
    #expect(await own.respond(to: HTTPRequest(method: .get, target: "/")).body.isEmpty)
  }

  @Test func failuresOfHandlersAreTyped() async throws {
    struct Full: ShelvesAPI {
      func create(_ body: CreateShelf.Body) async throws -> Resource<Shelf> {
        throw Failure(
          .unprocessableContent,
          ErrorBody(status: 422, title: "Full", message: "no room for \(body.name)", more: [:], problems: []),
          headers: ["Retry-After": "3600"])
      }
    }
    let client = Client(transport: InProcessTransport(Server(shelves: Full())))
    let error = await #expect(throws: APIError.self) { try await client.shelves.create(.init(name: "Crime")) }
    guard case .documentedFailure = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(error?.errorBody?.message == "no room for Crime")
    #expect(error?.headers?["Retry-After"] == "3600")
    #expect(
      error?.description.hasPrefix(
        "shelves.create (POST /shelves) failed with 422 Unprocessable Content, as its page shelves/create.txt says")
        == true)
    let other = await #expect(throws: APIError.self) { try await client.books.read(id: "1") }
    #expect(other?.errorBody?.title == "Not Implemented")
  }

  /// A documented failure is replayed when it is asked for, be its request refused otherwise.
  @Test func documentedFailuresAreReplayed() async throws {
    let replay = ReplayServer(examples: Examples.all, failureBody: ErrorBody.self)
    for example in Examples.all where example.operation == CreateShelf.info {
      try await example.verify(over: InProcessTransport(replay))
    }
    var request = HTTPRequest(method: .post, target: "/shelves", body: "{}")
    #expect(await replay.respond(to: request).status == .badRequest)
    request.headers["Prefer"] = "code=422"
    #expect(await replay.respond(to: request).status == .unprocessableContent)
  }

  /// What no handler answers is 501.
  @Test func restIsNotImplemented() async throws {
    let error = await #expect(throws: APIError.self) { try await client.books.shelve(id: "1", "text") }
    #expect(error.map { "\($0)" }?.contains("501") == true)
  }
}
