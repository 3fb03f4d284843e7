import Testing

@testable import Pages

/// Tables whose cells are closed by lines `|`.
@Suite struct PipeTableTests {
  private func page(_ rows: String) -> String {
    "Create a Shelf\nPOST /shelves\nRequest\nBody\nName |\nDescription |\nValid Values |\n" + rows
  }

  @Test func cellsOverSeveralLinesAreJoined() throws {
    let row = try #require(
      exchange(page("colour\n|\nThe colour.\nAny will do.\n|\n- light oak\n- dark\n|\n")).bodyFields?.rows.first)
    #expect(row.description?.string == "The colour. Any will do.")
    #expect(row.validValues.map(\.string) == ["light oak", "dark"])
  }

  @Test func theLastBarMayBeMissing() throws {
    let row = try #require(exchange(page("colour\n|\nThe colour.\n|\n- oak")).bodyFields?.rows.first)
    #expect(row.validValues.map(\.string) == ["oak"])
  }

  @Test func theLastCellMayBeMissingWhereItIsEmpty() throws {
    let row = try #require(exchange(page("colour\n|\nThe colour.\n|")).bodyFields?.rows.first)
    #expect(row.description?.string == "The colour.")
  }

  @Test func jsonMayFollowTheLastRow() throws {
    let exchange = try exchange(page("colour\n|\n|\n|\n{\"colour\": \"oak\"}\nHeaders\n"))
    #expect(exchange.bodyFields?.rows.map(\.name.string) == ["colour"])
    #expect(exchange.bodyFields?.rows.first?.description == nil)
    #expect(exchange.requestBody?.json?.root["colour"]?.stringValue == "oak")
  }

  @Test func fieldsMayBeNamedLikeHeadings() throws {
    let exchange = try exchange(page("Body\n|\nIts body\n|\n|\nHeaders\n|\n|\n|\n"))
    #expect(exchange.bodyFields?.rows.map(\.name.string) == ["Body", "Headers"])
  }

  @Test func aRowThatIsCutShortIsToldOf() {
    let (pages, diagnostics) = read(
      "Create a Shelf\nPOST /shelves\nRequest\nBody\nName |\nDescription |\nDefault |\ncolour\n|\nIts colour\nResponse\nStatus\n201 Created\n"
    )
    #expect(pages.first?.exchanges.first?.status?.statuses.map(\.code) == [201])
    #expect(pages.first?.exchanges.first?.bodyFields?.rows.first?.description?.string == "Its colour")
    #expect(diagnostics.map(\.ruleID) == ["unfinished-row"])
  }
}
