import SpeclessRuntime
import Testing

/// The stand-in that answers with documented examples.
@Suite struct ReplayServerTests {
  private static func update(_ name: String, _ guid: String, _ status: HTTPStatus, _ title: String) -> DocumentedExample
  {
    DocumentedExample(
      UpdateBook.self, name: name, page: "books/update.txt",
      request: .init(method: .put, target: "/books/\(guid)", body: #"{"title":"\#(title)"}"#),
      response: .init(
        status: status, headers: ["Content-Type": "application/json", "Content-Length": "9"],
        body: #"{"metadata":{"guid":"\#(guid)","created_at":"2015-03-03T00:51:08Z","updated_at":null},"#
          + #""entity":{"title":"\#(title)","pages":1,"genre":null}}"#))
  }

  private let server = ReplayServer(
    examples: Examples.all + [
      update("Updating a Book", "b-1", .created, "Emma"), update("Updating, in time", "b-2", .accepted, "Emma"),
      update("Updating another", "b-1", .created, "Persuasion"),
    ])

  private func put(_ target: String, prefer: String? = nil, _ body: String = "{}") async -> HTTPResponse {
    var request = HTTPRequest(method: .put, target: target, body: body)
    request.headers["Prefer"] = prefer
    return await server.respond(to: request)
  }

  private func title(_ response: HTTPResponse) throws -> String? {
    try JSONValue(parsing: response.body)["entity"]?["title"]?.stringValue
  }

  @Test func mostLikeExampleIsReplayed() async throws {
    #expect(await put("/books/b-2").status == .accepted)
    #expect(try title(await put("/books/b-1", #"{"title": "Persuasion"}"#)) == "Persuasion")
    let first = await put("/books/unknown")
    #expect(first.status == .created)
    #expect(try title(first) == "Emma")
    #expect(first.headers["Content-Length"] == nil)
    #expect(first.headers["Preference-Applied"] == nil)
  }

  @Test(arguments: [
    "status=202", "code=202", " respond-async; code=\"202\"", "foo=\"a,b\", example=\"Updating, in time\"",
  ])
  func preferredExampleIsReplayed(prefer: String) async {
    let response = await put("/books/b-1", prefer: prefer)
    #expect(response.status == .accepted)
    #expect(response.headers["Preference-Applied"]?.isEmpty == false)
  }

  @Test func unknownPreferenceIsTold() async throws {
    let response = await put("/books/b-1", prefer: "status=404")
    #expect(response.status == .badRequest)
    let detail = try JSONValue(parsing: response.body)["detail"]?.stringValue
    #expect(detail?.contains("\"Updating a Book\" (201 Created)") == true)
  }

  /// What the pages do not allow is refused as a real server does.
  @Test func requestsAreChecked() async {
    #expect(await put("/books/b-1?edition=x").status == .badRequest)
    #expect(await put("/books/b-1", "{\"title\": 3}").status == .badRequest)
    #expect(await put("/books/..").status == .badRequest)
    #expect(await server.respond(to: HTTPRequest(method: .patch, target: "/books/b-1")).status == .methodNotAllowed)
    #expect(await server.respond(to: HTTPRequest(method: .get, target: "/nowhere")).status == .notFound)
    let form = HTTPRequest(method: .put, target: "/books/b-1", headers: ["Content-Type": "text/xml"], body: "<a/>")
    #expect(await server.respond(to: form).status == .unsupportedMediaType)
  }

  @Test func clientCanBeTried() async throws {
    let client = Client(transport: InProcessTransport(server))
    #expect(try await client.books.create(.init(title: "Any", pages: 1)).entity.title == "Emma")
    #expect(try await client.shelves.listBooks(guid: "s-1", query: .init()).items.isEmpty)
  }
}
