import Inference
import Schema
import Testing

/// Names of models depend on the thing itself, so that a page added takes no name away.
@Suite struct ModelNameTests {
  private static let summary = TablePage(
    "GET /rooms/:id/summary", answer: #"{"name": "East", "shelves": [{"id": "1", "height": 3}]}"#
  ).at("summary.md")

  private static let list = TablePage(
    "GET /shelves", answer: #"{"shelves": [{"id": "1", "colour": "red", "boards": 4}]}"#
  ).at("shelves.md")

  private static let links = TablePage(
    "GET /books/:id", answer: #"{"id": "2", "links": {"self": {"href": "/books/2"}}}"#
  )
  .at("books.md")

  /// The shelves of a summary are not those that a page yet to come lists.
  @Test func elementsInsideAnotherThingAreNamedAfterIt() throws {
    let before = infer([Self.summary]).api.models.map(\.name)
    let after = infer([Self.summary, Self.list]).api.models.map(\.name)
    #expect(Set(before).isSubset(of: after), "\(before) became \(after)")
    #expect(after.contains("Shelf") && !before.contains("Shelf"))
  }

  /// What is shown in brief with an identifier of its own is shown whole on a page yet to come.
  @Test func whatIsShownInBriefIsNamedAfterItsOwner() {
    let loan = TablePage("GET /loans/:id", answer: #"{"id": "1", "book": {"id": "2", "title": "Emma"}}"#).at("loans.md")
    let book = TablePage(
      "GET /books/:id",
      answer: #"{"id": "2", "isbn": "9", "pages": 474, "year": 1815, "colour": "red", "title": "Emma"}"#
    ).at("books.md")
    #expect(infer([loan]).api.models.map(\.name) == ["Loan", "LoanBook"])
    #expect(infer([loan, book]).api.models.map(\.name) == ["Book", "Loan", "LoanBook"])
  }

  /// A page on something else that mentions a route names neither the operation nor its group.
  @Test func pagesThatShowNoAnswerLendNoName() throws {
    let list = "## Shelves\n### List Shelves\n`GET /shelves`\n```http\nHTTP/1.1 200 OK\n\n{\"shelves\": []}\n```\n"
    let prose = "## Examples\n### Red ones\n`GET /shelves?colour=red`\n"
    let before = try #require(infer([("shelves.md", list)]).api.groups.first)
    let after = try #require(infer([("shelves.md", list), ("about.md", prose)]).api.groups.first)
    #expect(before.typeName == after.typeName && before.operations.map(\.id) == after.operations.map(\.id))
  }

  /// What a request sends is called after its operation, whatever else is called so.
  @Test func whatRequestsSendIsNamedUnderTheirOperation() {
    let create = TablePage("POST /loans", request: #"{"terms": {"days": 3, "fee": 1}}"#, status: "201 Created").at(
      "a.md")
    let read = TablePage("GET /rooms/:id", answer: #"{"id": "1", "terms": {"opens": 9, "closes": 17}}"#).at("b.md")
    #expect(infer([create, read]).api.models.map(\.name).contains("CreateLoanDoIt.BodyTerms"))
    #expect(infer([create]).api.models.map(\.name).contains("CreateLoanDoIt.BodyTerms"))
  }

  @Test func whatHoldsLinksIsNamedAfterItsOwner() {
    #expect(infer([Self.links]).api.models.map(\.name).sorted() == ["Book", "BookLinks", "Link"])
  }

  /// Two parameters of one name with other values: the second bears its operation's name, and no number.
  @Test func enumerationsOfParametersAreNamedAfterTheirOperations() {
    let books = TablePage("GET /books", parameters: [.init("order", valid: "title, pages")]).at("books.md")
    let shelves = TablePage("GET /shelves", parameters: [.init("order", valid: "height, width")]).at("shelves.md")
    let names = infer([books, shelves]).api.models.map(\.name)
    #expect(names.count == 2 && names.contains("Order"), "\(names)")
    #expect(names.allSatisfy { !$0.contains { $0.isNumber } && $0.hasSuffix("Order") }, "\(names)")
  }

  /// What changes from one state to another has one enumeration of them; other values are another one.
  @Test func fieldsOfTheSameValuesShareAnEnumeration() {
    let page = TablePage(
      "GET /events/:id",
      answers: [
        .init("state", valid: "open, closed"), .init("previous_state", valid: "closed, open"),
        .init("old_previous_state", valid: "open, closed"), .init("door_state", valid: "open, closed, gone"),
      ],
      answer: #"{"id": 1, "state": "open", "previous_state": "open", "old_previous_state": "open", "door_state": "x"}"#)
    let api = infer([page.at("events.md")]).api
    let fields = api.models.compactMap(\.record).first?.fields ?? []
    let types = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.type.description) })
    #expect(types["previous_state"] == types["state"] && types["old_previous_state"] == types["state"], "\(types)")
    #expect(types["door_state"] != types["state"], "\(types)")
    #expect(api.models.count { $0.record == nil } == 2, "\(api.models.map(\.name))")
  }

  /// Answers at paths that end alike, of two collections: two things, unless they have the very same keys.
  @Test func answersOfTwoCollectionsAreTwoThings() {
    let status = { (own: String) in "{\"id\": 7, \"name\": \"a\", \"count\": 2, \"\(own)\": 3}" }
    let names = { (ticket: String, engine: String) in
      infer([
        TablePage("GET /tickets/:id/status", answer: status(ticket)).at("tickets.md"),
        TablePage("GET /engines/:id/status", answer: status(engine)).at("engines.md"),
      ]).api.models.map(\.name)
    }
    #expect(names("seat", "rpm").count == 2)
    #expect(names("seat", "seat").count == 1)
  }

  /// What a path of its own answers is what stands behind that key elsewhere, if the keys are alike.
  @Test(arguments: [
    (#"{"format": "A4", "colour": "red"}"#, 2), (#"{"format": "A4", "width": 3, "height": 4, "id": 1}"#, 3),
  ])
  func aThingAskedForByItselfIsTheOneBehindItsKey(cover: String, models: Int) {
    let book = TablePage("GET /books/:id", answer: #"{"id": 1, "cover": {"format": "A5", "colour": "blue"}}"#)
    let names = infer([book.at("book.md"), TablePage("GET /books/:id/cover", answer: cover).at("cover.md")]).api.models
      .map(\.name)
    #expect(names.count == models, "\(names)")
  }
}
