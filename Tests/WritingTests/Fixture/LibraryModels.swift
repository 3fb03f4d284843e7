import JSONText
import Schema

/// The models of a library's service: every kind of field, a generic wrapper, a list, records that hold themselves,
/// an enumeration, records and enumerations of one operation.
let libraryModels: [Model] = [
  author, book, page, resource, shelf, shelfKind, createShelfBody, reviseBookBody, orderDirection, coverParts,
  searchForm, errorBody, errorProblem,
]

private let author = record(
  "Author",
  [
    field("name", "name", .string),
    field("born", "born", .timestamp, .sometimes),
    field("mentor", "mentor", model("Author"), .sometimes),
    field("rival", "rival", model("Author"), .sometimes, null: true, apart: true),
    field("pupils", "pupils", .array(model("Author")), .sometimes),
  ], about: "Who wrote a book.")

private let book = record(
  "Book",
  [
    field("title", "title", .string) {
      $0.description =
        "The title on the cover, without the series that the book belongs to, which has a field of its own."
      $0.examples = ["Emma", "Persuasion"]
      $0.maximumLength = 200
    },
    field("author", "author", model("Author"), null: true),
    field("pages", "pages", .integer, .sometimes) { ($0.minimum, $0.maximum) = (1, 5000) },
    field("price", "price", .number, .sometimes),
    field("is_lent", "isLent", .boolean) { $0.defaultValue = false },
    field("note", "note", .string, .sometimes, null: true, apart: true) { $0.description = "Null takes it away." },
    field("class", "class", .string, .sometimes),
    field("default", "default", .string, .sometimes),
    field("json", "json", .any, .sometimes),
    field("colour", "colour", .string, .sometimes) {
      $0.description = "The cover's colour."
      $0.isDeprecated = true
    },
    field("reviews", "reviews", .map(.array(.nullable(.string))), .sometimes) { $0.isExperimental = true },
    field("updated_at", "updatedAt", .timestamp, null: true) { $0.isReadOnly = true },
  ], about: "A book of the library.")

private let shelf = record(
  "Shelf",
  [
    field("name", "name", .string),
    field("kind", "kind", model("ShelfKind")),
    field("details", "details", .map(.any), .sometimes),
    link("books_url", "booksURL", to: "books.listBooks", .sometimes),
    link("guide_url", "guideURL", to: "books.read", .sometimes),
  ])

private let resource = Model(
  name: "Resource",
  kind: .record(
    Record(
      parameters: ["Entity"],
      fields: [
        field("guid", "guid", .string), field("created_at", "createdAt", .timestamp),
        field("entity", "entity", .parameter("Entity")),
      ])), description: "What the service keeps, with its identity.")

private let page = Model(
  name: "ResourcePage",
  kind: .record(
    Record(
      parameters: ["Item"],
      fields: [
        field("total_results", "totalResults", .integer), field("next_url", "nextURL", .string, null: true),
        field("resources", "resources", .array(model("Resource", .parameter("Item")))),
      ], envelope: ListEnvelope(items: "resources", way: ["next_url"]))), description: "One page of a list.")

private let shelfKind = enumeration(
  "ShelfKind", [("fiction", "fiction"), ("in progress", "inProgress"), ("default", "default"), ("init", "init")])

private let createShelfBody = record(
  "CreateShelf.Body",
  [field("name", "name", .string), field("kind", "kind", model("ShelfKind"), .sometimes)])

private let reviseBookBody = record(
  "ReviseBook.Body",
  [field("title", "title", .string, .sometimes), field("note", "note", .string, .sometimes, null: true, apart: true)])

private let orderDirection = enumeration(
  "ListBooksOnShelf.OrderDirection", [("asc", "ascending"), ("desc", "descending")], about: "Which comes first.")

private let coverParts = record(
  "UploadCover.Body",
  [field("title", "title", .string, .sometimes), field("cover", "cover", .binary)])

private let searchForm = record(
  "SearchBooks.Body",
  [field("words", "words", .string), field("limit", "limit", .integer, .sometimes)])

private let errorBody = record(
  "ErrorBody",
  [
    role(.status, field("status", "status", .integer)), role(.reason, field("title", "title", .string)),
    role(.message, field("message", "message", .string)), field("help", "help", .string, .sometimes),
    field("more", "more", .map(.any)),
    role(.problems, field("problems", "problems", .array(model("ErrorProblem")))),
  ], about: "Why a request failed.")

private let errorProblem = record(
  "ErrorProblem",
  [
    role(.code, field("code", "code", .integer)), role(.name, field("type", "type", .string)),
    role(.message, field("detail", "detail", .string)),
  ])
