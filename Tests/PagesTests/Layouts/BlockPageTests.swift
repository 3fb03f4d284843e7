import SourceText
import Testing

@testable import Pages

/// Pages as blocks, as HTML and Markdown give them: class names where there are some, headings and headers elsewhere.
@Suite struct BlockPageTests {
  @Test func classNamesTellWhatABlockIs() throws {
    var page = BlockPage()
    page.heading(1, "Shelves API")
    page.paragraph("Shelves hold books.")
    page.heading(2, "Create a Shelf", "deprecated")
    page.heading(3, "POST /shelves")
    page.paragraph("Makes one.", "explanation")
    page.heading(3, "Request")
    page.code("POST /shelves?force=1", "request", "route", "highlight")
    page.code("force: 1", "request", "query_parameters")
    page.table(
      ["Name", "Description", "Default", "Valid Values", "Example Values"],
      [
        [
          .init("colour", "name", "required", "experimental"), .init("Its colour", "description"),
          .init("oak", "default"),
          .init("", items: ["oak", "beech"], "valid_values"), .init("", items: ["oak"], "example_values"),
        ]
      ],
      rowMarks: ["readonly"], "fields")
    page.heading(3, "Response")
    page.code("\n 201 Created\n", "response", "status")
    page.table(["Name", "Description"], [[.init("id", "name"), .init("Its id", "description")]], "response-fields")
    page.code("{\"id\": 4}", "response", "body")
    let (read, diagnostics) = page.read()
    #expect(diagnostics.map(\.headline) == [])
    let found = try #require(read.first)
    #expect(found.group?.string == "Shelves API")
    #expect(found.groupExplanations.map(\.string) == ["Shelves hold books."])
    #expect(found.flags.deprecated != nil)
    #expect(found.explanations.map(\.string) == ["Makes one."])
    let exchange = try #require(found.exchanges.first)
    #expect(exchange.route?.target.string == "/shelves?force=1")
    #expect(exchange.queryLines.count == 1)
    let row = try #require(exchange.bodyFields?.rows.first)
    #expect(row.flags.required != nil && row.flags.experimental != nil && row.flags.readOnly != nil)
    #expect(row.defaultValue?.string == "oak")
    #expect(row.validValues.map(\.string) == ["oak", "beech"])
    #expect(exchange.status?.statuses.map(\.code) == [201])
    #expect(exchange.responseFields?.rows.map(\.name.string) == ["id"])
    #expect(exchange.responseBody?.json?.root["id"]?.intValue == 4)
  }

  /// The default templates: headings alone, tables before the requests, names with a scope.
  @Test func defaultTemplatesNeedNoClassNames() throws {
    var page = BlockPage()
    page.heading(1, "Orders API")
    page.heading(2, "Creating an order")
    page.heading(3, "POST /orders")
    page.heading(3, "Parameters")
    page.table(
      ["Name", "Description", "Required", "Scope", "Type", "Colour"],
      [
        [.init("name"), .init("Name of order"), .init("true"), .init("order"), .init("string"), .init("red")],
        [.init("paid"), .init("Paid?"), .init("no"), .init(""), .init("boolean"), .init("")],
      ])
    page.heading(3, "Response Fields")
    page.table(["Name", "Description", "Scope"], [[.init("id"), .init("The id"), .init("")]])
    page.heading(3, "Request")
    page.heading(4, "Route")
    page.code("POST /orders")
    page.heading(4, "Query Parameters")
    page.code("page: 2\nper_page: 5")
    page.heading(4, "Body")
    page.code("order[name]=Order+1")
    page.heading(3, "Response")
    page.heading(4, "Headers")
    page.code("Content-Type: application/json")
    page.heading(4, "Status")
    page.code("201 Created")
    page.heading(4, "Body")
    page.code("{}")
    page.heading(3, "Request")
    page.heading(4, "Route")
    page.code("POST /orders?again")
    let (read, diagnostics) = page.read()
    #expect(diagnostics.map(\.headline) == ["column \"Colour\" is not understood"])
    let found = try #require(read.first)
    #expect(found.exchanges.count == 2)
    let exchange = try #require(found.exchanges.first)
    #expect(exchange.parameters?.rows.map(\.name.string) == ["order[name]", "paid"])
    #expect(exchange.parameters?.rows.map(\.type?.string) == ["string", "boolean"])
    #expect(exchange.parameters?.rows.map { $0.flags.required != nil } == [true, false])
    #expect(exchange.parameters?.rows.map { $0.flags.optional != nil } == [false, true])
    #expect(exchange.responseFields?.rows.map(\.name.string) == ["id"])
    #expect(exchange.queryLines.map(\.name.string) == ["page", "per_page"])
    #expect(exchange.requestBody?.text.string == "order[name]=Order+1")
    #expect(exchange.responseHeaders.count == 1)
    #expect(exchange.responseBody?.json != nil)
  }

  @Test func unknownHeadingsAndWhatFollowsAreToldOf() {
    var page = BlockPage()
    page.heading(2, "List Orders")
    page.heading(3, "GET /orders")
    page.heading(3, "Request")
    page.heading(4, "Notes")
    page.paragraph("Mind the gap.")
    page.heading(4, "Route")
    page.code("GET /orders")
    let (read, diagnostics) = page.read()
    #expect(read.first?.exchanges.first?.route != nil)
    #expect(
      diagnostics.map(\.headline) == [
        "nothing could be made of \"Notes\"", "nothing could be made of \"Mind the gap.\"",
      ])
  }

  @Test func aGroupHoldsForAllItsEndpoints() {
    var page = BlockPage()
    page.heading(1, "Orders API")
    for name in ["One", "Two"] {
      page.heading(2, name)
      page.heading(3, "GET /\(name)")
      page.heading(3, "Request")
    }
    #expect(page.read().pages.map(\.group?.string) == ["Orders API", "Orders API"])
  }
}
