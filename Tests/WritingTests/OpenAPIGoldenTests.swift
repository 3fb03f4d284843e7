import Foundation
import Testing
import Writing

/// The whole document of a fixture that has each feature, so that any change of the export shows in a review.
struct OpenAPIGoldenTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Golden/openapi.json")

  /// `SPECLESS_RECORD=1` records the document anew and fails, so that nobody records in passing.
  @Test func theDocumentIsTheRecordedOne() throws {
    let text = openAPIDocument(OpenAPIFixture.api, title: "Library").serialized(pretty: true) + "\n"
    if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
      try Data(text.utf8).write(to: Self.golden)
      Issue.record("recorded \(Self.golden.lastPathComponent); run again without SPECLESS_RECORD")
      return
    }
    let recorded = try String(contentsOf: Self.golden, encoding: .utf8)
    #expect(text == recorded, "the document differs; SPECLESS_RECORD=1 records it anew")
  }

  @Test func twoRunsGiveTheSameBytes() {
    let first = openAPIDocument(OpenAPIFixture.api).serializedBytes(pretty: true)
    #expect(openAPIDocument(OpenAPIFixture.api).serializedBytes(pretty: true) == first)
  }
}
