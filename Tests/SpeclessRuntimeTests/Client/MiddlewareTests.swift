import Testing

@testable import SpeclessRuntime

/// The steps between call and transport.
@Suite struct MiddlewareTests {
  /// Answers with the given statuses in turn, then with 204.
  private func transport(_ statuses: HTTPStatus..., headers: HTTPHeaders = [:]) -> StubTransport {
    let asked = Collected<Void>()
    return StubTransport { _ in
      asked.append(())
      let count = asked.all.count
      return count <= statuses.count
        ? HTTPResponse(status: statuses[count - 1], headers: headers) : HTTPResponse(status: .noContent)
    }
  }

  private func retry(_ slept: Collected<Duration>, attempts: Int = 3) -> Retry {
    Retry(attempts: attempts, delay: .seconds(1), maximumDelay: .seconds(10)) { slept.append($0) }
  }

  @Test func bearerTokenIsAskedForEachTime() async throws {
    let transport = transport()
    let tokens = Collected<Int>()
    let client = Client(
      transport: transport,
      middleware: [
        .bearerToken {
          tokens.append(0)
          return "t\(tokens.all.count)"
        }
      ])
    try await client.books.delete(guid: "a")
    try await client.books.delete(guid: "b")
    #expect(transport.sent.map { $0.headers["Authorization"] } == ["Bearer t1", "Bearer t2"])
  }

  @Test func failuresThatMayPassAreTriedAgain() async throws {
    let transport = transport(.serviceUnavailable, .badGateway)
    let slept = Collected<Duration>()
    try await Client(transport: transport, middleware: [retry(slept)]).books.delete(guid: "a")
    #expect(transport.sent.count == 3)
    #expect((.milliseconds(500))...(.seconds(1)) ~= slept.all[0])
    #expect((.seconds(1))...(.seconds(2)) ~= slept.all[1])
  }

  @Test func attemptsEnd() async {
    let transport = transport(503, 503, 503, 503)
    let client = Client(transport: transport, middleware: [retry(Collected<Duration>())])
    let error = await #expect(throws: APIError.self) { try await client.books.delete(guid: "a") }
    #expect(error?.status == 503)
    #expect(transport.sent.count == 3)
  }

  @Test func retryAfterIsHeeded() async throws {
    let slept = Collected<Duration>()
    let patient = transport(.tooManyRequests, headers: ["Retry-After": "7"])
    try await Client(transport: patient, middleware: [retry(slept)]).books.delete(guid: "a")
    #expect(slept.all == [.seconds(7)])
    let tooLong = transport(.tooManyRequests, headers: ["Retry-After": "3600"])
    await #expect(throws: APIError.self) {
      try await Client(transport: tooLong, middleware: [retry(slept)]).books.delete(guid: "a")
    }
    #expect(tooLong.sent.count == 1)
  }

  @Test func whatMayHaveTakenEffectIsNotTriedAgain() async {
    let transport = transport(503)
    let client = Client(transport: transport, middleware: [.retry()])
    await #expect(throws: APIError.self) { try await client.books.create(.init(title: "Emma", pages: 1)) }
    #expect(transport.sent.count == 1)
  }

  @Test func failuresOfTheTransportAreTriedAgain() async throws {
    struct Unplugged: Error {}
    let tries = Collected<Void>()
    let transport = StubTransport { _ in
      tries.append(())
      if tries.all.count == 1 { throw Unplugged() }
      return HTTPResponse(status: .noContent)
    }
    try await Client(transport: transport, middleware: [retry(Collected())]).books.delete(guid: "a")
    #expect(transport.sent.count == 2)
  }

  @Test func logShowsNoSecrets() async throws {
    let lines = Collected<String>()
    let client = Client(
      transport: transport(), middleware: [.bearerToken { "s3cret" }, .logging { lines.append($0) }])
    try await client.books.delete(guid: "a")
    #expect(lines.all.count == 2)
    #expect(lines.all[0] == "DELETE /books/a (books.delete), Authorization: [redacted]")
    #expect(lines.all[1].hasPrefix("204 No Content in "))
  }

  /// The first is the outermost: it sees the request first, the answer last, and does anew what stands further in.
  @Test func orderIsAsDocumented() async throws {
    struct Step: Middleware {
      let name: String
      let log: Collected<String>

      func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
        log.append("\(name) asks")
        defer { log.append("\(name) ends") }
        return try await next(request, context)
      }
    }
    let log = Collected<String>()
    let tokens = Collected<Int>()
    let transport = transport(503)
    let client = Client(
      transport: transport,
      middleware: [
        Step(name: "outer", log: log), retry(Collected()), Step(name: "inner", log: log),
        .bearerToken {
          tokens.append(0)
          return "t\(tokens.all.count)"
        },
      ])
    try await client.books.delete(guid: "a")
    #expect(log.all == ["outer asks", "inner asks", "inner ends", "inner asks", "inner ends", "outer ends"])
    #expect(transport.sent.map { $0.headers["Authorization"] } == ["Bearer t1", "Bearer t2"])
  }

  /// What comes from a caller's parameters goes over the wire as data, or not at all.
  @Test func parametersCannotInject() async throws {
    let transport = transport()
    let client = Client(transport: transport)
    let error = await #expect(throws: APIError.self) {
      try await client.books.delete(
        request: .init(guid: "a"), context: .init(headers: ["Trace": "1\r\nAuthorization: x"]))
    }
    #expect(error?.description.hasSuffix("header \"Trace\" has a line break in its value") == true)
    #expect(transport.sent.isEmpty)
    try await client.books.delete(guid: "a\r\nX: y")
    let list = client.shelves.listBooks(guid: "s", q: [.init(.title, .equals, "x\r\nY: z&admin=1#")])
    await #expect(throws: APIError.self) { for try await _ in list.pages {} }
    #expect(
      transport.sent.map(\.target) == [
        "/books/a%0D%0AX%3A%20y", "/shelves/s/books?q=title:x%0D%0AY:%20z%26admin%3D1%23",
      ])
  }

  @Test func headersOfTheContextAreSent() async throws {
    let transport = transport()
    let client = Client(transport: transport)
    _ = try await client.books.delete(request: .init(guid: "a"), context: .init(headers: ["Trace": "1"]))
    #expect(transport.sent.first?.headers == ["Trace": "1"])
  }
}
