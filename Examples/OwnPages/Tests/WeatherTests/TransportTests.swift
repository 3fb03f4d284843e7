import SpeclessRuntime
import Testing
import Weather
import WeatherExamples

/// What stands in the guide on transports.
struct TransportTests {
  @Test func aServerInTheSameProcess() async throws {
    let server = Server(stations: StationBook())
    let client = Client(transport: InProcessTransport(server))

    let station = try await client.stations.register(.init(id: "vik", name: "Vík"))
    #expect(try await client.stations.get(id: "vik") == station)
  }

  @Test func theDocumentedExamples() async throws {
    let client = Client(transport: InProcessTransport(ReplayServer(examples: Examples.all)))

    let station = try await client.stations.get(id: "reykjavik")
    #expect(station.name == "Reykjavík" && station.state == .online)

    // Another answer that the pages show, by its status.
    let missing = CallContext(headers: ["Prefer": "status=404"])
    let reading = RecordReading.Request(stationID: "atlantis", body: .init(temperature: 11))
    let error = await #expect(throws: APIError.self) {
      try await client.readings.record(request: reading, context: missing)
    }
    #expect(error?.errorBody?.code == "no-such-station")
  }

  @Test func aStandInThatKeepsWhatItWasAsked() async throws {
    let transport = CannedTransport(HTTPResponse(status: .serviceUnavailable, headers: ["Retry-After": "60"]))
    let client = Client(transport: transport)

    let error = await #expect(throws: APIError.self) { try await client.stations.get(id: "a/b") }
    #expect(error?.status == .serviceUnavailable)
    #expect(await transport.requests.map(\.target) == ["/v1/stations/a%2Fb"])
  }
}
