import JSONText
import Testing

/// The JSON Parsing Test Suite protects the border between JSON and what only looks like it.
@Suite(.enabled(if: SuiteFolder.json.isPresent, "json-test-suite is not there; set SPECLESS_SUITES"))
struct JSONTestSuiteTests {
  @Test func acceptsAllThatIsJSON() throws {
    let files = try SuiteFolder.json.files(beginningWith: "y_")
    #expect(files.count > 90)
    for (name, bytes) in files {
      #expect(throws: Never.self, "\(name)") { try JSONDocument(bytes) }
    }
  }

  @Test func rejectsAllThatIsNotJSON() throws {
    let files = try SuiteFolder.json.files(beginningWith: "n_")
    #expect(files.count > 180)
    for (name, bytes) in files {
      let error = #expect(throws: JSONSyntaxError.self, "\(name)") { try JSONDocument(bytes) }
      #expect(error.map { (0...bytes.count).contains($0.offset) } == true, "\(name)")
    }
  }

  @Test func survivesWhatReadersMayTakeOrLeave() throws {
    let files = try SuiteFolder.json.files(beginningWith: "i_")
    #expect(files.count > 30)
    for (name, bytes) in files {
      guard let document = try? JSONDocument(bytes) else { continue }
      let text = document.root.value.serialized()
      #expect(try JSONValue(parsing: text) == document.root.value, "\(name)")
    }
  }
}
