import SpeclessRuntime
import Synchronization

/// A library in memory: handlers as a person writes them.
final class Library: BooksAPI, ShelvesAPI {
  private let books = Mutex<[String: Book]>([:])
  static let time = Date(timeIntervalSince1970: 1_425_343_868)

  private func resource(_ guid: String, _ book: Book) -> Resource<Book> {
    Resource(metadata: Metadata(guid: guid, createdAt: Self.time), entity: book)
  }

  func create(_ body: Book) async throws -> Resource<Book> {
    let guid = books.withLock { books in
      books["b-\(books.count + 1)"] = body
      return "b-\(books.count)"
    }
    return resource(guid, body)
  }

  func update(guid: String, acceptsIncomplete: Bool?, edition: Int?, _ body: UpdateBook.Body) async throws
    -> Answer<Resource<Book>>
  {
    let changed: Book = try books.withLock { books in
      guard var book = books[guid] else { throw HTTPError(.notFound, "there is no book \(guid)") }
      book.title = body.title ?? book.title
      switch body.genre {
      case .absent: break
      case .null: book.genre = nil
      case .value(let genre): book.genre = genre
      }
      books[guid] = book
      return book
    }
    return Answer(
      status: acceptsIncomplete == true ? .accepted : .created, headers: ["Edition": "\(edition ?? 1)"],
      body: resource(guid, changed))
  }

  func delete(guid: String) async throws {
    let known = books.withLock { $0.removeValue(forKey: guid) != nil }
    guard known else { throw HTTPError(.notFound, "there is no book \(guid)") }
  }

  /// Two books a page.
  func listBooks(guid: String, query: ListShelfBooks.Query) async throws -> ResourcePage<Resource<Book>> {
    let all = books.withLock { $0.sorted { $0.key < $1.key } }
    let page = query.page ?? 1
    let shown = all.dropFirst((page - 1) * 2).prefix(2).map { resource($0.key, $0.value) }
    let next = page * 2 < all.count ? "/shelves/\(guid)/books?page=\(page + 1)" : nil
    return ResourcePage(totalResults: all.count, nextURL: next, resources: shown)
  }

  struct Flood: Error {
    let secret = "the cellar"
  }

  func label(guid: String) async throws -> String {
    if guid == "flooded" {
      throw Flood()
    }
    return "Shelf \(guid)"
  }
}
