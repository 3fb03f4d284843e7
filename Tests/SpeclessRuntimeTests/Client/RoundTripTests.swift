import SpeclessRuntime
import Testing

/// The client against the server, in one process: both stand on the same operations, so they must agree.
@Suite struct RoundTripTests {
  private let client: Client

  init() {
    let library = Library()
    client = Client(transport: InProcessTransport(Server(books: library, shelves: library)))
  }

  @Test func createUpdateDelete() async throws {
    let created = try await client.books.create(.init(title: "Emma", pages: 474, genre: .novel))
    #expect(created.metadata.guid == "b-1")
    #expect(created.metadata.createdAt == Library.time)

    let kept = try await client.books.update(guid: "b-1", acceptsIncomplete: true, edition: 3, .init(title: "Emma 2"))
    #expect(kept.status == .accepted)
    #expect(kept.headers["edition"] == "3")
    #expect(kept.body.entity.genre == .novel)

    let changed = try await client.books.update(guid: "b-1", .init(genre: .null))
    #expect(changed.status == .created)
    #expect(changed.body.entity == Book(title: "Emma 2", pages: 474))

    try await client.books.delete(guid: "b-1")
    let error = await #expect(throws: APIError.self) { try await client.books.delete(guid: "b-1") }
    #expect(error?.status == .notFound)
  }

  @Test func textBody() async throws {
    #expect(try await client.shelves.label(guid: "../a b") == "Shelf ../a b")
    let answer = try await client.shelves.label(request: .init(guid: "a"), context: .init())
    #expect(answer.headers["Content-Type"] == "text/plain; charset=utf-8")
  }

  @Test func pagesAndItemsGoOverAllPages() async throws {
    for number in 1...5 {
      _ = try await client.books.create(.init(title: "Book \(number)", pages: number))
    }
    var titles: [String] = []
    for try await book in client.shelves.listBooks(guid: "s").items {
      titles.append(book.entity.title)
    }
    #expect(titles == (1...5).map { "Book \($0)" })
    var counts: [Int] = []
    for try await page in client.shelves.listBooks(guid: "s", page: 2).pages {
      counts.append(page.resources.count)
    }
    #expect(counts == [2, 1])
  }
}
