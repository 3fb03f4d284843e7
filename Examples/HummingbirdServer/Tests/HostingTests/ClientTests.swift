import Covers
import Foundation
import Generated
import GeneratedExamples
import Hosting
import Service
import SpeclessRuntime
import Testing

/// The generated client over URLSession against the generated server on Hummingbird: each operation, over a socket.
struct ClientTests {
  private let server = Generated.Server(
    serviceInstances: ServiceInstances(), spaces: Spaces(),
    userProvidedServiceInstances: UserProvidedServiceInstances())

  @Test func eachOperationAnswers() async throws {
    try await serving(server) { url in
      let client = Generated.Client(baseURL: url)
      let space = try await client.spaces.create(.init(name: "development", organizationGUID: "o\"é📚"))
      #expect(space.entity.name == "development" && space.entity.organizationGUID == "o\"é📚")

      let body = CreateServiceInstance.Body(name: "db", servicePlanGUID: "p", spaceGUID: "s")
      #expect(try await client.serviceInstances.create(body).entity.servicePlanGUID == "p")

      let update = try await client.serviceInstances.update(
        guid: "a/b c", acceptsIncomplete: true, .init(tags: ["db"]))
      #expect(update.status == .accepted && update.body.metadata.guid == "a/b c")

      let instance = try await client.userProvidedServiceInstances.update(guid: "u", .init(tags: ["new"]))
      #expect(instance.entity.tags == ["new"])

      var bindings: [String] = []
      for try await binding in client.userProvidedServiceInstances.listServiceBindings(guid: "u").items {
        bindings.append(binding.metadata.guid)
      }
      #expect(bindings == ["1.1", "1.2", "2.1", "2.2"])
    }
  }

  /// What is not documented, or does not fit, is refused before a handler sees it.
  @Test func refusalsCrossTheSocket() async throws {
    try await serving(server) { url in
      let client = Generated.Client(baseURL: url)
      await #expect(throws: APIError.self) { try await client.serviceInstances.create(.init(name: "no plan")) }
      #expect(try await curl("-o", "/dev/null", "-w", "%{http_code}", "\(url)/nowhere") == "404")
      let refused = try await curl("-i", "-X", "DELETE", "\(url)/v2/spaces")
      #expect(refused.hasPrefix("HTTP/1.1 405") && refused.lowercased().contains("allow: options, post"))
      let broken = try await curl(
        "-d", "{\"name\": 1}", "-H", "Content-Type: application/json", "\(url)/v2/spaces")
      #expect(broken.contains("$.name") && broken.contains("$.organization_guid"), "both problems are told")
    }
  }

  @Test func headHasTheHeadersOfGet() async throws {
    try await serving(server) { url in
      let head = try await curl("-I", "\(url)/v2/user_provided_service_instances/u/service_bindings")
      #expect(head.hasPrefix("HTTP/1.1 200") && head.lowercased().contains("content-type: application/json"))
    }
  }

  /// Where abandoned calls go on to their end, a connection serves several requests.
  @Test func connectionsAreKept() async throws {
    try await serving(HostedHandler(server, cancelsAbandonedCalls: false)) { url, _ in
      let path = "\(url)/v2/user_provided_service_instances/u/service_bindings"
      let connects = try await curl("-o", "/dev/null", "-o", "/dev/null", "-w", "%{num_connects} ", path, path)
      #expect(connects == "1 0 ", "the second request takes the first one's connection")
    }
  }

  /// Each documented example, replayed over a socket, is read by the client's types.
  @Test(arguments: Examples.all.map(\.name))
  func documentedExamplesAreReplayed(name: String) async throws {
    let example = try #require(Examples.all.first { $0.name == name })
    try await serving(ReplayServer(examples: Examples.all)) { url in
      try await example.verify(over: URLSessionTransport(), baseURL: url)
    }
  }
}
