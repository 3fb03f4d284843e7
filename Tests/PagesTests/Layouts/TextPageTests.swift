import Testing

@testable import Pages

/// Whole pages of plain text: breadcrumbs, orders of sections, several endpoints, what is left over.
@Suite struct TextPageTests {
  @Test func breadcrumbsLeadToTheGroup() throws {
    let page = try readClean("Home\nVersion 3\nShelves API\n\nShelves API\n\nList Shelves\n\nGET /shelves\n\nRequest\n")
    #expect(page.group?.string == "Shelves API")
    #expect(page.title?.string == "List Shelves")
  }

  @Test func linesAboveTheGroupAreToldOf() {
    let (pages, diagnostics) = read("Edition 4\nShelves API\nList Shelves\nGET /shelves\nRequest\n")
    #expect(pages.first?.group?.string == "Shelves API")
    #expect(diagnostics.map(\.ruleID) == ["unread-block"])
  }

  @Test func byteOrderMarkAndLineEndsDoNotMatter() throws {
    let page = try readClean("\u{FEFF}List Shelves\r\nGET /shelves\rRequest\r\nRoute\r\nGET /shelves?depth=2\r\n")
    #expect(page.title?.string == "List Shelves")
    #expect(page.exchanges.first?.route?.query?.string == "depth=2")
  }

  @Test func explanationsAreParagraphs() throws {
    let page = try readClean("List Shelves\nGET /shelves\nAll of\nthem.\n\nThis endpoint has been removed.\n")
    #expect(page.explanations.map(\.string) == ["All of them.", "This endpoint has been removed."])
    #expect(page.flags.removed != nil)
    #expect(page.exchanges.isEmpty)
  }

  @Test func oneFileHoldsSeveralEndpoints() {
    let (pages, diagnostics) = read(
      "Shelves API\n\nList Shelves\nGET /shelves\nRequest\nRoute\nGET /shelves\nResponse\nStatus\n200 OK\nBody\n[]\nHeaders\n\nGone\nGET /gone\nIt was here.\n\nHome\nBooks API\n\nBooks API\n\nList Books\nGET /books\nRequest\n"
    )
    #expect(pages.map(\.title?.string) == ["List Shelves", "Gone", "List Books"])
    #expect(pages.map(\.group?.string) == ["Shelves API", "Shelves API", "Books API"])
    #expect(diagnostics.map(\.headline) == [])
  }

  @Test func requestLinesInProseAreNoEndpoint() throws {
    let page = try readClean(
      "List Shelves\nGET /shelves\nUse this instead:\nGET /bookcases\nRequest\nRoute\nGET /shelves\n")
    #expect(page.heading?.target.string == "/shelves")
    #expect(page.explanations.map(\.string) == ["Use this instead: GET /bookcases"])
  }

  @Test func aSecondRequestIsASecondExchange() throws {
    let page = try readClean(
      "List Shelves\nGET /shelves\nRequest\nRoute\nGET /shelves\nResponse\nStatus\n200 OK\nRequest\nRoute\nGET /shelves?page=9\nResponse\nStatus\n404 Not Found\n"
    )
    #expect(page.exchanges.map { $0.status?.statuses.first?.code } == [200, 404])
  }

  @Test func statusesHaveASentence() throws {
    let status = try exchange("Bind\nPUT /binding\nResponse\nStatus\nIf it is slow, 202.\n201 Created, 202 Accepted\n")
      .status
    #expect(status?.statuses.map(\.code) == [201, 202])
    #expect(status?.statuses.map { $0.reason?.string } == ["Created", "Accepted"])
    #expect(status?.sentence?.string == "If it is slow, 202.")
  }

  @Test func aPathNeedsNoSlashInFront() throws {
    #expect(try readClean("Set Shelf\nPUT shelves/:id/books\nRequest\n").heading?.target.string == "shelves/:id/books")
  }

  @Test func otherTextIsNoEndpoint() {
    for text in [
      "", "\n\n", "# Read me\n\nGET started with /shelves\n", "Notes on\nour API\nGET /shelves\nsays it all\n",
    ] {
      let (pages, diagnostics) = read(text)
      #expect(pages.isEmpty)
      #expect(diagnostics.map(\.ruleID) == ["not-an-endpoint"])
    }
  }

  @Test func leftOversAreQuotedShortAndWithoutTokens() throws {
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoiMSJ9.sig"
    let (_, diagnostics) = read(
      "List Shelves\nGET /shelves\nRequest\nRoute\nGET /shelves\nSend bearer \(token) with all of your many many many requests, always\n"
    )
    let first = try #require(diagnostics.first)
    #expect(first.ruleID == "unread-block")
    #expect(first.place?.line == 6)
    #expect(!first.headline.contains("eyJ"))
    #expect(first.headline.count < 100)
  }

  @Test(arguments: [
    ("List Shelves (deprecated)", true), ("List Shelves (DEPRECATED)", true), ("List deprecated shelves", false),
    ("Deprecated: List Shelves", true), ("[deprecated] List Shelves", true),
  ]) func titlesMarkEndpoints(title: String, isDeprecated: Bool) throws {
    #expect(try (readClean("\(title)\nGET /shelves\nRequest\n").flags.deprecated != nil) == isDeprecated)
  }
}
