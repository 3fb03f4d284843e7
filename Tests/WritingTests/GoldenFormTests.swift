import Foundation
import GoldenLibrary
import SpeclessRuntime
import Testing

/// The recorded Swift of bodies that differ by status, of files and of links, run client against server.
@Suite struct GoldenFormTests {
  private struct Copies: CopiesAPI {
    func copy(id: String) async throws -> Answer<CopyBook.ResponseBody> {
      switch id {
      case "1": Answer(.ok(Book(title: "T", isLent: false)))
      case "2": Answer(.accepted(Shelf(name: "S", kind: .fiction)))
      case "3": Answer(.noContent)
      default: Answer(.status207("many"))
      }
    }

    func downloadScan(id: String) async throws -> Answer<NoBody> {
      Answer(status: .found, headers: ["Location": "/books/\(id)/text"])
    }

    func sendText(id: String, _ body: BinaryBody) async throws {
      guard body == .bytes(Array("text".utf8)) else { throw HTTPError(.badRequest, "\(body)") }
    }
  }

  private struct Books: BooksAPI {
    func read(id: String) async throws -> String { "scan of \(id)" }

    func listBooks(id: String, query: ListBooksOnShelf.Query) async throws -> ResourcePage<Book> {
      let book = Book(title: id, isLent: false)
      let resource = Resource(guid: id, createdAt: Date(timeIntervalSince1970: 0), entity: book)
      return ResourcePage(totalResults: 1, resources: [resource])
    }
  }

  private let client = Client(transport: InProcessTransport(Server(books: Books(), copies: Copies())))

  @Test func bodiesDifferByStatus() async throws {
    #expect(try await client.copies.copy(id: "1").body == .ok(Book(title: "T", isLent: false)))
    let accepted = try await client.copies.copy(id: "2")
    #expect(accepted.status == .accepted)
    #expect(accepted.body == .accepted(Shelf(name: "S", kind: .fiction)))
    #expect(accepted.headers["Content-Type"] == "application/json")
    #expect(try await client.copies.copy(id: "3").body == .noContent)
    #expect(try await client.copies.copy(id: "4").body == .status207("many"))
  }

  @Test func redirectsAreAnswersAndDownloads() async throws {
    #expect(try await client.copies.downloadScan(id: "7").headers["Location"] == "/books/7/text")
    let file = URL.temporaryDirectory.appending(path: "golden-download-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try await client.copies.downloadScan(id: "7", to: file).status == .ok)
    #expect(try String(contentsOf: file, encoding: .utf8) == "scan of 7")
  }

  @Test func filesAreSent() async throws {
    let file = URL.temporaryDirectory.appending(path: "golden-upload-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("text".utf8).write(to: file)
    try await client.copies.sendText(id: "1", .file(file))
    try await client.copies.sendText(id: "1", .bytes(Array("text".utf8)))
  }

  @Test func linksAreFollowed() async throws {
    let shelf = Shelf(name: "S", kind: .fiction, booksURL: "/shelves/s1/books?page=2", guideURL: "/books/9/text")
    let books = try #require(shelf.booksLink)
    var titles: [String] = []
    for try await book in client.followPages(books).items { titles.append(book.entity.title) }
    #expect(titles == ["s1"])
    #expect(try await client.follow(#require(shelf.guideLink)) == "scan of 9")
    #expect(Shelf(name: "S", kind: .fiction).booksLink == nil)
  }

  /// A link that leads to another host or another operation is not followed.
  @Test(arguments: [
    "https://elsewhere.example/books/9/text", "/shelves/1/books", "/books/9/text/more", "//x/books/9/text",
  ])
  func linksElsewhereAreRefused(_ text: String) async throws {
    let link = RelationLink<ReadBook>(text)
    let error = await #expect(throws: APIError.self) { try await client.follow(link) }
    guard case .refusedLink = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }
}
