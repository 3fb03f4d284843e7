import Generated
import GeneratedExamples
import LoopbackHost
import SpeclessRuntime
import Synchronization
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
    // A call may begin before the session has put the connection of the last one back.
    #expect(host.connections < Examples.all.count, "connections are used again")
  }

  /// What goes over the socket is what was sent, and what comes is what was answered, byte by byte.
  @Test func nothingChangesOnTheWay() async throws {
    let seen = Mutex<[HTTPRequest]>([])
    let replay = ReplayServer(examples: Examples.all, options: ServerOptions(allowsJSONSentAsForm: true))
    let host = try RawServer(hosting: Recording(handler: replay) { request in seen.withLock { $0.append(request) } })
    for example in Examples.all {
      var sent = example.request
      // Pages may show a whole URL.
      let path = try #require(sent.target.firstRange(of: "/v2/"))
      sent.target = String(sent.target[path.lowerBound...])
      sent.headers["Prefer"] = "status=\(example.response.status.code)"
      let answer = try await transport.send(sent, baseURL: host.url, context: CallContext())
      let received = try #require(seen.withLock { $0.last })
      #expect(received.method == sent.method && received.target == sent.target && received.body == sent.body)
      for field in sent.headers.fields {
        #expect(received.headers[field.name] == field.value, "\(field.name)")
      }
      let inMemory = await replay.respond(to: sent)
      #expect(answer.status == inMemory.status && answer.body == inMemory.body)
      #expect(answer.body == example.response.body)
    }
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

/// Hands requests on, and tells of each.
private struct Recording: HTTPHandler {
  let handler: any HTTPHandler
  let record: @Sendable (HTTPRequest) -> Void

  func respond(to request: HTTPRequest) async -> HTTPResponse {
    record(request)
    return await handler.respond(to: request)
  }
}
