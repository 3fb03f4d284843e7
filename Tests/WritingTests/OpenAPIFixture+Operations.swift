import JSONText
import Schema

extension OpenAPIFixture {
  static let shelves = group("Shelves", [listShelves, createShelf, removeShelf])
  static let books = group("Books", [uploadCover, importBooks])

  private static let json = "application/json"

  private static func example(
    _ name: String, _ method: String, _ target: String, _ sent: ExampleBody?, _ statuses: [Int], _ body: ExampleBody?
  ) -> Example {
    Example(
      name: name, title: "\(name)!", request: .init(method: method, target: target, headers: [], body: sent),
      response: .init(statuses: statuses, headers: [], body: body), source: place(60))
  }

  private static let listShelves = operation("GET", [.literal("shelves")], "ListShelves", "List all Shelves") {
    $0.explanations = ["All shelves.", "Sorted by name."]
    $0.parameters = listParameters
    let page = model("Page", model("Resource", model("Shelf")))
    $0.responses = [Response(status: 200, reason: "OK", contents: [MediaContent(mediaType: json, type: page)])]
    let body: JSONValue = ["count": 0, "next": nil, "items": []]
    $0.examples = [
      example("First", "GET", "/shelves?limit=1", nil, [200], .json(body)),
      example("Second", "GET", "/shelves?token=abc123", nil, [200], .json(body)),
    ]
  }

  private static let listParameters: [Parameter] = {
    var filter = Parameter(
      name: "q", memberName: "q", location: .query, type: .array(.string), style: .repeated, isRequired: false)
    filter.filter = FilterLanguage(names: [.init(value: "owner_id", memberName: "ownerID")], operators: [":", " IN "])
    filter.notes.examples = ["owner_id:12"]
    let sections = Parameter(
      name: "sections", memberName: "sections", location: .query, type: .array(.integer), style: .commaJoined,
      isRequired: true, notes: notes { ($0.minimum, $0.examples, $0.isDeprecated) = (1, ["1,2"], true) })
    let order = Parameter(
      name: "order", memberName: "order", location: .query, type: .string, isRequired: false,
      notes: notes { ($0.description, $0.defaultValue, $0.isExperimental) = ("Which way.", "asc", true) },
      evidence: [Evidence(.guessed, .type, rule: "query-parameter-is-text", claim: "string", place: place(9))])
    return [filter, sections, order, order]
  }()

  private static let createShelf = operation("POST", [.literal("shelves")], "CreateShelf", "Creating a Shelf") {
    var body = MediaContent(mediaType: json, type: model("CreateShelf.Body"))
    body.alsoSentAs = ["application/x-www-form-urlencoded"]
    $0.requestBody = RequestBody(isRequired: true, contents: [body])
    let content = [MediaContent(mediaType: json, type: model("Resource", model("Shelf")))]
    let evidence = [Evidence(.stated, .status, rule: "status-from-page", claim: "201", place: place(50))]
    $0.responses = [
      Response(status: 201, reason: "Created", contents: content, evidence: evidence),
      Response(status: 202, reason: "Accepted", explanation: "It is still being built.", contents: content),
      Response(status: 302),
    ]
    $0.sideEffects = [
      SideEffect(name: "audit.shelf.create", attributes: ["name", "owner"]), SideEffect(name: "mail", attributes: []),
    ]
    $0.isExperimental = true
    let answer: JSONValue = [
      "meta": ["id": "1", "made_at": "2016-06-08T16:41:40Z"], "item": ["name": "Novels", "books": []],
    ]
    $0.examples = [example("Creating", "POST", "/shelves", .json(["name": "Novels"]), [201, 202], .json(answer))]
  }

  private static let removeShelf = operation(
    "DELETE", [.literal("shelves"), .parameter("id")], "RemoveShelf", "Remove"
  ) {
    $0.parameters = [
      Parameter(
        name: "id", memberName: "id", location: .path, type: .string, isRequired: true,
        notes: notes { $0.description = "Of the shelf." })
    ]
    $0.responses = [Response(status: 204, reason: "No Content")]
    $0.isDeprecated = true
    $0.isRemoved = true
  }

  private static let uploadCover = operation(
    "PUT", [.literal("books"), .parameter("id"), .literal("cover")], "UploadCover", "Upload"
  ) {
    $0.requestBody = RequestBody(
      isRequired: false, contents: [MediaContent(mediaType: "multipart/form-data", type: model("Cover"))])
    $0.responses = [
      Response(status: 200, reason: "OK", contents: [MediaContent(mediaType: "image/png", type: .binary)]),
      Response(status: 415, contents: [MediaContent(mediaType: "text/plain", type: .string)]),
    ]
    $0.examples = [example("Uploading", "PUT", "/books/1/cover", .text("--x\r\n"), [415], .text("no image"))]
  }

  private static let importBooks = operation("PURGE", [.literal("books")], "Import", "Import") {
    $0.responses = [
      Response(status: 200, contents: [MediaContent(mediaType: json, type: model("Page", .nullable(.string)))])
    ]
  }
}
