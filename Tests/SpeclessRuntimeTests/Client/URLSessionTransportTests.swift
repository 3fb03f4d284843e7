import Foundation
import SpeclessRuntime
import Testing

/// The transport over a URL session, against a server on this machine.
@Suite(.serialized) struct URLSessionTransportTests {
  private func answer(_ status: String, _ body: String, _ headers: String = "") -> String {
    "HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
  }

  @Test func getsWithEncodedPath() async throws {
    let seen = Collected<String>()
    let server = try LoopbackServer(connections: 1) { [self] request in
      seen.append(request)
      return answer("200 OK", "Shelf")
    }
    let client = Client(baseURL: server.url.appending(path: "api/"), middleware: [.bearerToken { "t" }])
    #expect(try await client.shelves.label(guid: "../a b") == "Shelf")
    let head = try #require(seen.all.first).components(separatedBy: "\r\n")
    #expect(head.first == "GET /api/shelves/..%2Fa%20b/label HTTP/1.1")
    #expect(head.contains("Authorization: Bearer t"))
  }

  @Test func postsJSON() async throws {
    let seen = Collected<String>()
    let server = try LoopbackServer(connections: 1) { [self] request in
      seen.append(request)
      let body = #"{"metadata":{"guid":"b","created_at":"2015-03-03T00:51:08Z"},"entity":{"title":"A","pages":1}}"#
      return answer("201 Created", body, "Location: /books/b\r\n")
    }
    let client = Client(baseURL: server.url)
    let book = try await client.books.create(request: .init(body: .init(title: "A", pages: 1)))
    #expect(book.headers["location"] == "/books/b")
    #expect(book.body.entity == Book(title: "A", pages: 1))
    let request = try #require(seen.all.first)
    #expect(request.hasSuffix("\r\n\r\n" + #"{"title":"A","pages":1,"genre":null}"#))
    #expect(request.contains("Content-Type: application/json\r\n"))
  }

  /// A session may want to ask somebody for a password; here the refusal is the answer.
  @Test(arguments: [#"Basic realm="x""#, #"Bearer realm="x", error="invalid_token""#, #"Digest realm="x", nonce="y""#])
  func challengesAreAnswers(challenge: String) async throws {
    let server = try LoopbackServer(connections: 1) { [self] _ in
      answer("401 Unauthorized", "no token", "WWW-Authenticate: \(challenge)\r\n")
    }
    let transport = URLSessionTransport(timeout: .seconds(600))
    let error = await #expect(throws: APIError.self) {
      try await Client(baseURL: server.url, transport: transport).shelves.label(guid: "a")
    }
    #expect(error?.status == .unauthorized)
    #expect(error?.headers?["WWW-Authenticate"] == challenge)
    #expect(error?.body.map { String(decoding: $0, as: UTF8.self) } == "no token")
  }

  /// With a new token the same call goes on.
  @Test func tokensAreRefreshedOverTheSession() async throws {
    let server = try LoopbackServer(connections: 2) { [self] request in
      request.contains("Bearer t2")
        ? answer("200 OK", "Shelf")
        : answer("401 Unauthorized", "", "WWW-Authenticate: Basic realm=\"x\"\r\n")
    }
    let asked = Collected<Int>()
    let client = Client(
      baseURL: server.url, transport: URLSessionTransport(timeout: .seconds(600)),
      middleware: [
        .refreshingToken({
          asked.append(0)
          return "t\(asked.all.count)"
        })
      ])
    #expect(try await client.shelves.label(guid: "a") == "Shelf")
    #expect(asked.all.count == 2)
  }

  @Test func cancellationEndsTheRequest() async throws {
    let seen = Collected<String>()
    let server = try LoopbackServer(connections: 1) { request in
      seen.append(request)
      return nil
    }
    let client = Client(baseURL: server.url)
    let task = Task { try await client.shelves.label(guid: "a") }
    while seen.all.isEmpty {
      try await Task.sleep(for: .milliseconds(5))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func timeoutEndsTheRequest() async throws {
    let server = try LoopbackServer(connections: 1) { _ in nil }
    let client = Client(baseURL: server.url)
    let error = await #expect(throws: APIError.self) {
      try await client.shelves.label(request: .init(guid: "a"), context: .init(timeout: .milliseconds(200)))
    }
    guard case .timeout = error else { return #expect(Bool(false), "\(String(describing: error))") }
  }

  @Test func longAnswersAreCut() async throws {
    let server = try LoopbackServer(connections: 1) { [self] _ in answer("200 OK", String(repeating: "x", count: 5000))
    }
    let client = Client(baseURL: server.url, transport: URLSessionTransport(maximumBodySize: 1000))
    let error = await #expect(throws: APIError.self) { try await client.shelves.label(guid: "a") }
    guard case .responseTooLarge(_, limit: 1000) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
  }

  @Test func redirectToAnotherHostLosesTheToken() async throws {
    let seen = Collected<String>()
    let target = try LoopbackServer(connections: 1) { [self] request in
      seen.append(request)
      return answer("200 OK", "there")
    }
    let first = try LoopbackServer(connections: 1) { [self] _ in
      answer("302 Found", "", "Location: \(target.url)/elsewhere\r\n")
    }
    let client = Client(baseURL: first.url, middleware: [.bearerToken { "s3cret" }])
    #expect(try await client.shelves.label(guid: "a") == "there")
    #expect(seen.all.first?.hasPrefix("GET /elsewhere") == true)
    #expect(seen.all.first?.contains("s3cret") == false)
  }

  @Test func baseURLMustBeHTTP() async throws {
    let url = try #require(URL(string: "file:///tmp"))
    let error = await #expect(throws: APIError.self) { try await Client(baseURL: url).shelves.label(guid: "a") }
    #expect(error?.description.contains("must begin with http:// or https://") == true)
  }
}
