import SourceText
import Testing

@testable import Pages

/// Slips in examples are mended where one reading is evident, and always told of.
@Suite struct BrokenJSONTests {
  private func body(_ json: String) throws -> (value: String?, notes: [String], rules: [String]) {
    let (pages, diagnostics) = read(
      "# Shelves API\n## Create a Shelf\n### POST /shelves\n### Request\n#### Body\n```\n\(json)\n```\n")
    let body = try #require(pages.first?.exchanges.first?.requestBody)
    return (
      body.json?.root.value.serialized(), diagnostics.flatMap { $0.notes.map(\.message) }, diagnostics.map(\.ruleID)
    )
  }

  static let mended: [(json: String, value: String, note: String)] = [
    ("{\"a\": 1\n\"b\": 2}", #"{"a":1,"b":2}"#, "a comma was added"),
    (#"[{"a":1}{"a":2}]"#, #"[{"a":1},{"a":2}]"#, "a comma was added"),
    (#"{"a": [1, 2,],}"#, #"{"a":[1,2]}"#, "a comma too many was left out"),
    (#"{"a": 1,, "b": 2}"#, #"{"a":1,"b":2}"#, "a comma too many was left out"),
    (#"{"a": 1},"#, #"{"a":1}"#, "what follows the end was left out"),
    (#"{"a": 1}}"#, #"{"a":1}"#, "what follows the end was left out"),
    (#"{'a': 'b c'}"#, #"{"a":"b c"}"#, "single quotes were read as quotation marks"),
    ("[1, 2, ...]", "[1,2]", "an ellipsis was left out"),
    ("[1, …, 3]", "[1,3]", "an ellipsis was left out"),
    (#"{"a": 1, ..., "b": {...}}"#, #"{"a":1,"b":{}}"#, "an ellipsis was left out"),
    (#"[{"a": 1}, {...}]"#, #"[{"a":1}]"#, "an ellipsis was left out"),
    (#"[{ … }, {...}, {"a": 1}, {...}]"#, #"[{"a":1}]"#, "an ellipsis was left out"),
    (#"{"a": [{...}]}"#, #"{"a":[{}]}"#, "an ellipsis was left out"),
    ("{\"a\": 1 // the first\n}", #"{"a":1}"#, "a comment was left out"),
    ("{ # none\n\"a\": /* one */ 1}", #"{"a":1}"#, "a comment was left out"),
    (#"{"a": [{"b": 1}"#, #"{"a":[{"b":1}]}"#, "brackets that stay open were closed at the end"),
    (#"{"a": [1, 2}"#, #"{"a":[1,2]}"#, "a bracket that stays open was closed"),
    (#"{"id": <shelf id>, "b": 1}"#, ##"{"id":"<shelf id>","b":1}"##, "a placeholder was read as a string"),
    (#"{"a": True, "b": None}"#, #"{"a":true,"b":null}"#, "True was read as true"),
    (#"{"state": STARTED}"#, #"{"state":"STARTED"}"#, "quotation marks were put around a word"),
    (#"{name: "x"}"#, #"{"name":"x"}"#, "quotation marks were put around a key"),
    ("{\"a\": \"one\ntwo\"}", #"{"a":"one\ntwo"}"#, "a control character in a string was escaped"),
    (#"{"a": "it\'s \d"}"#, #"{"a":"it's \\d"}"#, "a backslash before ' was left out"),
  ]

  @Test(arguments: mended.indices)
  func slipsAreMended(index: Int) throws {
    let (json, value, note) = Self.mended[index]
    let found = try body(json)
    #expect(found.value == value, "\(json)")
    #expect(found.notes.contains(note), "\(json): \(found.notes)")
    #expect(found.rules == ["broken-json"])
  }

  /// A value that is not shown, a word that names a type, an end in the middle of something: nothing is invented.
  @Test(arguments: [
    #"{"a": ...}"#, #"{"a": <integer>}"#, #"{"a": string}"#, #"{"a": "b}"#, #"{"a":}"#, #"{"a"}"#, #"{"a": NaN}"#,
    #"{"a": "say "hi" now"}"#, "{\"a\": \"b,\n\"c\": 1}", "[1 2 + 3]", #"{"a": 1} and more"#, "[}",
  ])
  func doubtfulOnesAreLeftOut(json: String) throws {
    let found = try body(json)
    #expect(found.value == nil, "\(json)")
    #expect(found.notes == ["the example is left out"])
    #expect(found.rules == ["broken-json"])
  }

  @Test func mendedValuesLeadBackToThePage() throws {
    let (pages, diagnostics) = read(
      "Create a Shelf\nPOST /shelves\nRequest\nBody\n{name: 'x',\n\"depth\": 4, ...}\nHeaders\n")
    let page = try #require(pages.first)
    let body = try #require(page.exchanges.first?.requestBody)
    let root = try #require(body.json?.root)
    let places = try ["name", "depth"].map { page.file.text(body.span(of: try #require(root[$0]))) }
    #expect(places == ["'x'", "4"])
    #expect(diagnostics.first?.notes.compactMap(\.place?.description).first == "page.txt:5:2")
  }

  @Test func commandsAreToldOfToo() throws {
    let (pages, diagnostics) = read(
      "Create a Shelf\nPOST /shelves\nRequest\ncURL\ncurl https://host/shelves -d '{\"a\": 1,}'\n")
    #expect(pages.first?.exchanges.first?.curl?.body?.json?.root["a"]?.intValue == 1)
    #expect(diagnostics.map(\.ruleID) == ["broken-json"])
  }
}
