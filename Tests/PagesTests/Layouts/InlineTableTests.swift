import Testing

@testable import Pages

/// Tables with the cells of a row on one line: what is a row, and what a wrapped line.
@Suite struct InlineTableTests {
  private func rows(_ table: String, after: String = "") throws -> [FieldRow] {
    let text = "Create a Shelf\n\nPOST /shelves\n\nRequest\n\nBody\n\nName Description Default Valid Values\n"
    return try exchange(text + table + "\n" + after).bodyFields?.rows ?? []
  }

  @Test func rowsBeginWithNames() throws {
    let rows = try rows(
      "name The name\nshelf-depth comma-delimited list of depths\nlast_loan.state State\ngateway_data")
    #expect(rows.map(\.name.string) == ["name", "shelf-depth", "last_loan.state", "gateway_data"])
    #expect(rows[1].description?.string == "comma-delimited list of depths")
    #expect(rows[3].description == nil)
  }

  @Test func wrappedProseIsNoRow() throws {
    let rows = try rows(
      "name The name.\nNOTE: Names are unique.\n(Note that case counts.)\nValid ops: : >= <= < > IN\ndepth How deep, or the\nmaximum depth\nwhen unset\n"
    )
    #expect(rows.map(\.name.string) == ["name", "depth"])
    #expect(rows[0].description?.string.hasSuffix("Valid ops: : >= <= < > IN") == true)
    #expect(rows[1].description?.string == "How deep, or the maximum depth when unset")
  }

  @Test func keysOfExamplesAreNames() throws {
    let rows = try rows("name The name\nwidth in centimetres\n", after: "{\"name\": \"A\", \"width\": 4}\n")
    #expect(rows.map(\.name.string) == ["name", "width"])
  }

  @Test func listsMayBeValidValuesOrExamples() throws {
    let text = "Create a Shelf\nPOST /shelves\nRequest\nParameters\n"
    let both = try exchange(text + "Name Description Valid Values Example Values\nname Text\n  • a b\n  • c\n")
    #expect(both.parameters?.rows.first?.listedValues.map(\.string) == ["a b", "c"])
    let one = try exchange(text + "Name Description Example Values\nname Text\n  • a b\n  • c\n")
    #expect(one.parameters?.rows.first?.exampleValues.map(\.string) == ["a b", "c"])
  }

  @Test func queryLinesEndTheTable() throws {
    let text = "List Shelves\nGET /shelves\nRequest\nParameters\nName Description\nforce By force\nforce: true\n"
    let exchange = try exchange(text)
    #expect(exchange.parameters?.rows.map(\.name.string) == ["force"])
    #expect(exchange.queryLines.map(\.value.string) == ["true"])
  }

  @Test func valuesOfAttributesMayBeJSON() throws {
    let text = "Create a Shelf\nPOST /shelves\nAudit Records Created By The Request\nAudit Record: audit.shelf.create\n"
    let record = try exchange(text + "Attribute Name Value\nid 4\ndata\n{\n  \"a\": 1\n}\nend\n").auditRecords.first
    #expect(record?.name.string == "audit.shelf.create")
    #expect(record?.attributes.map(\.name.string) == ["id", "data", "end"])
    #expect(record?.attributes.map(\.value.string) == ["4", "{\n  \"a\": 1\n}", ""])
  }
}
