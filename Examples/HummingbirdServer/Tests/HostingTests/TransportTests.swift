import Foundation
import Generated
import Service
import SpeclessRuntime
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The transport of one's own that the guide shows, over a socket.
struct TransportTests {
  @Test func aSessionOfOnesOwn() async throws {
    try await serving(Server(spaces: Spaces())) { url in
      let client = Client(baseURL: url, transport: SessionTransport(session: URLSession(configuration: .ephemeral)))
      let space = try await client.spaces.create(.init(name: "development", organizationGUID: "o é/?"))
      #expect(space.entity.name == "development" && space.entity.organizationGUID == "o é/?")

      let error = await #expect(throws: APIError.self) {
        try await client.serviceInstances.create(.init(name: "db", servicePlanGUID: "p", spaceGUID: "s"))
      }
      #expect(error?.status == .notImplemented, "a status of failure is an answer")
    }
  }

  @Test func aCancelledCallStops() async throws {
    let spaces = PatientSpaces()
    try await serving(Server(spaces: spaces)) { url in
      let transport = SessionTransport(session: URLSession(configuration: .ephemeral))
      let client = Client(baseURL: url, transport: transport)
      let call = Task { try await client.spaces.create(.init(name: "never", organizationGUID: "o")) }
      await spaces.asked.happened()
      call.cancel()
      await #expect(throws: (any Error).self) { _ = try await call.value }
      await spaces.cancelled.happened()
    }
  }
}
