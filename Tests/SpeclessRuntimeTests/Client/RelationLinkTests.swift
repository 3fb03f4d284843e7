import SpeclessRuntime
import Testing

/// The links of a model are calls: to the operation that they are documented to lead to, and to the same host.
@Suite struct RelationLinkTests {
  private let transport = StubTransport { _ in HTTPResponse(status: .ok, body: "Novels") }

  private func core(_ base: String = "https://api.example.org/v1") throws -> ClientCore {
    ClientCore(baseURL: try #require(URL(string: base)), transport: transport, middleware: [.bearerToken { "t" }])
  }

  @Test(arguments: [
    "/shelves/s%2F1/label", "/v1/shelves/s%2F1/label", "https://api.example.org/v1/shelves/s%2F1/label",
    "shelves/s%2F1/label",
  ])
  func linksAreCalls(link: String) async throws {
    let answer = try await core().follow(RelationLink<GetShelfLabel>(link))
    #expect(answer.body == "Novels")
    #expect(transport.sent.map(\.target) == ["/shelves/s%2F1/label"])
    #expect(transport.sent.first?.headers["Authorization"] == "Bearer t")
  }

  @Test(arguments: [
    "https://evil.example/v1/shelves/s/label", "//evil.example/shelves/s/label",
    "http://api.example.org/shelves/s/label",
    "/shelves/s/books", "/shelves/s/label/more", "/", "", "/shelves/../books",
  ])
  func otherLinksAreRefused(link: String) async throws {
    let core = try core()
    let error = await #expect(throws: APIError.self) { try await core.follow(RelationLink<GetShelfLabel>(link)) }
    guard case .refusedLink(let operation, link, _) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(operation == GetShelfLabel.info)
    #expect(transport.sent.isEmpty)
  }

  @Test func aLinkMayBeMissing() {
    #expect(RelationLink<GetShelfLabel>(nil as String?) == nil)
    #expect(RelationLink<GetShelfLabel>("/a" as String?)?.target == "/a")
  }
}
