import SourceText
import Testing

@testable import Pages

/// Pages that are odd in one way each: none of what they say is lost, and nothing is invented.
@Suite struct OddPageTests {
  private static let start = "# Shelves API\n\n## A Shelf\n\n"

  private func markdown(_ text: String) throws -> EndpointPage { try readClean(Self.start + text) }

  @Test func severalRequestsOnOnePage() throws {
    let request = "### Request\n#### Route\n    GET /shelves?page=1\n### Response\n#### Status\n    200 OK\n"
    let page = try markdown("### GET /shelves\n" + request + request.replacing("page=1", with: "page=2"))
    #expect(page.exchanges.map { $0.route?.query?.string } == ["page=1", "page=2"])
  }

  @Test func aQueryInTheHeading() throws {
    let line = try markdown("### DELETE /shelves/:id?force=true&deep=:deep\n### Request\n").heading
    #expect(line?.path.string == "/shelves/:id" && line?.query?.string == "force=true&deep=:deep")
  }

  @Test func aHeadingWithRemarks() throws {
    let page = try markdown("### PUT shelves/:id/books (deprecated)\n### Request\n")
    #expect(page.heading?.target.string == "shelves/:id/books")
    #expect(page.flags.deprecated != nil)
  }

  @Test func deprecatedByClass() throws {
    for html in [
      "<h2 class=deprecated>A Shelf</h2><h3>GET /a</h3>", "<h2>A Shelf</h2><h3 class=deprecated>GET /a</h3>",
    ] {
      #expect(try readClean("<h1>Shelves</h1>\(html)<h3>Request</h3>").flags.deprecated != nil)
    }
  }

