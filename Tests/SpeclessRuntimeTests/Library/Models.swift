// A small API by hand, in exactly the shape that emitted code has: nothing but `import SpeclessRuntime`.
import SpeclessRuntime

public struct Resource<Entity: JSONModel>: JSONModel {
  public var metadata: Metadata
  public var entity: Entity

  public init(metadata: Metadata, entity: Entity) {
    self.metadata = metadata
    self.entity = entity
  }

  public init(json: JSONObjectReader) throws {
    metadata = try json.value("metadata")
    entity = try json.value("entity")
  }

  public func write(to json: inout JSONObjectWriter) {
    json.value("metadata", metadata)
    json.value("entity", entity)
  }
}

public struct Metadata: JSONModel {
  public var guid: String
  public var createdAt: Date
  public var updatedAt: Date?

  public init(guid: String, createdAt: Date, updatedAt: Date? = nil) {
    self.guid = guid
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }

  public init(json: JSONObjectReader) throws {
    guid = try json.value("guid")
    createdAt = try json.value("created_at")
    updatedAt = try json.nullable("updated_at")
  }

  public func write(to json: inout JSONObjectWriter) {
    json.value("guid", guid)
    json.value("created_at", createdAt)
    json.nullable("updated_at", updatedAt)
  }
}

public struct Genre: OpenEnumeration {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let novel = Self(rawValue: "novel")
  public static let essay = Self(rawValue: "essay")

  public static let allKnown: [Self] = [novel, essay]
}

public struct Book: JSONModel {
  public var title: String
  public var pages: Int
  public var genre: Genre?
  public var tags: [String]?
  public var extra: [String: JSONValue]?

  public init(
    title: String, pages: Int, genre: Genre? = nil, tags: [String]? = nil, extra: [String: JSONValue]? = nil
  ) {
    self.title = title
    self.pages = pages
    self.genre = genre
    self.tags = tags
    self.extra = extra
  }

  public init(json: JSONObjectReader) throws {
    title = try json.value("title")
    pages = try json.value("pages")
    genre = try json.nullable("genre")
    tags = try json.optional("tags")
    extra = try json.optional("extra")
  }

  public func write(to json: inout JSONObjectWriter) {
    json.value("title", title)
    json.value("pages", pages)
    json.nullable("genre", genre)
    json.optional("tags", tags)
    json.optional("extra", extra)
  }
}

public struct ResourcePage<Element: JSONConvertible>: JSONModel {
  public var totalResults: Int
  public var nextURL: String?
  public var resources: [Element]

  public init(totalResults: Int, nextURL: String? = nil, resources: [Element]) {
    self.totalResults = totalResults
    self.nextURL = nextURL
    self.resources = resources
  }

  public init(json: JSONObjectReader) throws {
    totalResults = try json.value("total_results")
    nextURL = try json.nullable("next_url")
    resources = try json.value("resources")
  }

  public func write(to json: inout JSONObjectWriter) {
    json.value("total_results", totalResults)
    json.nullable("next_url", nextURL)
    json.value("resources", resources)
  }
}

extension ResourcePage: ListPage {
  public var items: [Element] { resources }
  public var nextLink: String? { nextURL }
}
