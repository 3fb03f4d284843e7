import SpeclessRuntime
import Testing

/// Where pages document no status, any of success is one; what comes is read as far as it is JSON.
@Suite struct UndocumentedStatusTests {
  private enum Ping: APIOperation {
    static let info = OperationInfo(id: "service.ping", method: .get, path: "/ping", statuses: [])
    static let output = BodyCodec<JSONValue?>.optionalJSON
    struct Request: OperationRequest {
      init() {}
      init(reading input: inout RequestReader) throws {}
      func write(to request: inout RequestWriter) {}
    }
  }

  private func ping(_ answer: HTTPResponse) async throws -> Answer<JSONValue?> {
    try await ClientCore(transport: StubTransport { _ in answer }).send(Ping.self, .init())
  }

  @Test func anySuccessIsTaken() async throws {
    #expect(try await ping(.init(status: .ok, body: "[1]")).body == [1])
    #expect(try await ping(.init(status: .noContent)) == Answer(status: .noContent, body: nil))
  }

  @Test(arguments: [302, 404, 500]) func nothingElseIs(status: Int) async {
    let error = await #expect(throws: APIError.self) { try await ping(.init(status: HTTPStatus(status))) }
    #expect(error?.status == HTTPStatus(status))
  }
}
