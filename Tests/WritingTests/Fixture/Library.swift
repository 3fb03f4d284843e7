import JSONText
import Schema

/// The schema of a library's service, which has one of everything that can be emitted.
let library = API(
  groups: [
    group(
      "Books", "books", [lendBook, listBooks, readBook, removeBook, reviseBook, searchBooks, shelveBook, uploadCover]),
    forms, oddities, group("Shelves", "shelves", [createShelf]),
  ], models: libraryModels + oddModels)

private let createShelf = operation(
  "POST", [.literal("shelves")], "shelves.create", "CreateShelf", "Creating a Shelf"
) {
  $0.explanations = [
    "Shelves stand in the order in which they were created, and are never moved afterwards by anybody."
  ]
  $0.requestBody = RequestBody(isRequired: true, contents: json(model("CreateShelf.Body")))
  $0.requestBody?.contents[0].alsoSentAs = ["application/x-www-form-urlencoded"]
  $0.responses = [
    Response(status: 201, reason: "Created", contents: json(model("Resource", model("Shelf")))),
    Response(status: 422, reason: "Unprocessable Entity", contents: json(model("ErrorBody"))),
  ]
  $0.sideEffects = [SideEffect(name: "audit.shelf.create", attributes: ["id", "actor_type"])]
  $0.examples = [createShelfExample, namelessShelfExample]
}

private let createShelfExample = Example(
  name: "CreatingAShelf", title: "Creating a Shelf",
  request: Example.Request(
    method: "POST", target: "/shelves",
    headers: [
      HeaderValue(name: "Content-Type", value: "application/json"),
      HeaderValue(name: "Authorization", value: "bearer [redacted]"),
    ], body: .json(["name": "Crime", "kind": "in progress"])),
  response: Example.Response(
    statuses: [201], headers: [HeaderValue(name: "Content-Type", value: "application/json;charset=utf-8")],
    body: .json([
      "guid": "c0ffee", "created_at": "2015-03-03T00:51:08Z",
      "entity": ["name": "Crime", "kind": "in progress", "details": ["a\\b": "say \"\"\"#"]],
    ])), source: place("shelves/create.txt"))

/// Refused because of its request, which no checked request could be.
private let namelessShelfExample = Example(
  name: "CreatingAShelfWithoutName", title: "Creating a Shelf without Name",
  request: Example.Request(method: "POST", target: "/shelves", headers: [], body: .json([:])),
  response: Example.Response(
    statuses: [422], headers: [HeaderValue(name: "Content-Type", value: "application/json")],
    body: .json([
      "status": 422, "title": "A shelf", "message": "The shelf has no name.", "more": [:],
      "problems": [["code": 30_002, "type": "ShelfNameMissing", "detail": "A name is needed."]],
    ])), source: place("shelves/create_without_name.txt"))

private let listBooks = operation(
  "GET", [.literal("shelves"), .parameter("id"), .literal("books")], "books.listBooks", "ListBooksOnShelf",
  "List all Books on the Shelf"
) {
  var q = parameter("q", "q", .query, .array(.string), style: .repeated) { $0.description = "Filters the result." }
  q.filter = FilterLanguage(
    names: [.init(value: "author_guid", memberName: "authorGUID"), .init(value: "year", memberName: "year")],
    operators: [":", ">=", " IN "])
  $0.parameters = [
    parameter("id", "id", .path, .string) { $0.description = "The guid of the shelf." },
    q,
    parameter("page", "page", .query, .integer) { $0.description = "Page of results to fetch." },
    parameter("order-direction", "orderDirection", .query, model("ListBooksOnShelf.OrderDirection")) {
      $0.defaultValue = "asc"
    },
    parameter("exclude-relations", "excludeRelations", .query, .array(.string), style: .commaJoined),
  ]
  $0.responses = [Response(status: 200, reason: "OK", contents: json(model("ResourcePage", model("Book"))))]
}

private let lendBook = operation(
  "PUT", [.literal("books"), .parameter("id"), .literal("loan")], "books.lend", "LendBook", "Lending a Book"
) {
  $0.parameters = [
    parameter("id", "id", .path, .integer), parameter("until", "until", .query, .timestamp, required: true),
    parameter("in", "in", .query, .string), parameter("request", "request", .query, .string),
    parameter("core", "core", .query, .string),
  ]
  $0.responses = [
    Response(status: 200, reason: "OK", explanation: "The book is lent.", contents: json(model("Book"))),
    Response(status: 202, reason: "Accepted", explanation: "The book will be lent.", contents: json(model("Book"))),
    Response(status: 409, reason: "Conflict"),
  ]
  $0.isExperimental = true
}

private let readBook = operation(
  "GET", [.literal("books"), .parameter("id"), .literal("text")], "books.read", "ReadBook", "Reading a Book"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.responses = [
    Response(status: 200, contents: [MediaContent(mediaType: "text/plain", type: .string)])
  ]
}

private let removeBook = operation(
  "DELETE", [.literal("books"), .parameter("id")], "books.delete", "RemoveBook", "Removing a Book"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.responses = [Response(status: 204, reason: "No Content")]
  $0.isDeprecated = true
}

private let reviseBook = operation(
  "PATCH", [.literal("books"), .parameter("id")], "books.revise", "ReviseBook", "Revising a Book"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.requestBody = RequestBody(isRequired: false, contents: json(model("ReviseBook.Body")))
  $0.responses = [
    Response(status: 200, reason: "OK", contents: json(model("Book"))), Response(status: 204, reason: "No Content"),
  ]
}

private let searchBooks = operation("POST", [.literal("search")], "books.search", "SearchBooks", "Searching") {
  $0.requestBody = RequestBody(
    isRequired: true,
    contents: [MediaContent(mediaType: "application/x-www-form-urlencoded", type: model("SearchBooks.Body"))])
  $0.responses = [Response(status: 200, reason: "OK", contents: json(.array(model("Book"))))]
}

private let shelveBook = operation(
  "PUT", [.literal("books"), .parameter("id"), .literal("shelf")], "books.shelve", "ShelveBook", "Shelving a Book"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.requestBody = RequestBody(
    isRequired: true, contents: [MediaContent(mediaType: "text/plain", type: .string)])
}

private let uploadCover = operation(
  "POST", [.literal("books"), .parameter("id"), .literal("cover")], "books.uploadCover", "UploadCover",
  "Uploading a Cover"
) {
  $0.parameters = [parameter("id", "id", .path, .string)]
  $0.requestBody = RequestBody(
    isRequired: true, contents: [MediaContent(mediaType: "multipart/form-data", type: model("UploadCover.Body"))])
  $0.responses = [
    Response(status: 200, contents: [MediaContent(mediaType: "image/png", type: .binary)]),
    Response(status: 303, reason: "See Other"),
  ]
}
