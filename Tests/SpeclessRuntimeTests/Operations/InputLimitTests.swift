import Testing

@testable import SpeclessRuntime

/// What the pages allow is held against queries, JSON bodies and forms alike, and all that is amiss is told at once.
@Suite struct InputLimitTests {
  private let limits: [InputLimit] = [
    .query("page", minimum: 1, maximum: 9), .body("book", "title", maximumLength: 3), .field("title", minimumLength: 2),
    .field("pages", maximum: 100),
  ]

  @Test func queriesAndJSON() {
    let body = #"{"book": [{"title": "Emma"}, {"title": "äöü"}]}"#
    #expect(
      problems(HTTPRequest(method: .post, target: "/a?page=0&page=10&page=9", body: body)) == [
        "query parameter \"page\": less than 1", "query parameter \"page\": more than 9",
        "$.book[0].title: 4 characters, and the most is 3",
      ])
  }

  @Test func encodedForms() {
    let told = ["field \"title\": 1 characters, and the least is 2", "field \"pages\": more than 100"]
    #expect(problems(HTTPRequest(method: .post, target: "/a", body: "title=E&pages=101&pages=99")) == told)
    #expect(problems(HTTPRequest(method: .post, target: "/a", body: "title=Emma&pages=many")).isEmpty)
  }

  @Test func multipartFormsWithoutTheirFiles() throws {
    var writer = RequestWriter()
    writer.multipart([
      MultipartPart(name: "title", body: Array("E".utf8)), MultipartPart(name: "title", filename: "t", body: [1]),
    ])
    let info = OperationInfo(id: "a.b", method: .post, path: "/a", statuses: [.ok])
    #expect(problems(try writer.finish(for: info)) == ["field \"title\": 1 characters, and the least is 2"])
  }

  private func problems(_ request: HTTPRequest) -> [String] {
    do {
      _ = try RequestReader.read(Nothing.self, from: request, pathParameters: [:], limits: limits)
      return []
    } catch {
      return (error as? BadRequest)?.problems.map(\.description) ?? ["\(error)"]
    }
  }
}

private struct Nothing: OperationRequest {
  init(reading input: inout RequestReader) throws {}
  func write(to request: inout RequestWriter) {}
}
