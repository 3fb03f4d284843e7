import Generated
import SpeclessRuntime
import Testing

/// The generated client against the generated server, in one process, for every operation.
struct ClientAgainstServerTests {
  private let client = Client(
    transport: InProcessTransport(
      Server(
        serviceInstances: ServiceInstances(), spaces: Spaces(),
        userProvidedServiceInstances: UserProvidedServiceInstances())))

  @Test func aSpaceIsCreated() async throws {
    let space = try await client.spaces.create(.init(name: "development", organizationGUID: "o\"\\/é📚"))
    #expect(space.entity.name == "development")
    #expect(space.entity.organizationGUID == "o\"\\/é📚")
    #expect(space.metadata.createdAt == noon && space.metadata.updatedAt == nil)
  }

  @Test func anInstanceIsCreated() async throws {
    let body = CreateServiceInstance.Body(name: "db", servicePlanGUID: "p", spaceGUID: "s", gatewayData: ["a": [1.5]])
    let instance = try await client.serviceInstances.create(body)
    #expect(instance.entity.name == "db" && instance.entity.servicePlanGUID == "p")
    #expect(instance.entity.type == .managedServiceInstance)
    #expect(instance.entity.credentials == ["user": "ada", "ports": [1, 2]])
  }

  @Test(arguments: [(true, .accepted), (false, .created), (nil, .created)] as [(Bool?, HTTPStatus)])
  func anUpdateTellsItsStatuses(acceptsIncomplete: Bool?, status: HTTPStatus) async throws {
    let update = try await client.serviceInstances.update(
      guid: "a/b c", acceptsIncomplete: acceptsIncomplete, .init(tags: ["db"]))
    #expect(update.status == status)
    #expect(update.body.metadata.guid == "a/b c", "a slash in a path parameter is no border")
    #expect(update.body.entity.tags == ["db"])
  }

  @Test func headersGoBothWays() async throws {
    let request = UpdateServiceInstance.Request(guid: "a", body: .init())
    let answer = try await client.serviceInstances.update(
      request: request, context: CallContext(headers: ["X-Asked-By": "ada"]))
    #expect(answer.headers["x-asked-by"] == "ada")
  }

  @Test func unknownEnumerationValuesSurvive() async throws {
    let instance = try await client.serviceInstances.update(guid: "a", acceptsIncomplete: nil, .init()).body.entity
    #expect(instance.type == "handmade" && instance.lastOperation?.state == "resting")
    #expect(!ServiceInstanceType.allKnown.contains(instance.type))
    let order = OrderDirection(rawValue: "sideways")
    let page = try await client.userProvidedServiceInstances.listServiceBindings(
      guid: "u", query: .init(orderDirection: order))
    #expect(page.resources.first?.entity.appGUID == " sideways")
  }

  @Test func aUserProvidedInstanceIsUpdated() async throws {
    let instance = try await client.userProvidedServiceInstances.update(
      guid: "u", .init(credentials: ["key": ["deep": [nil, true]]], tags: ["new-tag"]))
    #expect(instance.entity.credentials == ["key": ["deep": [nil, true]]])
    #expect(instance.entity.tags == ["new-tag"] && instance.entity.routeServiceURL == nil)
    #expect(instance.metadata.updatedAt == noon)
  }

  @Test func aListIsFetchedPageAfterPage() async throws {
    var guids: [String] = []
    for try await binding in client.userProvidedServiceInstances.listServiceBindings(guid: "u").items {
      guids.append(binding.metadata.guid)
    }
    #expect(guids == ["1.1", "1.2", "2.1", "2.2"])
  }

  @Test func aListIsFilteredAndOrdered() async throws {
    let page = try await client.userProvidedServiceInstances.listServiceBindings(
      guid: "u",
      query: .init(
        q: [.init(.appGUID, .isIn, ["a&b", "c"]), .init(.serviceInstanceGUID, .equals, "d+e")], orderDirection: .desc))
    #expect(page.items.first?.entity.appGUID == "app_guid IN a&b,c&service_instance_guid:d+e desc")
    #expect(page.nextLink?.hasSuffix("page=2&order-direction=desc") == true)
  }

  @Test func documentedRequestsAreAnswered() async throws {
    let server = Server(spaces: Spaces())
    let answer = await server.respond(
      to: HTTPRequest(
        method: .post, target: "/v2/spaces/",
        headers: ["Content-Type": "application/x-www-form-urlencoded"],
        body: #"{"name": "development", "organization_guid": "o", "developer_guids": ["d"], "unheard_of": 1}"#))
    #expect(answer.status == .created, "\(String(decoding: answer.body, as: UTF8.self))")
  }
}
