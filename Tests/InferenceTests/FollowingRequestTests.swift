import Testing

@testable import Inference

/// Requests of other endpoints on a page are examples of those, not of the page's own.
@Suite struct FollowingRequestTests {
  private func page(_ method: String, _ path: String, _ requests: [(line: String, body: String)]) -> String {
    "# Books API\n## Do \(method)\n### \(method) \(path)\n"
      + requests.map {
        "### Request\n#### Route\n    \($0.line)\n### Response\n#### Status\n    200 OK\n#### Body\n    \($0.body)\n"
      }
      .joined()
  }

  @Test func theyGoToTheOperationThatTheyCall() {
    let both = [("POST /books", "{\"id\": 1}"), ("GET /books/1", "{\"id\": 1, \"title\": \"Emma\"}")]
    let (api, diagnostics) = infer([
      ("create.md", page("POST", "/books", both)),
      ("read.md", page("GET", "/books/:id", [("GET /books/2", "{\"id\": 2}")])),
    ])
    let operations = api.groups.flatMap(\.operations)
    #expect(operations.map { "\($0.method) \($0.path)" } == ["POST /books", "GET /books/{id}"])
    #expect(operations.map { $0.examples.map(\.request.target) } == [["/books"], ["/books/2", "/books/1"]])
    #expect(diagnostics.filter { $0.ruleID == "undocumented-request" }.isEmpty)
  }

  @Test func thoseThatNoPageDocumentsAreToldOf() {
    let (api, diagnostics) = infer([
      ("create.md", page("POST", "/books", [("POST /books", "{}"), ("GET /shelves", "[]")]))
    ])
    #expect(api.groups.flatMap(\.operations).map(\.examples.count) == [1])
    #expect(diagnostics.map(\.ruleID).contains("undocumented-request"))
  }
}
