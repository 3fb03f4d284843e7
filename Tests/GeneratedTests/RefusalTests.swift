import Generated
import SpeclessRuntime
import Testing

/// What the generated server refuses, and what the client makes of answers that no page documents.
struct RefusalTests {
  private let server = Server(serviceInstances: ServiceInstances(), spaces: Spaces())

  private func respond(
    _ method: HTTPMethod, _ target: String, _ body: String = "", type: String = "application/json"
  ) async -> (response: HTTPResponse, text: String) {
    let request = HTTPRequest(
      method: method, target: target, headers: body.isEmpty ? [:] : ["Content-Type": type], body: body)
    let response = await server.respond(to: request)
    return (response, String(decoding: response.body, as: UTF8.self))
  }

  @Test(arguments: ["/", "/v2", "/v2/spaces/1/2", "/v2/space", "/v2/service_instances/a/b", "/v2//spaces"])
  func anUnknownPathIsNotFound(_ target: String) async {
    let (response, text) = await respond(.get, target)
    #expect(response.status == .notFound, "\(text)")
  }

  @Test func aWrongMethodIsToldWhatIsAllowed() async {
    let (response, _) = await respond(.delete, "/v2/spaces")
    #expect(response.status == .methodNotAllowed)
    #expect(response.headers["Allow"] == "OPTIONS, POST")
    let (other, _) = await respond(.get, "/v2/service_instances/a")
    #expect(other.status == .methodNotAllowed && other.headers["Allow"] == "OPTIONS, PUT")
  }

  @Test func brokenJSONIsToldWithItsPlace() async throws {
    let (response, text) = await respond(.post, "/v2/spaces", "{\n  \"name\": \"a\",\n  organization_guid: 1}")
    #expect(response.status == .badRequest)
    #expect(response.headers["Content-Type"] == "application/problem+json")
    #expect(text.contains("line 3, column 3"), "\(text)")
  }

  @Test func aMissingRequiredFieldIsNamed() async {
    let (response, text) = await respond(.post, "/v2/spaces", #"{"name": "development"}"#)
    #expect(response.status == .badRequest)
    #expect(text.contains("$.organization_guid"), "\(text)")
    let (both, all) = await respond(.post, "/v2/spaces", "{}")
    #expect(both.status == .badRequest && all.contains("$.name") && all.contains("$.organization_guid"), "\(all)")
  }

  @Test func aWrongTypeIsToldWithItsPath() async {
    let (response, text) = await respond(
      .put, "/v2/service_instances/a", #"{"tags": ["a", 7], "parameters": {}}"#)
    #expect(response.status == .badRequest && text.contains("$.tags[1]"), "\(text)")
    let (other, message) = await respond(.put, "/v2/service_instances/a?accepts_incomplete=perhaps", "{}")
    #expect(other.status == .badRequest && message.contains("accepts_incomplete"), "\(message)")
  }

  /// "Max characters: 2048" on the page is a limit that a server holds requests to, each element of a list by itself.
  @Test func aDocumentedLimitIsHeldTo() async {
    let tags = ["short", String(repeating: "x", count: 2049)].map { "\"\($0)\"" }.joined(separator: ", ")
    let (response, text) = await respond(.put, "/v2/service_instances/a", "{\"tags\": [\(tags)]}")
    #expect(response.status == .badRequest && text.contains("$.tags[1]") && text.contains("2048"), "\(text)")
  }

  /// An answer may say null where the pages do not; a request may not.
  @Test func nullStandsOnlyWhereThePagesHaveIt() async {
    let (response, text) = await respond(.put, "/v2/service_instances/a", #"{"tags": null}"#)
    #expect(response.status == .badRequest && text.contains("$.tags"), "\(text)")
  }

  @Test func aBodyIsNeededWhereOneIsDocumented() async {
    let (response, text) = await respond(.post, "/v2/spaces")
    #expect(response.status == .badRequest, "\(text)")
    let (other, message) = await respond(.post, "/v2/spaces", "name=development", type: "text/csv")
    #expect(other.status == .unsupportedMediaType, "\(message)")
  }

  @Test func whatHasNoHandlerIsNotImplemented() async {
    let target = "/v2/user_provided_service_instances/u"
    let (response, text) = await respond(.put, target, "{}")
    #expect(response.status == .notImplemented, "\(text)")
    let bare = await Server().respond(to: HTTPRequest(method: .get, target: "\(target)/service_bindings"))
    #expect(bare.status == .notImplemented)
    struct Idle: SpacesAPI {}
    let body = #"{"name": "a", "organization_guid": "o"}"#
    let idle = await Server(spaces: Idle()).respond(
      to: HTTPRequest(method: .post, target: "/v2/spaces", headers: ["Content-Type": "application/json"], body: body))
    #expect(idle.status == .notImplemented)
  }

  @Test func anUnknownErrorOfAHandlerStaysInside() async {
    struct Secret: Error {}
    struct Failing: SpacesAPI {
      func create(_ body: CreateSpace.Body) async throws -> Resource<Space> { throw Secret() }
    }
    let body = #"{"name": "a", "organization_guid": "o"}"#
    let response = await Server(spaces: Failing()).respond(
      to: HTTPRequest(method: .post, target: "/v2/spaces", headers: ["Content-Type": "application/json"], body: body))
    #expect(response.status == .internalServerError)
    #expect(!String(decoding: response.body, as: UTF8.self).contains("Secret"))
  }

  @Test func anUndocumentedStatusIsAnErrorWithStatusAndBody() async throws {
    let client = Client(transport: InProcessTransport(server))
    let error = await #expect(throws: APIError.self) {
      try await client.serviceInstances.create(.init(name: "db"))
    }
    guard case .undocumentedStatus(let operation, let status, let headers, let body) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(operation == CreateServiceInstance.info && status == .notFound)
    #expect(headers["Content-Type"] == "application/problem+json")
    #expect(String(decoding: body, as: UTF8.self).contains("there is no such plan"))
  }

  @Test func anUnreadableAnswerTellsItsPlaceAndPage() async throws {
    struct Odd: HTTPHandler {
      func respond(to request: HTTPRequest) async -> HTTPResponse {
        HTTPResponse(
          status: .created, headers: ["Content-Type": "application/json"], body: #"{"metadata": {"guid": 7}}"#)
      }
    }
    let client = Client(transport: InProcessTransport(Odd()))
    let error = await #expect(throws: APIError.self) {
      try await client.spaces.create(.init(name: "a", organizationGUID: "o"))
    }
    let text = String(describing: error)
    #expect(text.contains("metadata.guid") && text.contains("spaces/creating_a_space.txt"), "\(text)")
  }
}
