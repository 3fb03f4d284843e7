import SpeclessRuntime
import Weather

/// Stations in memory.
actor StationBook: StationsAPI {
  private var stations: [String: Station] = [:]

  func register(_ body: RegisterStation.Body) async throws -> Station {
    guard stations[body.id] == nil else { throw HTTPError(.conflict, "there is a station \(body.id)") }
    let station = Station(
      id: body.id, url: "/v1/stations/\(body.id)", name: body.name, country: body.country ?? "",
      height: body.height ?? 0, state: .silent)
    stations[body.id] = station
    return station
  }

  func get(id: String) async throws -> Station {
    guard let station = stations[id] else { throw HTTPError(.notFound, "there is no station \(id)") }
    return station
  }

  /// Pages of two stations.
  func list(query: ListStations.Query) async throws -> StationPage<Station> {
    let page = query.page ?? 1
    let found = stations.values.sorted { $0.id < $1.id }.filter { query.country ?? $0.country == $0.country }
    let next = found.count > page * 2 ? "/v1/stations?page=\(page + 1)" : nil
    return StationPage(total: found.count, nextURL: next, stations: Array(found.dropFirst((page - 1) * 2).prefix(2)))
  }
}
