import SourceText
import Testing

@testable import Pages

/// Command lines are taken apart as a shell would.
@Suite struct CURLTests {
  private func curl(_ command: String) throws -> CURLCommand {
    try #require(exchange("Create a Shelf\nPOST /shelves\nRequest\ncURL\n\(command)\nResponse\nStatus\n201\n").curl)
  }

  @Test func quotesAndLineEnds() throws {
    let curl = try curl(
      "curl \"https://api.[host]/shelves\" -d '{\n\"name\": \"it'\\''s\"\n}' -X POST \\\n\t-H \"A: b \\\"c\\\"\"")
    #expect(curl.url?.string == "https://api.[host]/shelves")
    #expect(curl.method?.string == "POST")
    #expect(curl.body?.json?.root["name"]?.stringValue == "it's")
    #expect(curl.headers.map(\.value.string) == ["b \"c\""])
  }

  @Test func formsAndOtherOptions() throws {
    let curl = try curl("curl -s -u me:secret https://host/shelves -XPUT -F cover=@\"/a b.png\" --data=x -d y")
    #expect(curl.url?.string == "https://host/shelves")
    #expect(curl.method?.string == "PUT")
    #expect(curl.form.map { [$0.name.string, $0.value.string] } == [["cover", "@/a b.png"]])
    #expect(curl.body?.text.string == "x&y")
  }

  @Test func aQuoteThatStaysOpenEndsAtTheNextHeading() throws {
    let (pages, _) = read("Create a Shelf\nPOST /shelves\nRequest\ncURL\ncurl 'https://host\nResponse\nStatus\n201\n")
    #expect(pages.first?.exchanges.first?.status?.statuses.map(\.code) == [201])
  }

  @Test func emptyDataIsNoBody() throws {
    #expect(try curl("curl https://host/shelves -d '' -X DELETE").body == nil)
  }
}
