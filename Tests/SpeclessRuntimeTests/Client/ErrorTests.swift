import SpeclessRuntime
import Testing

/// Each failure says which operation, what came, and where to look; nothing secret shows.
@Suite struct ErrorTests {
  private func error(answer: HTTPResponse) async -> APIError? {
    let client = Client(transport: StubTransport { _ in answer })
    return await #expect(throws: APIError.self) { try await client.books.create(.init(title: "Emma", pages: 1)) }
  }

  @Test func undocumentedStatusCarriesAll() async {
    let answer = HTTPResponse(status: 422, headers: ["Set-Cookie": "s3cret", "A": "b"], body: "title is taken")
    let error = await error(answer: answer)
    guard case .undocumentedStatus(let operation, let status, let headers, let body) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(operation == CreateBook.info)
    #expect(status == 422)
    #expect(headers == answer.headers)
    #expect(body == answer.body)
    #expect(
      error?.description
        == "books.create (POST /books) answered 422 Unprocessable Content, which its page books/create.txt does not "
        + "list (201 Created); the body: title is taken")
    var dumped = ""
    dump(error, to: &dumped)
    #expect(!dumped.contains("s3cret"))
  }

  @Test func undecodableBodyTellsThePath() async {
    let body = #"{"metadata": {"guid": "b-1", "created_at": "yesterday"}, "entity": {}}"#
    let error = await error(answer: HTTPResponse(status: .created, body: body))
    #expect(
      error?.description
        == "books.create (POST /books) answered 201 Created, but its body is not what its page books/create.txt says: "
        + #"$.metadata.created_at: expected a timestamp such as 2015-03-03T00:51:08Z, found the string "yesterday" "#
        + #"(line 1, column 44); there stands: "yesterday""#)
  }

  @Test func emptyBodyIsAnErrorWhereOneIsDocumented() async {
    let error = await error(answer: HTTPResponse(status: .created))
    #expect(error?.description.contains("expected JSON, found nothing") == true)
  }

  @Test func transportErrorsKeepTheirCause() async {
    struct Unplugged: Error {}
    let client = Client(transport: StubTransport { _ in throw Unplugged() })
    let error = await #expect(throws: APIError.self) { try await client.books.delete(guid: "b-1") }
    guard case .transport(let operation, let cause) = error else { return #expect(Bool(false)) }
    #expect(operation == DeleteBook.info)
    #expect(cause is Unplugged)
  }

  @Test(arguments: ["", ".."])
  func pathParametersThatLeadElsewhereAreNotSent(guid: String) async {
    let transport = StubTransport { _ in HTTPResponse(status: .noContent) }
    let error = await #expect(throws: APIError.self) { try await Client(transport: transport).books.delete(guid: guid) }
    #expect(error?.description.hasPrefix("books.delete (DELETE /books/{guid}) was not sent: path parameter") == true)
    #expect(transport.sent.isEmpty)
  }

  @Test func pathTraversalIsEncoded() async throws {
    let transport = StubTransport { _ in HTTPResponse(status: .noContent) }
    try await Client(transport: transport).books.delete(guid: "../shelves/1")
    #expect(transport.sent.first?.target == "/books/..%2Fshelves%2F1")
  }

  @Test func headerInjectionIsNotSent() async {
    let transport = StubTransport { _ in HTTPResponse(status: .noContent) }
    let client = Client(transport: transport, middleware: [.bearerToken { "s3cret\r\nX-Admin: 1" }])
    let error = await #expect(throws: APIError.self) { try await client.books.delete(guid: "b-1") }
    #expect(error?.description.hasSuffix("header \"Authorization\" has a line break in its value") == true)
    #expect(transport.sent.isEmpty)
  }

  @Test func timeoutCancelsTheTransport() async {
    let stopped = Collected<Bool>()
    let transport = StubTransport { _ in
      do {
        try await Task.sleep(for: .seconds(60))
      } catch {
        stopped.append(true)
        throw error
      }
      return HTTPResponse(status: .noContent)
    }
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: transport).books.delete(
        request: .init(guid: "b-1"), context: .init(timeout: .milliseconds(20)))
    }
    #expect(error?.description == "books.delete (DELETE /books/{guid}) got no answer within 0.02 seconds")
    #expect(stopped.all == [true])
  }

  @Test func cancellationReachesTheTransport() async {
    let started = Collected<Bool>()
    let client = Client(
      transport: StubTransport { _ in
        started.append(true)
        try await Task.sleep(for: .seconds(60))
        return HTTPResponse(status: .noContent)
      })
    let task = Task { try await client.books.delete(guid: "b-1") }
    while started.all.isEmpty {
      await Task.yield()
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
