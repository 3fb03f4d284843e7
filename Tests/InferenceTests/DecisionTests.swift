import Schema
import Testing

@testable import Inference

/// What decides a type where examples alone do not: words, other pages, the keys of an object.
@Suite struct DecisionTests {
  private static func field(_ name: String, _ pages: TablePage...) throws -> Field {
    let api = infer(pages.enumerated().map { $0.element.at("page_\($0.offset).md") }).api
    let fields = api.models.flatMap { $0.record?.fields ?? [] }
    return try #require(fields.first { $0.name == name }, "\(api.models.map(\.name))")
  }

  private static func shown(_ value: String, _ description: String = "") -> TablePage {
    TablePage(
      "GET /shelves/:id", answers: description.isEmpty ? [] : [.init("load", description)],
      answer: #"{"id": "12", "load": \#(value)}"#)
  }

  @Test(arguments: [
    ("3", "", SchemaType.integer), ("3.5", "", .number), ("3", "The load as a decimal", .number),
    ("3", "Floating point number of kilograms", .number), ("3", "The percentage that is taken", .number),
    ("3", "Number of boards", .integer),
  ])
  func wholeAndFractional(value: String, description: String, type: SchemaType) throws {
    #expect(try Self.field("load", Self.shown(value, description)).type == type)
  }

  /// A map says what told so.
  @Test(arguments: [
    (#"{"12": {"height": 1}, "13": {"height": 2}}"#, "", "map-from-generated-keys"),
    (#"{"colour": "red"}"#, "A hash of whatever is worth noting", "map-from-words"),
    ("{}", "", "map-from-empty-object"), (#"{"foo": "bar"}"#, "", "map-from-placeholder-keys"),
    (#"{"some-key": {"a": 1}, "some_other_key": 2}"#, "", "map-from-placeholder-keys"),
    (#"{"key1": "value1", "key2": "value"}"#, "", "map-from-placeholder-keys"),
    (#"{"RAILS_ENV": "production", "DEBUG": "1"}"#, "", "map-from-keys-in-capitals"),
    (#"{"EUR": 1.5, "USD": 2}"#, "", "map-from-keys-in-capitals"),
  ])
  func mapsSayWhatToldThem(value: String, description: String, rule: String) throws {
    let field = try Self.field("load", Self.shown(value, description))
    guard case .map = field.type else {
      Issue.record("\(field.type)")
      return
    }
    #expect(field.evidence.contains { $0.rule == rule }, "\(field.evidence.map(\.rule))")
  }

  /// A map elsewhere makes a map of one of that name that is shown once, but not of what always shows the same keys.
  @Test func namesakesOfMapsThatShowTheSameKeysAreRecords() throws {
    let notes = TablePage(
      "GET /notes/:id", answers: [.init("load", "A hash of whatever is worth noting")],
      answer: #"{"n": 1, "load": {"x": 1}}"#)
    let pages = ["books", "shelves", "halls"].map {
      TablePage("GET /\($0)/:id", answer: #"{"id": 1, "load": {"first": 1, "second": 2}}"#)
    }
    func types(_ pages: [TablePage]) -> Set<String> {
      let api = infer(pages.enumerated().map { $0.element.at("page_\($0.offset).md") }).api
      let records = api.models.compactMap(\.record).filter { $0.fields.contains { $0.name == "id" } }
      return Set(records.flatMap(\.fields).filter { $0.name == "load" }.map(\.type.description))
    }
    #expect(types([notes] + pages) == ["Load"])
    #expect(types([notes] + pages.prefix(1)) == ["map of any JSON"])
  }

  /// What their members hold are notes of any kind: that no key is in both says nothing.
  @Test func thingsThatHoldMapsAreOneThing() {
    let pages = [#"{"foo": "bar"}"#, #"{}"#, #"{"team": "b"}"#, #"{"colour": "red"}"#].enumerated().map {
      TablePage(
        "GET /thing_\($0.offset)/:id",
        answer: #"{"id": \#($0.offset), "notes": {"labels": \#($0.element), "remarks": "none"}}"#
      ).at("page_\($0.offset).md")
    }
    #expect(infer(pages).api.models.map(\.name).count { $0.hasSuffix("Notes") } == 1)
  }

  /// A column states the type of one value, words that several may be joined.
  @Test func valuesJoinedByCommasAreAList() throws {
    let rows: [TablePage.Row] = [
      .init("made_ats", "Time to filter by. Several comma-delimited times may be passed", type: "timestamp"),
      .init("sizes", "Comma-separated list of sizes", type: "integer"),
      .init("first", "The first time", type: "timestamp"),
    ]
    let page = TablePage("GET /shelves", parameters: rows, answer: "[]")
    let parameters = infer([page.at("list.md")]).api.operations.first?.parameters ?? []
    let types = parameters.map { "\($0.name) \($0.type) \($0.style)" }
    #expect(
      types == [
        "made_ats array of timestamp commaJoined", "sizes array of integer commaJoined", "first timestamp single",
      ])
  }

  /// Keys that only look like placeholders or variables are those of a record.
  @Test(arguments: [
    #"{"bar": 3, "unit": "kPa"}"#, #"{"key": "AB12", "value": "x"}"#, #"{"keyboard": "qwerty"}"#,
    #"{"someone": "Ada"}"#, #"{"X": 1, "Y": 2}"#, #"{"ISBN": "1", "title": "Emma"}"#, #"{"A_B": {"C_D": 1}}"#,
    #"{"BUILD_INFO": {"branch": "main"}}"#,
  ])
  func otherKeysAreOfRecords(value: String) throws {
    let inner = value.hasPrefix(#"{"A_B"#)
    let page = TablePage("GET /shelves/:id", answer: inner ? value : #"{"id": "12", "load": \#(value)}"#)
    let field = try Self.field(inner ? "A_B" : "load", page)
    guard case .model = field.type else {
      Issue.record("\(field.type)")
      return
    }
  }

  @Test func keysThatVaryTellAMap() throws {
    let page = TablePage(
      "GET /shelves/:id", answer: #"[{"load": {"red": "1"}}, {"load": {"blue": "2"}}, {"load": {"green": "3"}}]"#)
    #expect(try Self.field("load", page).evidence.contains { $0.rule == "map-from-varying-keys" })
  }

  /// A summary of a shelf may show null where the shelf does; a thing that shares less may not.
  @Test(arguments: [(8, true), (7, false)])
  func nullIsToldByRecordsThatAreAlike(shared: Int, isNullable: Bool) throws {
    let members = (1..<shared).map { #""m\#($0)": \#($0)"# }.joined(separator: ", ")
    let shelf = TablePage("GET /shelves/:id", answer: #"{"load": null, "own": 1, \#(members)}"#)
    let summary = TablePage("GET /halls/:id/summary", answer: #"{"load": 7, "total": 2, \#(members)}"#)
    let models = infer([shelf.at("shelf.md"), summary.at("summary.md")]).api.models
    let fields = models.first { $0.record?.fields.contains { $0.name == "total" } ?? false }?.record?.fields
    let field = try #require(fields?.first { $0.name == "load" })
    #expect(field.isNullable == isNullable)
    #expect(field.evidence.contains { $0.rule == "null-from-alike-models" } == isNullable)
  }

  /// Null, `[]` or `{}` in every example here; another page of the same name, the description or the name decides.
  @Test func whatIsAlwaysEmptyIsDecidedElsewhere() throws {
    let other = { (value: String) in TablePage("GET /books/:id", answer: #"{"title": "Emma", "load": \#(value)}"#) }
    func shelf(_ value: String, _ description: String = "", _ pages: TablePage...) throws -> SchemaType? {
      let all = ([Self.shown(value, description)] + pages).enumerated().map { $0.element.at("page_\($0.offset).md") }
      let record = infer(all).api.models.first { model in model.record?.fields.contains { $0.name == "id" } ?? false }
      return record?.record?.fields.first { $0.name == "load" }?.type
    }
    #expect(try shelf("null", "", other("7")) == .integer)
    #expect(try shelf("[]", "", other(#"["a"]"#)) == .array(.string))
    #expect(try shelf("null", "Whether it bears any") == .boolean)
    #expect(try shelf("[]", "A list of strings") == .array(.string))
    #expect(try shelf("null") == .any)
    let named = TablePage("GET /shelves/:id", answer: #"{"id": "12", "made_at": null, "board_count": null}"#)
    #expect(try Self.field("made_at", named).type == .timestamp)
    #expect(try Self.field("board_count", named).type == .integer)
  }
}
