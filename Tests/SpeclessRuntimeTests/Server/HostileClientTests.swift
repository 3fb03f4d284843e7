import LoopbackHost
import SpeclessRuntime
import Synchronization
import Testing

/// What a hostile client sends: no handler sees it, and the answer says what is wrong.
@Suite struct HostileClientTests {
  private let server = Server(books: Library(), shelves: Library(), options: ServerOptions(maximumNesting: 8))

  private func respond(
    _ method: HTTPMethod, _ target: String, _ body: [UInt8] = [], _ headers: HTTPHeaders = [:]
  ) async -> HTTPResponse {
    await server.respond(to: HTTPRequest(method: method, target: target, headers: headers, body: body))
  }

  private func post(_ body: String) async -> HTTPResponse {
    await respond(.post, "/books", Array(body.utf8))
  }

  @Test(arguments: ["/books/%FF", "/books/%zz", "/books/%C3%28", "/books/%"])
  func brokenPaths(target: String) async {
    #expect(await respond(.delete, target).status == .badRequest)
  }

  @Test(arguments: ["/books/..", "/books/%2e%2e", "/books/.", "/books/%2E"])
  func pathTraversal(target: String) async {
    #expect(await respond(.delete, target).status == .badRequest)
  }

  @Test func encodedSlashesStayInTheirSegment() async throws {
    let response = await respond(.delete, "/books/..%2F..%2Fetc")
    #expect(response.status == .notFound)
    #expect(try JSONValue(parsing: response.body)["detail"] == "there is no book ../../etc")
  }

  @Test func deepNesting() async throws {
    let deep = String(repeating: "[", count: 9) + String(repeating: "]", count: 9)
    let response = await post(#"{"title":"A","pages":1,"extra":{"x":\#(deep)}}"#)
    #expect(response.status == .badRequest)
    #expect(try JSONValue(parsing: response.body)["errors"]?[0]?["place"] == "body")
    #expect(await post(String(repeating: "[", count: 500_000)).status == .badRequest)
    #expect(await post(#"{"title":"A","pages":1,"extra":{"x":[[[[]]]]}}"#).status == .created)
  }

  @Test(arguments: [#"{"title":"A","pages":1"#, "", "\u{FEFF}", "nul", "{}}", #"{"title":"A","pages":1e400}"#])
  func brokenBodies(body: String) async {
    #expect(await post(body).status == .badRequest)
  }

  @Test func ofDuplicateKeysTheLastCounts() async throws {
    let response = await post(#"{"title":"A","pages":1,"title":"B","pages":2}"#)
    #expect(response.status == .created)
    let entity = try JSONValue(parsing: response.body)["entity"]
    #expect(entity?["title"] == "B" && entity?["pages"] == 2)
    #expect(await post(#"{"title":"A","pages":1,"title":7}"#).status == .badRequest)
  }

  @Test(arguments: ["99999999999999999999", "1e999", "1.5", "-9223372036854775809", "1e-1", "\"1\""])
  func numbersOutOfRange(number: String) async throws {
    let response = await post(#"{"title":"A","pages":\#(number)}"#)
    #expect(response.status == .badRequest)
    #expect(try JSONValue(parsing: response.body)["errors"]?[0]?["place"]?.stringValue?.hasPrefix("$.pages") != nil)
  }

  @Test(arguments: ["text/html", "application/xml", "multipart/form-data; boundary=x", ";", "json"])
  func wrongContentTypes(type: String) async {
    let response = await respond(
      .post, "/books", Array(#"{"title":"A","pages":1}"#.utf8), ["Content-Type": type])
    #expect(response.status == .unsupportedMediaType)
  }

  @Test func oversizedBodiesAreNotRead() async {
    let server = Server(books: Library(), options: ServerOptions(maximumBodySize: 1000))
    // Not even JSON: what is too long is not looked at.
    let request = HTTPRequest(method: .post, target: "/books", body: [UInt8](repeating: 0x7B, count: 1001))
    #expect(await server.respond(to: request).status == .contentTooLarge)
  }

  @Test func invalidUTF8InBodies() async {
    #expect(
      await respond(.post, "/books", Array(#"{"title":""#.utf8) + [0xC0, 0xAF, 0x22, 0x7D]).status == .badRequest)
  }

  /// What the router lets through of an invalid text cannot end a header or a line of a log.
  @Test func answersCannotBeInjectedInto() async {
    struct Injecting: BooksAPI {
      func delete(request: DeleteBook.Request, context: CallContext) async throws -> Answer<NoBody> {
        Answer(status: .noContent, headers: ["X-Book": request.guid])
      }
    }
    let server = Server(books: Injecting())
    let response = await server.respond(to: HTTPRequest(method: .delete, target: "/books/a%0D%0ASet-Cookie:%20x"))
    #expect(response.status == .internalServerError)
    #expect(response.headers["Set-Cookie"] == nil && response.headers["X-Book"] == nil)
  }

  @Test func undocumentedAnswersAreNotGiven() async {
    struct Wrong: BooksAPI {
      func delete(request: DeleteBook.Request, context: CallContext) async throws -> Answer<NoBody> {
        Answer(status: request.guid == "gone" ? .gone : .accepted)
      }
    }
    let log = Collected<String>()
    let server = Server(books: Wrong(), options: ServerOptions(onUnknownError: { error, _ in log.append("\(error)") }))
    #expect(await server.respond(to: HTTPRequest(method: .delete, target: "/books/a")).status == .internalServerError)
    #expect(log.all.first?.hasSuffix("was answered with 202 Accepted; documented are 204 No Content") == true)
    #expect(await server.respond(to: HTTPRequest(method: .delete, target: "/books/gone")).status == .gone)
  }

  @Test func handlersSeeTheirDeadlineAndAreCancelled() async {
    struct Slow: BooksAPI {
      let cancelled: Counter
      func delete(request: DeleteBook.Request, context: CallContext) async throws -> Answer<NoBody> {
        #expect(context.deadline != nil)
        do {
          try await Task.sleep(for: .seconds(60))
        } catch {
          cancelled.increase()
          throw error
        }
        return Answer(status: .noContent)
      }
    }
    let cancelled = Counter()
    let server = Server(books: Slow(cancelled: cancelled), options: ServerOptions(timeout: .milliseconds(20)))
    let request = HTTPRequest(method: .delete, target: "/books/a")
    #expect(await server.respond(to: request).status == .serviceUnavailable)
    #expect(cancelled.value == 1)
    // With its request, too.
    let patient = Server(books: Slow(cancelled: cancelled), options: ServerOptions(timeout: .seconds(60)))
    let task = Task { await patient.respond(to: request) }
    task.cancel()
    #expect(await task.value.status == .serviceUnavailable)
    #expect(cancelled.value == 2)
  }

  /// Whatever bytes come, there is an answer, and none that tells of the inside.
  @Test func mutatedRequestsNeverCrash() async {
    let body = Array(#"{"title":"Emma","pages":474,"genre":"novel","tags":["a"],"extra":{"a":[1,null]}}"#.utf8)
    let targets = ["/books", "/books/b-1?edition=2", "/shelves/s/books?q=title:Emma&page=2&exclude-relations=a,b"]
    for seed in 0..<400 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var bytes = Array((targets.randomElement(using: &generator) ?? "/").utf8)
      var body = body
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        body[Int.random(in: 0..<body.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let method: HTTPMethod = [.get, .post, .put, .delete].randomElement(using: &generator) ?? .get
      let response = await respond(method, String(decoding: bytes, as: UTF8.self), body)
      #expect((200..<600).contains(response.status.code) && response.status != 500, "seed \(seed)")
    }
  }
}
