import SpeclessRuntime
import Testing

/// What a server answers to requests that no handler should see.
@Suite struct RouterTests {
  private let server = Server(books: Library(), shelves: Library())

  private func respond(
    _ method: HTTPMethod, _ target: String, _ body: String = "", _ headers: HTTPHeaders = [:]
  ) async -> HTTPResponse {
    await server.respond(to: HTTPRequest(method: method, target: target, headers: headers, body: body))
  }

  private func problem(_ response: HTTPResponse) throws -> JSONValue {
    #expect(response.headers["Content-Type"] == "application/problem+json")
    let problem = try JSONValue(parsing: response.body)
    #expect(problem["status"]?.intValue == response.status.code)
    return problem
  }

  @Test(arguments: ["/nothing", "/", "/books/b-1/more", "/books//b-1", "/Books"])
  func unknownPathIs404(target: String) async throws {
    let response = await respond(.get, target)
    #expect(response.status == .notFound)
    _ = try problem(response)
  }

  @Test func unknownMethodIs405WithAllow() async throws {
    let response = await respond(.patch, "/books/b-1")
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers["Allow"] == "DELETE, OPTIONS, PUT")
    #expect(await respond(.post, "/shelves/s/label").headers["Allow"] == "GET, HEAD, OPTIONS")
  }

  @Test func optionsTellsTheMethods() async {
    let response = await respond(.options, "/books/b-1")
    #expect(response.status == .noContent)
    #expect(response.headers["Allow"] == "DELETE, OPTIONS, PUT")
  }

  @Test func headIsGetWithoutBody() async {
    let response = await respond(.head, "/shelves/s/label")
    #expect(response.status == .ok)
    #expect(response.body.isEmpty)
    #expect(response.headers["Content-Length"] == "7")
  }

  /// Refusals of `HEAD` have no body either, only their length.
  @Test func headNeverHasABody() async {
    for target in ["/nothing", "/books/b-1", "/shelves/%zz/label"] {
      let response = await respond(.head, target)
      #expect(response.status.code >= 400 && response.body.isEmpty)
      #expect(response.headers["Content-Length"].flatMap { Int($0) } ?? 0 > 0)
    }
  }

  @Test(arguments: [
    ("application/json", true), ("*/*", true), ("application/*;q=0.5", true), ("text/html, */*;q=0.1", true),
    ("application/vnd.book+json", true), ("", true), (",;q=1", true), ("text/html", false),
    ("application/json;q=0", false), ("application/json;q=0, */*", false), ("*/*;q=0", false),
    ("APPLICATION/JSON; charset=utf-8", true), ("text/*, image/png", false),
  ])
  func acceptIsHeeded(accept: String, isTaken: Bool) async throws {
    let response = await respond(.post, "/books", #"{"title":"Emma","pages":474}"#, ["Accept": accept])
    #expect(response.status == (isTaken ? .created : .notAcceptable))
    if !isTaken {
      #expect(try problem(response)["detail"] == "the answer is application/json, which the request does not accept")
    }
  }

  @Test func textIsTakenByItsKindAndNothingIsTakenByAll() async {
    #expect(await respond(.get, "/shelves/s/label", "", ["Accept": "text/html"]).status == .notAcceptable)
    #expect(await respond(.get, "/shelves/s/label", "", ["Accept": "text/*"]).status == .ok)
    #expect(await respond(.delete, "/books/none", "", ["Accept": "image/png"]).status == .notFound)
  }

  @Test func slashAtTheEndIsTheSamePath() async {
    #expect(await respond(.post, "/books/", #"{"title":"Emma","pages":474}"#).status == .created)
  }

  @Test func brokenJSONIs400WithItsPlace() async throws {
    let response = await respond(.post, "/books", "{\"title\": \"Emma\",\n oops}")
    #expect(response.status == .badRequest)
    let error = try problem(response)["errors"]?[0]
    #expect(error?["place"] == "body")
    #expect(error?["detail"]?.stringValue?.contains("line 2, column 2") == true)
  }

  @Test func missingMemberIs400AndNamed() async throws {
    let response = await respond(.post, "/books", #"{"title": "Emma"}"#)
    #expect(response.status == .badRequest)
    let error = try problem(response)["errors"]?[0]
    #expect(error?["place"] == "$.pages")
    #expect(error?["detail"] == "required, but missing (line 1, column 1)")
  }

  @Test func allProblemsOfABodyAreTold() async throws {
    let body = #"{"pages": "many", "tags": [1, "a", null], "genre": {}, "extra": []}"#
    let errors = try problem(await respond(.post, "/books", body))["errors"]?.arrayValue
    #expect(
      errors?.compactMap { $0["place"]?.stringValue } == [
        "$.title", "$.pages", "$.genre", "$.tags[0]", "$.tags[2]", "$.extra",
      ])
    let many = #"{"title": "A", "pages": 1, "tags": [\#(Array(repeating: "1", count: 1000).joined(separator: ","))]}"#
    #expect(try problem(await respond(.post, "/books", many))["errors"]?.arrayValue?.count == 20)
  }

  @Test func emptyBodyIs400() async throws {
    let problem = try problem(await respond(.post, "/books"))
    #expect(problem["detail"] == "body: required, but empty")
  }

  @Test func allProblemsAreToldAtOnce() async throws {
    let target = "/books/%2E%2E?accepts_incomplete=maybe&edition=1&edition=2"
    let response = await respond(.put, target, #"{"title": 1}"#)
    #expect(response.status == .badRequest)
    let places = try problem(response)["errors"]?.arrayValue?.compactMap { $0["place"]?.stringValue }
    #expect(
      places == [
        #"path parameter "guid""#, #"query parameter "accepts_incomplete""#, #"query parameter "edition""#, "$.title",
      ])
    let detail = try problem(response)["detail"]?.stringValue
    #expect(detail?.contains(#"query parameter "accepts_incomplete": expected true or false, found "maybe""#) == true)
  }

  @Test func problemsWithoutBodyAreToldToo() async throws {
    let response = await respond(.get, "/shelves/s/books?page=two&q=nonsense")
    let details = try problem(response)["errors"]?.arrayValue?.compactMap { $0["detail"]?.stringValue }
    #expect(
      details == [
        #"expected a filter such as name:value, found "nonsense""#, #"expected an integer, found "two""#,
      ])
  }

  @Test func brokenPathIs400() async {
    #expect(await respond(.get, "/shelves/%zz/label").status == .badRequest)
  }

  @Test func absentGroupIs501() async throws {
    let server = Server(books: Library())
    let response = await server.respond(to: HTTPRequest(method: .get, target: "/shelves/s/label"))
    #expect(response.status == .notImplemented)
    #expect(try problem(response)["detail"] == "shelves.label (GET /shelves/{guid}/label) is not implemented")
  }

  @Test func absentMethodIs501() async {
    struct Empty: BooksAPI {}
    let server = Server(books: Empty())
    let request = HTTPRequest(method: .delete, target: "/books/b-1")
    #expect(await server.respond(to: request).status == .notImplemented)
  }

  @Test func longBodyIs413() async {
    let server = Server(books: Library(), options: .init(maximumBodySize: 10))
    let request = HTTPRequest(method: .post, target: "/books", body: #"{"title":"Emma","pages":474}"#)
    #expect(await server.respond(to: request).status == .contentTooLarge)
  }

  @Test func otherMediaTypeIs415() async {
    let body = #"{"title":"Emma","pages":474}"#
    let refused = await respond(.post, "/books", body, ["Content-Type": "text/plain"])
    #expect(refused.status == .unsupportedMediaType)
    #expect(refused.headers["Accept"] == "application/json")
    for type in ["Application/JSON; charset=utf-8", "application/vnd.book+json"] {
      #expect(await respond(.post, "/books", body, ["Content-Type": type]).status == .created)
    }
  }

  @Test func jsonSentAsFormIsTakenWhereAllowed() async {
    let request = HTTPRequest(
      method: .post, target: "/books", headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: #"{"title":"Emma","pages":474}"#)
    #expect(await server.respond(to: request).status == .unsupportedMediaType)
    let lenient = Server(books: Library(), options: .init(allowsJSONSentAsForm: true))
    #expect(await lenient.respond(to: request).status == .created)
  }

  @Test func unknownErrorIs500WithoutDetail() async throws {
    let told = Collected<String>()
    let server = Server(
      shelves: Library(), options: .init(onUnknownError: { told.append("\($1.id): \($0)") }))
    let response = await server.respond(to: HTTPRequest(method: .get, target: "/shelves/flooded/label"))
    #expect(response.status == .internalServerError)
    #expect(!String(decoding: response.body, as: UTF8.self).contains("cellar"))
    #expect(told.all.count == 1)
  }

  @Test func headersOfHandlersAreChecked() async {
    struct Injecting: ShelvesAPI {
      func label(request: GetShelfLabel.Request, context: CallContext) async throws -> Answer<String> {
        Answer(status: .ok, headers: ["Note": "a\r\nSet-Cookie: b"], body: "")
      }
    }
    let response = await Server(shelves: Injecting()).respond(to: HTTPRequest(method: .get, target: "/shelves/s/label"))
    #expect(response.status == .internalServerError)
    #expect(response.headers["Note"] == nil)
  }

  /// A handler sees who asks, with which headers, for which operation, and until when.
  @Test func handlersSeeTheContext() async {
    struct Curious: ShelvesAPI {
      let seen: Collected<CallContext>

      func label(request: GetShelfLabel.Request, context: CallContext) async throws -> Answer<String> {
        seen.append(context)
        return Answer(status: .ok, headers: ["Vary": "Accept-Language"], body: "")
      }
    }
    let seen = Collected<CallContext>()
    let server = Server(shelves: Curious(seen: seen), options: ServerOptions(timeout: .seconds(6000)))
    var request = HTTPRequest(method: .get, target: "/shelves/s/label", headers: ["Accept-Language": "de"])
    request.peer = "192.0.2.7"
    #expect(await server.respond(to: request).headers["Vary"] == "Accept-Language")
    #expect(seen.all.first?.peer == "192.0.2.7")
    #expect(seen.all.first?.headers["accept-language"] == "de")
    #expect(seen.all.first?.operation == GetShelfLabel.info)
    #expect(seen.all.first?.deadline != nil)
  }

  /// A failure with a body of the service's own form comes as it was thrown; one that cannot be sent is 500.
  @Test func failuresBringTheirBody() async {
    struct Failing: ShelvesAPI {
      func label(request: GetShelfLabel.Request, context: CallContext) async throws -> Answer<String> {
        let headers: HTTPHeaders = request.guid == "bad" ? ["Note": "a\r\nb"] : ["Retry-After": "7"]
        throw Failure(.conflict, ["code": request.guid == "worse" ? Double.infinity : 7], headers: headers)
      }
    }
    let told = Collected<String>()
    let server = Server(
      shelves: Failing(), options: ServerOptions(onUnknownError: { error, _ in told.append("\(error)") }))
    let response = await server.respond(to: HTTPRequest(method: .get, target: "/shelves/s/label"))
    #expect(response.status == .conflict)
    #expect(response.headers == ["Retry-After": "7", "Content-Type": "application/json"])
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"code":7.0}"#)
    for guid in ["bad", "worse"] {
      let response = await server.respond(to: HTTPRequest(method: .get, target: "/shelves/\(guid)/label"))
      #expect(response.status == .internalServerError)
    }
    #expect(told.all.count == 2)
  }

  @Test func serviceMayHaveItsOwnFormOfErrors() async {
    let options = ServerOptions(problemResponse: { HTTPResponse(status: $0.status, body: #"{"code":1}"#) })
    let response = await Server(options: options).respond(to: HTTPRequest(method: .get, target: "/"))
    #expect(response == HTTPResponse(status: .notFound, body: #"{"code":1}"#))
  }
}