  @Test func aFormKnownFromTheCommandAlone() throws {
    let exchange = try #require(
      markdown(
        "### PUT /cover\n### Request\n#### cURL\n```sh\ncurl https://host/cover -F cover=@\"a.png\" -F async=true -X PUT\n```\n"
      )
      .exchanges.first)
    #expect(exchange.curl?.form.map { "\($0.name.string)=\($0.value.string)" } == ["cover=@a.png", "async=true"])
    #expect(exchange.requestBody == nil)
  }

  @Test func multipartInAFence() throws {
    let page = try markdown(
      "### PUT /cover\n### Request\n#### Body\n```\n--b\nContent-Disposition: form-data; name=\"cover\"; filename=\"a.png\"\n\nbytes\n--b--\n```\n"
    )
    guard case .multipart(let parts)? = page.exchanges.first?.requestBody?.content else {
      Issue.record("no multipart")
      return
    }
    #expect(parts.map(\.filename?.string) == ["a.png"])
  }

  @Test(arguments: [
    ("201 Created, 202 Accepted", [201, 202]), ("201, 202", [201, 202]), ("204 No Content", [204]),
    ("302 Found", [302]),
  ])
  func statuses(line: String, codes: [Int]) throws {
    let exchange = try #require(markdown("### PUT /a\n### Response\n#### Status\n    \(line)\n").exchanges.first)
    #expect(exchange.status?.statuses.map(\.code) == codes)
    #expect(exchange.responseBody == nil)
  }

  @Test func anEndpointThatIsGone() throws {
    for words in ["This endpoint has been removed.", "The response of this endpoint is not shown."] {
      let page = try markdown("### GET /gone\n\n\(words)\n")
      #expect(page.flags.removed != nil)
      #expect(page.explanations.map(\.string) == [words])
      #expect(page.exchanges.isEmpty)
    }
  }

  @Test func explanationsOfAllKinds() throws {
    let page = try markdown("### GET /a\n\nOne\ntwo\n\n- three\n- four\n\n> five\n\n    six\n\n### Request\n")
    #expect(page.explanations.map(\.string) == ["One two", "three", "four", "five", "six"])
  }

  /// What a values' column holds is kept as it stands; whether it is a list of values is for inference.
  @Test func proseAsValidValues() throws {
    let page = try markdown(
      "### POST /a\n### Request\n#### Body\n| Name | Description | Valid Values |\n|--|--|--|\n| a | A | Any of the above, or 1024-65535 |\n"
    )
    #expect(
      page.exchanges.first?.bodyFields?.rows.first?.validValues.map(\.string) == ["Any of the above, or 1024-65535"])
  }

  @Test func cellsBetweenTabs() throws {
    let text =
      "List Shelves\nGET /shelves\nRequest\nParameters\nName\tDescription\tDefault\tValid Values\tExample Values\n"
    let rows =
      "colour\tThe colour\tof wood\toak\nbeech\tred\nwidth\tThe width\t80\t\t\ndepth\tHow deep\nlast\tThe last\t\t\ta b\nc\n"
    let exchange = try #require(readClean(text + rows + "colour: oak\n").exchanges.first)
    let table = try #require(exchange.parameters)
    #expect(table.rows.map(\.name.string) == ["colour", "width", "depth", "last"])
    #expect(table.rows.map(\.description?.string) == ["The colour", "The width", "How deep", "The last"])
    #expect(table.rows.map(\.defaultValue?.string) == ["of wood", "80", nil, nil])
    #expect(table.rows.map { $0.validValues.map(\.string) } == [["oak", "beech"], [], [], []])
    #expect(table.rows.map { $0.exampleValues.map(\.string) } == [["red"], [], [], ["a b", "c"]])
    #expect(exchange.queryLines.map(\.value.string) == ["oak"])
  }

  @Test func tagsThatAreNotEnded() throws {
    let page = try readClean(
      "<h1>Shelves API<h2>A Shelf<h3>GET /a</h3><p>One</br>two<p>three<h3>Request</h3><h4>Parameters</h4><table><tr><th>Name<th>Description<tr><td>a<td>A<ul><li>x<li>y</ul><tr><td>b<td>B</table><h4>Route</h4><pre>GET /a</pre>"
    )
    #expect(page.explanations.map(\.string) == ["One two", "three"])
    #expect(page.exchanges.first?.parameters?.rows.map(\.description?.string) == ["A x y", "B"])
    #expect(page.exchanges.first?.route != nil)
  }

  @Test func tablesOfHTMLInMarkdown() throws {
    let page = try markdown(
      "### POST /a\n### Request\n#### Body\n<table>\n<tr><th>Name</th><th>Description</th></tr>\n\n<tr class=\"deprecated\"><td>a_b</td>\n<td>A</td></tr>\n</table>\n\n```json\n{\"a_b\": 1}\n```\n"
    )
    let exchange = try #require(page.exchanges.first)
    #expect(exchange.bodyFields?.rows.map(\.name.string) == ["a_b"])
    #expect(exchange.bodyFields?.rows.first?.flags.deprecated != nil)
    #expect(exchange.requestBody?.json != nil)
  }

  @Test func severalEndpointsInOneFile() throws {
    let (pages, diagnostics) = read(
      Self.start
        + "### GET /a\n### Request\n\n# Books API\n\nAll of them:\n\n- old\n\n## B\n\n### GET /b\n### Request\n\n## C\n### GET /c\n"
    )
    #expect(pages.map(\.group?.string) == ["Shelves API", "Books API", "Books API"])
    #expect(pages.map(\.title?.string) == ["A Shelf", "B", "C"])
    #expect(pages[1].groupExplanations.map(\.string) == ["All of them:", "old"])
    #expect(diagnostics.map(\.headline) == [])
  }

  @Test func whatStandsUnderAnUnknownHeadingIsToldOf() {
    let (pages, diagnostics) = read(
      Self.start + "### GET /a\n### Request\n### Notes\nRead me.\n### Response\n#### Status\n    200\n")
    #expect(pages.first?.exchanges.first?.status?.statuses.map(\.code) == [200])
    #expect(diagnostics.map(\.ruleID) == ["unread-block", "unread-block"])
  }

  @Test(arguments: [
    ("# A\n", Document.Format.markdown), ("A\n===\n", .markdown), ("a | b\n--|--\n", .markdown),
    ("x\n```\ny\n```\n", .markdown),
    ("<!-- c -->\n# A\n## B\n", .markdown), ("---\na: b\n---\n# A\n", .markdown), ("Request\n# comment\nBody\n", .text),
    ("<p>a</p>\n", .html), ("<h1>A</h1>\n<pre>\n\n# b\n\n# c\n</pre>", .html),
  ])
  func formatIsToldByContent(text: String, format: Document.Format) {
    #expect(Document.Format(of: Array(text.utf8)) == format, "\(text)")
  }
}
