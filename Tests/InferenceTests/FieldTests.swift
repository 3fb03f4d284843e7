import Schema
import Testing

@testable import Inference

/// What tables and words say of one field.
@Suite struct FieldTests {
  private static func field(_ name: String, of model: String, _ pages: TablePage...) throws -> Field {
    let api = infer(pages.enumerated().map { $0.element.at("page_\($0.offset).md") }).api
    let record = api.models.first { $0.name == model || $0.name.hasSuffix("." + model) }?.record
    return try #require(record?.fields.first { $0.name == name }, "\(api.models.map(\.name))")
  }

  /// The `state` of a loan is not that of a shelf, though the page on loans stands first and lists the shown value, too.
  @Test func valuesListedInTheSameCollectionGoFirst() throws {
    let loans = TablePage("PATCH /loans/:id", sends: [.init("state", valid: "open, late, lost")], request: "{}")
    let change = TablePage("PATCH /shelves/:id", sends: [.init("state", valid: "open, full")], request: "{}")
    let read = TablePage("GET /shelves/:id", answer: #"{"id": "12", "url": "/shelves/12", "state": "open"}"#)
    let state = try Self.field("state", of: "Shelf", loans, change, read)
    #expect(state.evidence.filter { $0.aspect == .validValues }.map(\.claim) == ["open, full"])
    let elsewhere = try Self.field("state", of: "Shelf", loans, read)
    #expect(elsewhere.evidence.filter { $0.aspect == .validValues }.map(\.claim) == ["open, late, lost"])
  }

  /// A page's own example can always be sent: a mark counts only where no example lacks the key.
  @Test func requiredYetAbsentFromAnExampleMayBeAbsent() throws {
    let (first, second) = (#"{"colour": "red", "size": 2}"#, #"{"size": 3}"#)
    let rows = [TablePage.Row("colour", type: "string, required"), .init("size", type: "integer, required")]
    let create = TablePage("POST /shelves", sends: rows, request: first, status: "201 Created")
    let copy = TablePage("POST /shelves", request: second, status: "201 Created")
    #expect(try Self.field("colour", of: "Body", create).presence == .always)
    let colour = try Self.field("colour", of: "Body", create, copy)
    #expect(colour.presence == .sometimes)
    #expect(colour.evidence.contains { $0.rule == "presence-from-marks" && $0.isOverruled })
    #expect(try Self.field("size", of: "Body", create, copy).presence == .always)
  }

  /// What no page describes is told by words that examples show, or by what all values are; no secrets, nothing that
  /// another recording of the page would show otherwise, and nothing of what is described.
  @Test(arguments: [
    (#""red""#, Sample.text("red")), (#""name-12""#, nil), ("3", nil), ("null", .null), ("[]", .empty),
    (#"["a"]"#, nil),
    (#""1f0c1b7e-7c1f-4a6e-9a3c-0e1d0f0a0001""#, .guid), (#""/shelves/3""#, .path), (#""https://example.org/3""#, .url),
    (#"{"x": 1}"#, nil),
  ])
  func samplesOfWhatIsNotDescribed(value: String, sample: Sample?) throws {
    let answer = #"{"id": "12", "url": "/shelves/12", "look": \#(value), "colour": "red", "door_key": "under the mat"}"#
    let page = TablePage("GET /shelves/:id", answers: [.init("colour", "What colour it has")], answer: answer)
    #expect(try Self.field("look", of: "Shelf", page).sample == sample)
    #expect(try Self.field("colour", of: "Shelf", page).sample == nil)
    #expect(try Self.field("door_key", of: "Shelf", page).sample == nil)
  }

  @Test(arguments: [
    ("(deprecated) The colour", true), ("Deprecated, use `paint`.", true), ("This field is deprecated.", true),
    ("The colour. Deprecated.", true), ("The value 'none' is deprecated", false), ("Hides deprecated colours", false),
  ])
  func deprecatedByItsDescription(description: String, isDeprecated: Bool) throws {
    let page = TablePage(
      "POST /shelves", sends: [.init("colour", description)], request: #"{"colour": "red"}"#, status: "201 Created")
    let colour = try Self.field("colour", of: "Body", page)
    #expect(colour.notes.isDeprecated == isDeprecated)
  }

  /// One odd entry takes no value away; it is told where it stands, and its words are kept.
  @Test func valuesStandWithoutAnOddEntry() {
    let odd = ValidValues(["wall", "standing", "whatever the shop has in stock"])
    #expect(odd.meaning == .words(["wall", "standing"]) && odd.odd == [2])
    #expect(ValidValues(["wall", "whatever the shop has in stock"]).meaning == nil)
    #expect(ValidValues(["1", "2", "whatever the shop has in stock"]).meaning == nil)
  }

  @Test func anAnswerWithoutAStatusIsNotDropped() throws {
    let page = TablePage("GET /shelves/:id", status: "", answer: #"{"id": "12", "colour": "red"}"#)
    let (api, diagnostics) = infer([page.at("page.md")])
    let answer = try #require(api.operations.first?.responses.first)
    #expect(answer.status == 200 && answer.contents.count == 1)
    #expect(api.operations.first?.examples.first?.response?.statuses == [200])
    let told = try #require(diagnostics.first { $0.ruleID == "status-assumed" })
    #expect(told.place != nil && told.help != nil)
  }
}
