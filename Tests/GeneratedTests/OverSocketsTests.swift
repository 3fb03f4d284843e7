import Generated
import GeneratedExamples
import LoopbackHost
import SpeclessRuntime
import Testing

/// The generated client, server and examples over a URL session and real sockets, as they do in memory.
@Suite(.serialized) struct OverSocketsTests {
  private let transport = URLSessionTransport(timeout: .seconds(600))

  /// Every documented example, answered by the stand-in.
  @Test func examplesVerifyOverTheSession() async throws {
    let replay = ReplayServer(examples: Examples.all, options: ServerOptions(allowsJSONSentAsForm: true))
    let host = try RawServer(hosting: replay)
    for example in Examples.all {
      try await example.verify(over: transport, baseURL: host.url)
    }
    #expect(host.connections == 1)
  }

  /// Every operation, answered by handlers.
  @Test func allOperationsAreCalled() async throws {
    let server = Server(
      serviceInstances: ServiceInstances(), spaces: Spaces(),
      userProvidedServiceInstances: UserProvidedServiceInstances())
    let host = try RawServer(hosting: server)
    let client = Client(baseURL: host.url, transport: transport)
    let space = try await client.spaces.create(.init(name: "development", organizationGUID: "o\"\\/é📚"))
    #expect(space.entity.organizationGUID == "o\"\\/é📚")
    let created = try await client.serviceInstances.create(.init(name: "db", servicePlanGUID: "p", spaceGUID: "s"))
    #expect(created.entity.name == "db")
    let update = try await client.serviceInstances.update(
      guid: "a/b c", acceptsIncomplete: true, .init(tags: ["db"]))
    #expect(update.status == .accepted && update.body.metadata.guid == "a/b c")
    let instance = try await client.userProvidedServiceInstances.update(guid: "u", .init(tags: ["new"]))
    #expect(instance.entity.tags == ["new"])
    var guids: [String] = []
    for try await binding in client.userProvidedServiceInstances.listServiceBindings(guid: "u").items {
      guids.append(binding.metadata.guid)
    }
    #expect(guids == ["1.1", "1.2", "2.1", "2.2"])
    guids = []
    for try await binding in client.followPages(instance.entity.serviceBindingsLink).items {
      guids.append(binding.metadata.guid)
    }
    #expect(guids == ["1.1", "1.2", "2.1", "2.2"], "the link of a model leads to the list")
  }
}
