import SpeclessRuntime
import Testing
import Weather
import WeatherExamples

/// The generated client against the generated server, in one process.
struct ClientTests {
  private let client = Client(
    transport: InProcessTransport(
      Server(readings: ReadingBook(now: Date(timeIntervalSince1970: 1_772_348_400)), stations: StationBook())))

  @Test func aStationIsRegisteredAndFound() async throws {
    let made = try await client.stations.register(.init(id: "akureyri", name: "Akureyri", country: "IS", height: 23.5))
    #expect(made.state == .silent && made.lastSeenAt == nil)
    #expect(try await client.stations.get(id: "akureyri") == made)
    #expect(try await client.follow(made.urlLink) == made)
  }

  @Test func listsAreReadPageAfterPage() async throws {
    for number in 1...5 { _ = try await client.stations.register(.init(id: "s\(number)", name: "Station \(number)")) }
    var found: [String] = []
    for try await station in client.stations.list().items { found.append(station.id) }
    #expect(found == ["s1", "s2", "s3", "s4", "s5"])
  }

  @Test func theStatusTellsWhetherAReadingIsChecked() async throws {
    let now = try await client.readings.record(stationID: "akureyri", .init(temperature: -3, sky: .snow))
    #expect(now.status == .created && now.body.sky == .snow)
    let old = Date(timeIntervalSince1970: 1_772_341_200)
    let late = try await client.readings.record(stationID: "akureyri", .init(temperature: -3, measuredAt: old))
    #expect(late.status == .accepted && late.body.measuredAt == old)
  }

  @Test func failuresAreTyped() async throws {
    let error = await #expect(throws: APIError.self) { try await client.stations.get(id: "atlantis") }
    #expect(error?.status == .notFound)
    #expect(error?.errorBody?.message.contains("there is no station atlantis") == true)
  }

  @Test func aServiceThatIsNotThereIsAClearError() async throws {
    let client = weather(at: try #require(URL(string: "http://127.0.0.1:1")), token: "t")
    let error = await #expect(throws: APIError.self) { try await client.stations.get(id: "vik") }
    #expect(error?.operation?.id == "stations.get" && error?.status == nil)
  }

  /// What the pages show is what the generated types read and write.
  @Test(arguments: Examples.all.map(\.name)) func documentedExamplesHold(name: String) throws {
    let example = try #require(Examples.all.first { $0.name == name })
    try example.verify()
  }
}
