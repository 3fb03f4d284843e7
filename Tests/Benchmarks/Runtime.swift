import Foundation
import Generated
import SpeclessRuntime

/// What emitted code costs when it runs.
func printRuntime() throws {
  let bytes = HandwrittenPage.json(items: 20)
  let data = Data(bytes)
  let emitted = try measure(repeats: 200) { _ = try ResourcePage<Resource<ServiceBinding>>(jsonBytes: bytes) }
  let byHand = try measure(repeats: 200) {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    _ = try decoder.decode(HandwrittenPage.self, from: data)
  }
  printTable(
    "A list answer of 20 items, \(bytes.count) bytes", ["Decoded by", "Time, median (least–most)", "Ratio"],
    [
      ["emitted types", emitted.text, "\(rounded(byHand.median / emitted.median)) × as fast"],
      ["hand-written `Codable`, `JSONDecoder`", byHand.text, "1"],
    ])
  printRoutes()
}

private func printRoutes() {
  let rows = [28, 283, 2830].map { count -> [String] in
    var table = RouteTable<Int>()
    for index in 0..<count { table.add(index, .get, PathTemplate(path(index, id: "{id}"))) }
    let paths = (0..<count).map { index in
      path(index, id: "d6bd5c18").split(separator: "/").map(String.init)
    }
    let times = measure(repeats: 10) {
      for path in paths { precondition(table.find(.get, path).found != nil) }
    }
    let one = times.median / Double(count)
    return ["\(count)", "\(rounded(one * 1e9)) ns", rounded(1 / one / 1e6) + " million/s"]
  }
  printTable("Router", ["Routes", "A lookup", "Lookups"], rows)
}

/// `/v1/things3/{id}/parts1`: of seven operations of a thing, most below one of its items.
private func path(_ index: Int, id: String) -> String {
  let thing = "/v1/things\(index / 7)"
  return switch index % 7 {
  case 0: thing
  case 1: "\(thing)/\(id)"
  default: "\(thing)/\(id)/parts\(index % 7)"
  }
}
