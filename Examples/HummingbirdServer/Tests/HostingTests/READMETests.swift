import Foundation
import GeneratedExamples
import SpeclessRuntime
import Testing

/// The lines of the README that a newcomer types, against the replay server.
struct READMETests {
  @Test func itsLinesGiveWhatItSays() async throws {
    let readme = try String(
      contentsOf: URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../README.md").standardized,
      encoding: .utf8)
    let blocks = readme.components(separatedBy: "```sh\n").dropFirst().map { $0.components(separatedBy: "\n```")[0] }
    let block = try #require(blocks.first { $0.hasPrefix("curl http://localhost:8080") })
    try await serving(ReplayServer(examples: Examples.all)) { url in
      let lines = block.replacingOccurrences(of: "http://localhost:8080", with: "\(url)")
        .replacingOccurrences(of: "curl ", with: "curl --silent --write-out '%{http_code};' ")
      let output = try await run(["bash", "-c", lines])
      #expect(output.components(separatedBy: "201;").count == 3, "two documented answers: \(output)")
      #expect(output.hasSuffix("400;"))
      #expect(output.contains("$.name: expected a string") && output.contains("$.organization_guid: required"))
    }
  }
}
