import Foundation
import LoopbackHost
import SpeclessRuntime
import Synchronization
import Testing

/// What a hostile service sends over a socket: each ends in an error that tells, in time, and tells no secret.
@Suite(.serialized) struct HostilePeerTests {
  /// The error of a call to a server that answers one request by a closure.
  private func error(
    transport: URLSessionTransport = URLSessionTransport(timeout: .seconds(600)), timeout: Duration = .seconds(600),
    _ answer: @escaping @Sendable (RawConnection) -> Void
  ) async throws -> APIError? {
    let server = try RawServer { connection in
      guard connection.request() != nil else { return }
      answer(connection)
    }
    let client = Client(baseURL: server.url, transport: transport, middleware: [.bearerToken { "s3cret" }])
    let error = await #expect(throws: APIError.self) {
      try await client.shelves.label(request: .init(guid: "a"), context: .init(timeout: timeout))
    }
    #expect(error.map { "\($0)" }?.contains("s3cret") == false)
    return error
  }

  @Test func truncatedBody() async throws {
    let error = try await error { $0.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") }
    guard case .transport(_, let reason as ConnectionFailure) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(!reason.description.contains("127.0.0.1"))
  }

  @Test(arguments: ["", "\0\u{1}\u{2}", "<html>no status line</html>\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"])
  func noHTTP(text: String) async throws {
    let error = try await error { $0.send(text) }
    guard case .transport = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  /// A sender that goes on as long as it can: the caller is answered at the limit, and the connection is given up.
  ///
  /// It pauses for an instant now and then. One on the same machine that never does can keep a URL session on Linux busy
  /// for some seconds after the caller is answered.
  @Test func bodyWithoutEnd() async throws {
    let left = Counter()
    let sent = Counter()
    let error = try await error(transport: URLSessionTransport(maximumBodySize: 1_000_000)) { connection in
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = Array("10000\r\n\(String(repeating: "x", count: 65_536))\r\n".utf8)
      while connection.send(chunk) {
        sent.increase()
        usleep(1000)
      }
      left.increase()
    }
    guard case .responseTooLarge(_, limit: 1_000_000) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    while left.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(sent.value < 16_000, "less than a gigabyte was taken of a body without end")
  }

  /// A session that such a sender keeps busy does not keep other calls waiting.
  @Test func bodyWithoutEndHoldsUpNoOthers() async throws {
    let stop = Counter()
    let hostile = try RawServer { connection in
      guard connection.request() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = Array("10000\r\n\(String(repeating: "x", count: 65_536))\r\n".utf8)
      while stop.value == 0, connection.send(chunk) {}
    }
    defer { stop.increase() }
    let friendly = try RawServer(hosting: Server(shelves: Library()))
    let transport = URLSessionTransport(maximumBodySize: 1_000_000)
    await #expect(throws: APIError.self) {
      try await Client(baseURL: hostile.url, transport: transport).shelves.label(guid: "a")
    }
    for number in 1...3 {
      let label = try await Client(baseURL: friendly.url, transport: transport).shelves.label(guid: "\(number)")
      #expect(label == "Shelf \(number)")
    }
  }

  /// The body of a redirect is nobody's; that it never ends keeps the caller no longer than the call may take.
  @Test func redirectWithoutEnd() async throws {
    let left = Counter()
    let error = try await error(timeout: .milliseconds(300)) { connection in
      connection.send("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nTransfer-Encoding: chunked\r\n\r\n")
      while connection.send("1000\r\n\(String(repeating: "x", count: 4096))\r\n") { usleep(1000) }
      left.increase()
    }
    guard case .timeout = error else { return #expect(Bool(false), "\(String(describing: error))") }
    while left.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
  }

  /// Whatever bytes come instead of an answer, there is an answer or an error, and the next call goes on.
  ///
  /// The head always ends, and has no NUL: else Foundation ends the process, as `URLSessionTransport` tells.
  @Test func mutatedAnswersOverASocket() async throws {
    let seed = UInt64.random(in: 0...(.max))
    let whole = Array(
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Note: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nlabel"
        .utf8)
    let parts = [
      "\r\n", ":", " ", "HTTP/1.1 100 Continue\r\n\r\n", "302", "-1", "99999999999999999999", "\u{FF}",
      "Location: http://[::bad\r\n", "Transfer-Encoding: chunked\r\n", "Set-Cookie: ;;=\r\n",
      "Content-Encoding: gzip\r\n",
      "WWW-Authenticate: Basic\r\n", "401", "204", "999",
    ]
    let number = Mutex(SeededGenerator(seed: seed))
    let server = try RawServer { connection in
      guard connection.waitForHead() else { return }
      let answer = number.withLock { Self.mutated(whole, parts, &$0) }.filter { $0 != 0 }
      connection.send(answer + Array("\r\n\r\n".utf8))
    }
    let transport = URLSessionTransport()
    let client = Client(baseURL: server.url, transport: transport)
    for _ in 0..<150 {
      do {
        _ = try await client.shelves.label(request: .init(guid: "a"), context: .init(timeout: .seconds(2)))
      } catch let error as APIError {
        #expect(!error.description.isEmpty, "seed \(seed)")
      }
    }
  }

  private static func mutated(_ bytes: [UInt8], _ parts: [String], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(place + 3, bytes.count - 1))
      case 2: bytes.insert(contentsOf: (parts.randomElement(using: &random) ?? "").utf8, at: place)
      default:
        // At the begin of a line, as a header.
        let lines = bytes.indices.filter { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\n") }
        bytes.insert(
          contentsOf: (parts.randomElement(using: &random) ?? "").utf8, at: lines.randomElement(using: &random) ?? place
        )
      }
    }
    return bytes
  }

  /// A body without end, when the caller gives up.
  @Test func cancelledBodyWithoutEnd() async throws {
    let (begun, left) = (Counter(), Counter())
    let server = try RawServer { connection in
      guard connection.request() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      while connection.send("1000\r\n\(String(repeating: "x", count: 4096))\r\n") {
        begun.increase()
        usleep(1000)
      }
      left.increase()
    }
    let client = Client(baseURL: server.url)
    let task = Task { try await client.shelves.label(guid: "a") }
    while begun.value < 10 { try await Task.sleep(for: .milliseconds(2)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    while left.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
  }

  @Test func bodyThatNeverEnds() async throws {
    let left = Counter()
    let error = try await error(transport: URLSessionTransport(maximumBodySize: 100_000)) { connection in
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = "1000\r\n\(String(repeating: "x", count: 4096))\r\n"
      // Far beyond the limit; then silent, but not ended.
      for _ in 0..<10_000 where !connection.send(chunk) { break }
      connection.waitForLeaving()
      left.increase()
    }
    guard case .responseTooLarge(_, limit: 100_000) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    // The connection is given up, not only the body.
    while left.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
  }

  /// A byte now and then keeps a session waiting; the time of the call ends it, and the socket with it.
  @Test func bodyThatDrips() async throws {
    let left = Counter()
    let error = try await error(timeout: .milliseconds(300)) { connection in
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      while connection.send("1\r\nx\r\n") { usleep(20_000) }
      left.increase()
    }
    guard case .timeout = error else { return #expect(Bool(false), "\(String(describing: error))") }
    while left.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
  }

  @Test func headersThatNeverEnd() async throws {
    let error = try await error(timeout: .seconds(2)) { connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      for _ in 0..<10_000 where !connection.send("X-More: \(String(repeating: "x", count: 1000))\r\n") { break }
      connection.waitForLeaving()
    }
    switch error {
    case .transport, .timeout: break
    default: #expect(Bool(false), "\(String(describing: error))")
    }
  }
}

/// Bodies that are not what the pages say, whatever their header says.
@Suite struct HostileBodyTests {
  private func error(_ body: [UInt8], _ headers: HTTPHeaders = [:]) async -> APIError? {
    let answer = HTTPResponse(status: .created, headers: headers, body: body)
    let client = Client(transport: StubTransport { _ in answer })
    return await #expect(throws: APIError.self) { try await client.books.create(.init(title: "Emma", pages: 1)) }
  }

  private func answer(pages: String, title: String = "\"A\"") -> [UInt8] {
    let head = #"{"metadata":{"guid":"b","created_at":"2015-03-03T00:51:08Z"},"entity":{"title":"#
    return Array("\(head)\(title),\"pages\":\(pages)}}".utf8)
  }

  @Test(arguments: ["99999999999999999999", "1e999", "1.5", "-9223372036854775809", "1e-1"])
  func numbersOutOfRange(number: String) async {
    let error = await error(answer(pages: number))
    #expect(error?.description.contains("$.entity.pages: expected an integer, found the number \(number)") == true)
  }

  @Test func invalidUTF8() async {
    let body = answer(pages: "1", title: "\"\u{1}x\"").map { $0 == 1 ? 0xFF : $0 }
    #expect(await error(body)?.description.contains("not JSON") == true)
  }

  @Test func ofDuplicateKeysTheLastCounts() async throws {
    let stub = HTTPResponse(status: .created, body: answer(pages: "1,\"pages\":2"))
    let client = Client(transport: StubTransport { _ in stub })
    #expect(try await client.books.create(.init(title: "A", pages: 1)).entity.pages == 2)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func deepNesting(open: String) async {
    let body = Array(String(repeating: open, count: 200_000).utf8)
    #expect(await error(body)?.description.contains("not JSON") == true)
  }

  /// As deep as is read, it can be held, written, compared and let go.
  @Test func nestingAtTheLimit() async throws {
    let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    let value = try JSONValue(jsonBytes: Array(text.utf8))
    #expect(try value.jsonBytes() == Array(text.utf8))
    #expect(try value == JSONValue(jsonBytes: Array(text.utf8)))
  }

  @Test func pageInsteadOfJSON() async {
    let error = await error(Array("<html><body>Sign in</body></html>".utf8), ["Content-Type": "text/html"])
    #expect(error?.description.contains("<html><body>Sign in") == true)
  }

  /// Errors show bodies; not what is secret in them.
  @Test func secretsInBodiesAreNotShown() async {
    let json = #"{"error":"expired","access_token":"s3cret","more":[{"client_secret":"s3cret"}]}"#
    let client = Client(transport: StubTransport { _ in HTTPResponse(status: .forbidden, body: json) })
    let error = await #expect(throws: APIError.self) { try await client.books.delete(guid: "1") }
    #expect(error?.description.contains("expired") == true)
    #expect(error?.description.contains("s3cret") == false)
    let wrong = await self.error(Array(json.utf8))
    #expect(wrong?.description.contains("s3cret") == false)
  }

  /// Wherever a body is cut off, and whatever its form.
  @Test(arguments: [
    #"{"error": "expired", "access_token" : "QZX.QZX\"QZX", "more": [{"client-secret":"QZXQZXQZX"}], "a": 1}"#,
    "error=expired&access_token=QZX%20QZX&page=2&password=QZX", "Cookie: QZX=QZX; QZX\r\nX-Api-Key: QZX\r\nA: b",
    "<error>expired</error><password>QZX</password>", #"{'token': 'QZX QZX', token: QZX}"#, #"{\"token\":\"QZX\"}"#,
  ])
  func secretsInBrokenBodiesAreNotShown(text: String) async {
    let body = Array(text.utf8)
    for length in 1...body.count {
      for status in [HTTPStatus.created, .forbidden] {
        let answer = HTTPResponse(status: status, body: Array(body.prefix(length)))
        let client = Client(transport: StubTransport { _ in answer })
        let error = await #expect(throws: APIError.self) { try await client.books.create(.init(title: "A", pages: 1)) }
        #expect(error?.description.contains("QZX") == false)
      }
    }
  }

  @Test func problemDetailsAreRead() async {
    let client = Client(transport: InProcessTransport(Server(books: Library())))
    let error = await #expect(throws: APIError.self) { try await client.books.delete(guid: "nobody") }
    #expect(error?.problemDetails?.detail == "there is no book nobody")
    #expect(error?.decodedBody(as: JSONValue.self)?["status"] == 404)
    #expect(error?.decodedBody(as: Book.self) == nil)
  }

  /// Whatever bytes come, there is an answer or an error.
  @Test func mutatedAnswersNeverCrash() async throws {
    let whole = answer(pages: "474")
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var body = whole
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<body.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: body[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: body.remove(at: place)
        default: body.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
      }
      let answer = HTTPResponse(status: .created, body: body)
      do {
        _ = try await Client(transport: StubTransport { _ in answer }).books.create(.init(title: "A", pages: 1))
      } catch let error as APIError {
        #expect(!error.description.isEmpty, "seed \(seed)")
      }
    }
  }
}
