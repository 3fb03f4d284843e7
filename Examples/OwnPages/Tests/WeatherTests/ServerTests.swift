import SpeclessRuntime
import Synchronization
import Testing
import Weather

/// What stands in the guide on hosting, apart from the host.
struct ServerTests {
  private func status(
    _ server: Server, _ method: HTTPMethod, _ target: String, _ body: String = ""
  ) async -> HTTPStatus {
    let headers: HTTPHeaders = body.isEmpty ? [:] : ["Content-Type": "application/json"]
    return await server.respond(to: HTTPRequest(method: method, target: target, headers: headers, body: body)).status
  }

  @Test func whatIsLeftOutAndWhatDoesNotFitIsRefused() async {
    let server = Server(stations: StationBook())
    #expect(await status(server, .post, "/v1/stations/vik/readings", #"{"temperature": 3}"#) == .notImplemented)
    #expect(await status(server, .get, "/v1/stations/vik") == .notFound)
    #expect(await status(server, .get, "/v1/harbours") == .notFound)
    #expect(await status(server, .delete, "/v1/stations") == .methodNotAllowed)
    #expect(await status(server, .post, "/v1/stations", #"{"id": "vik"}"#) == .badRequest)
    #expect(await status(server, .post, "/v1/stations", #"{"id": "vik", "name": "Vík"}"#) == .created)
    #expect(await status(server, .post, "/v1/stations", #"{"id": "vik", "name": "Vík"}"#) == .conflict)
  }

  @Test func limitsAndErrorsAreTheOptions() async {
    let lines = Mutex<[String]>([])
    let log: @Sendable (String) -> Void = { line in lines.withLock { $0.append(line) } }

    let options = ServerOptions(
      maximumBodySize: 64 * 1024,
      timeout: .seconds(10),
      onUnknownError: { error, operation in log("\(operation.id): \(error)") })
    let server = Server(readings: BrokenReadings(), stations: StationBook(), options: options)

    let long = #"{"id": "vik", "name": "\#(String(repeating: "x", count: 70_000))"}"#
    #expect(await status(server, .post, "/v1/stations", long) == .contentTooLarge)
    #expect(await status(server, .post, "/v1/stations/v/readings", #"{"temperature": 3}"#) == .internalServerError)
    #expect(lines.withLock { $0 } == ["readings.record: Broken()"])
  }

  private struct Broken: Error {}

  private struct BrokenReadings: ReadingsAPI {
    func record(stationID: String, _ body: RecordReading.Body) async throws -> Answer<Reading> { throw Broken() }
  }
}
