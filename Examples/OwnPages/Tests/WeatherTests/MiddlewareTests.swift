import SpeclessRuntime
import Synchronization
import Testing
import Weather
import WeatherExamples

/// What stands in the guide on middleware.
struct MiddlewareTests {
  @Test func theKeyIsSent() async throws {
    let transport = CannedTransport(HTTPResponse(status: .notFound))
    let client = Client(transport: transport, middleware: [APIKey(key: "secret")])

    await #expect(throws: APIError.self) { try await client.stations.get(id: "vik") }
    #expect(await transport.requests.map { $0.headers["X-API-Key"] } == ["secret"])
  }

  @Test func operationsAreTimed() async throws {
    let (lines, source) = AsyncStream<String>.makeStream()
    let timing = Timing { operation, status, _ in source.yield("\(operation) \(status?.code ?? 0)") }
    let client = Client(transport: InProcessTransport(Server(stations: StationBook())), middleware: [timing])

    await #expect(throws: APIError.self) { try await client.stations.get(id: "vik") }
    #expect(await lines.first { _ in true } == "stations.get 404")
  }

  @Test func whatIsKnownIsNotAskedAgain() async throws {
    let body = #"{"id": "vik", "url": "/v1/stations/vik", "name": "Vík", "country": "IS", "height": 10.5, "#
    let station = HTTPResponse(status: .ok, body: body + #""state": "online", "last_seen_at": null}"#)
    let transport = CannedTransport(station)
    let client = Client(transport: transport, middleware: [Remembering()])

    #expect(try await client.stations.get(id: "vik") == client.stations.get(id: "vik"))
    #expect(await transport.requests.count == 1)
  }

  /// The token stands in the request that is logged, and is not shown.
  @Test func theOrderOfTheGuide() async throws {
    let lines = Mutex<[String]>([])
    let transport = InProcessTransport(ReplayServer(examples: Examples.all))

    let steps: [any Middleware] = [
      .retry(),
      .refreshingToken { "fresh" },
      .logging { line in lines.withLock { $0.append(line) } },
    ]
    let client = Client(transport: transport, middleware: steps)

    _ = try await client.stations.get(id: "reykjavik")
    let written = lines.withLock { $0 }
    #expect(written.count == 2 && written.first?.contains("Authorization: [redacted]") == true)
  }

  @Test func strangersAreSentAway() async throws {
    let server = Guarded(inner: Server(stations: StationBook()), keys: ["secret"])
    let stranger = Client(transport: InProcessTransport(server))
    let friend = Client(transport: InProcessTransport(server), middleware: [APIKey(key: "secret")])

    let error = await #expect(throws: APIError.self) { try await stranger.stations.get(id: "vik") }
    #expect(error?.status == .unauthorized)
    #expect(try await friend.stations.register(.init(id: "vik", name: "Vík")).id == "vik")
  }
}
