import SpeclessRuntime

/// Creating a Book: `POST /books`.
public enum CreateBook: APIOperation {
  public static let info = OperationInfo(
    id: "books.create", method: .post, path: "/books", statuses: [.created], page: "books/create.txt")
  public static let output = BodyCodec<Resource<Book>>.json

  public struct Request: OperationRequest {
    public var body: Book

    public init(body: Book) {
      self.body = body
    }

    public init(reading input: inout RequestReader) throws {
      body = try input.json()
    }

    public func write(to request: inout RequestWriter) {
      request.json(body)
    }
  }
}

/// Updating a Book: `PUT /books/{guid}`.
public enum UpdateBook: APIOperation {
  public static let info = OperationInfo(
    id: "books.update", method: .put, path: "/books/{guid}", statuses: [.created, .accepted], page: "books/update.txt")
  public static let output = BodyCodec<Resource<Book>>.json

  public struct Body: JSONModel {
    public var title: String?
    public var genre: Presence<Genre>

    public init(title: String? = nil, genre: Presence<Genre> = .absent) {
      self.title = title
      self.genre = genre
    }

    public init(json: JSONObjectReader) throws {
      title = try json.optional("title")
      genre = try json.presence("genre")
    }

    public func write(to json: inout JSONObjectWriter) {
      json.optional("title", title)
      json.presence("genre", genre)
    }
  }

  public struct Request: OperationRequest {
    public var guid: String
    public var acceptsIncomplete: Bool?
    public var edition: Int?
    public var body: Body

    public init(guid: String, acceptsIncomplete: Bool? = nil, edition: Int? = nil, body: Body) {
      self.guid = guid
      self.acceptsIncomplete = acceptsIncomplete
      self.edition = edition
      self.body = body
    }

    public init(reading input: inout RequestReader) throws {
      guid = try input.path("guid")
      acceptsIncomplete = try input.query("accepts_incomplete")
      edition = try input.query("edition")
      body = try input.json()
    }

    public func write(to request: inout RequestWriter) {
      request.path("guid", guid)
      request.query("accepts_incomplete", acceptsIncomplete)
      request.query("edition", edition)
      request.json(body)
    }
  }
}

/// Deleting a Book: `DELETE /books/{guid}`.
public enum DeleteBook: APIOperation {
  public static let info = OperationInfo(
    id: "books.delete", method: .delete, path: "/books/{guid}", statuses: [.noContent], page: "books/delete.txt")
  public static let output = BodyCodec<NoBody>.empty

  public struct Request: OperationRequest {
    public var guid: String

    public init(guid: String) {
      self.guid = guid
    }

    public init(reading input: inout RequestReader) throws {
      guid = try input.path("guid")
    }

    public func write(to request: inout RequestWriter) {
      request.path("guid", guid)
    }
  }
}

/// List all Books of a Shelf: `GET /shelves/{guid}/books`.
public enum ListShelfBooks: APIOperation {
  public static let info = OperationInfo(
    id: "shelves.listBooks", method: .get, path: "/shelves/{guid}/books", statuses: [.ok], page: "shelves/books.txt")
  public static let output = BodyCodec<ResourcePage<Resource<Book>>>.json

  public struct FilterName: OpenEnumeration {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static let title = Self(rawValue: "title")

    public static let allKnown: [Self] = [title]
  }

  public struct Query: Hashable, Sendable {
    public var q: [Filter<FilterName>]
    public var page: Int?
    public var excludeRelations: [String]

    public init(q: [Filter<FilterName>] = [], page: Int? = nil, excludeRelations: [String] = []) {
      self.q = q
      self.page = page
      self.excludeRelations = excludeRelations
    }
  }

  public struct Request: OperationRequest {
    public var guid: String
    public var query: Query

    public init(guid: String, query: Query = .init()) {
      self.guid = guid
      self.query = query
    }

    public init(reading input: inout RequestReader) throws {
      guid = try input.path("guid")
      query = Query(
        q: try input.query("q"), page: try input.query("page"),
        excludeRelations: try input.query("exclude-relations", style: .commaJoined))
    }

    public func write(to request: inout RequestWriter) {
      request.path("guid", guid)
      request.query("q", query.q)
      request.query("page", query.page)
      request.query("exclude-relations", query.excludeRelations, style: .commaJoined)
    }
  }
}

/// Reading the Label of a Shelf: `GET /shelves/{guid}/label`.
public enum GetShelfLabel: APIOperation {
  public static let info = OperationInfo(
    id: "shelves.label", method: .get, path: "/shelves/{guid}/label", statuses: [.ok], page: "shelves/label.txt")
  public static let output = BodyCodec<String>.text

  public struct Request: OperationRequest {
    public var guid: String

    public init(guid: String) {
      self.guid = guid
    }

    public init(reading input: inout RequestReader) throws {
      guid = try input.path("guid")
    }

    public func write(to request: inout RequestWriter) {
      request.path("guid", guid)
    }
  }
}
