import Testing

@testable import SpeclessRuntime

/// Lists are fetched page by page, when asked for, and never from another host.
@Suite struct PagingTests {
  private func page(next: String?) -> HTTPResponse {
    let next = next.map { "\"\($0)\"" } ?? "null"
    return HTTPResponse(status: .ok, body: #"{"total_results": 0, "next_url": \#(next), "resources": []}"#)
  }

  private func followed(_ link: String, base: String = "https://api.example.org/v1") async throws -> String? {
    let transport = StubTransport { [self] request in page(next: request.target.contains("page=2") ? nil : link) }
    let url = try #require(URL(string: base))
    for try await _ in Client(baseURL: url, transport: transport).shelves.listBooks(guid: "s").pages {}
    return transport.sent.last?.target
  }

  @Test(
    arguments: [
      "/shelves/s/books?page=2", "?page=2", "books?page=2", "https://API.example.org:443/v1/shelves/s/books?page=2",
      "/v1/shelves/s/books?page=2",
    ])
  func linksToTheSameHostAreFollowed(link: String) async throws {
    #expect(try await followed(link) == "/shelves/s/books?page=2")
  }

  @Test(
    arguments: [
      "https://evil.example/shelves?page=2", "//evil.example/?page=2", "http://api.example.org/?page=2",
      "https://api.example.org:444/?page=2", "https://api.example.org@evil.example/?page=2", "ftp:x?page=2",
    ])
  func linksToOtherHostsAreRefused(link: String) async {
    let error = await #expect(throws: APIError.self) { try await followed(link) }
    guard case .refusedLink = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(error?.description.contains("does not lead to https://api.example.org") == true)
  }

  @Test func circlesEnd() async {
    let error = await #expect(throws: APIError.self) { try await followed("/shelves/s/books") }
    #expect(error?.description.contains("has been followed before") == true)
  }

  @Test func nothingIsFetchedThatNobodyAsksFor() async throws {
    let transport = StubTransport { [self] _ in page(next: "?page=2") }
    let pages = Client(transport: transport).shelves.listBooks(guid: "s").pages
    #expect(transport.sent.isEmpty)
    for try await _ in pages {
      break
    }
    #expect(transport.sent.count == 1)
  }

  /// A loop whose task is cancelled ends with the call that it waits for, and makes no further one.
  @Test func loopsAreCancelled() async throws {
    let transport = StubTransport { [self] request in
      if request.target.contains("page=2") { try await Task.sleep(for: .seconds(600)) }
      return page(next: "?page=2")
    }
    let list = Client(transport: transport).shelves.listBooks(guid: "s")
    let task = Task { for try await _ in list.items {} }
    while transport.sent.count < 2 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(transport.sent.count == 2)
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      for try await _ in list.pages {}
    }
    late.cancel()
    await #expect(throws: CancellationError.self) { try await late.value }
    #expect(transport.sent.count == 2)
  }

  @Test func listParametersAreWritten() async throws {
    let transport = StubTransport { [self] _ in page(next: nil) }
    let list = Client(transport: transport).shelves.listBooks(
      guid: "s", q: [.init(.title, .isIn, ["Emma", "Persuasion"]), .init("year", .atLeast, "1815")], page: 1,
      excludeRelations: ["a", "b"])
    for try await _ in list.items {}
    #expect(
      transport.sent.map(\.target) == [
        "/shelves/s/books?q=title%20IN%20Emma,Persuasion&q=year%3E%3D1815&page=1&exclude-relations=a,b"
      ])
  }

  @Test(arguments: ["title:Emma", "year>=1815", "year<=1", "year<1", "year>1", "title IN a,b", "odd:>=", ":x"])
  func filtersReadBack(text: String) {
    #expect(Filter<ListShelfBooks.FilterName>(queryText: text)?.queryText == text)
  }

  @Test func filtersAreTakenApart() {
    let filter = Filter<ListShelfBooks.FilterName>(queryText: "title IN a:b,c")
    #expect(filter == Filter(.title, .isIn, "a:b,c"))
    #expect(Filter<ListShelfBooks.FilterName>(queryText: "title") == nil)
  }
}
