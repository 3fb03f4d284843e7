import SourceText
import Testing

@testable import Pages

/// Example bodies: JSON, broken JSON, multipart, text; and where they end.
@Suite struct ExampleBodyTests {
  private let start = "Create a Shelf\nPOST /shelves\nRequest\nBody\n"

  @Test func brokenJSONIsMendedWhereOneReadingIsEvident() throws {
    let (pages, diagnostics) = read(start + "{\n\"a\": 1\n\"b\": [1, 2, ],\n}\nHeaders\n")
    #expect(diagnostics.map(\.ruleID) == ["broken-json"])
    #expect(diagnostics.first?.place?.line == 7)
    let root = try #require(pages.first?.exchanges.first?.requestBody?.json?.root)
    #expect(root.value.serialized() == #"{"a":1,"b":[1,2]}"#)
  }

  @Test func hopelessJSONIsLeftOut() throws {
    let (pages, diagnostics) = read(start + "{\n\"a\": ...\nResponse\nStatus\n201 Created\n")
    #expect(diagnostics.map(\.ruleID) == ["broken-json"])
    let exchange = try #require(pages.first?.exchanges.first)
    #expect(exchange.requestBody?.json == nil)
    #expect(exchange.status?.statuses.map(\.code) == [201])
  }

  @Test func whatFollowsJSONOnItsLineIsToldOf() {
    let (_, diagnostics) = read(start + "{\"a\": 1} and more\nHeaders\n")
    #expect(diagnostics.map(\.headline) == ["nothing could be made of \"and more\""])
  }

  @Test func multipartHasParts() throws {
    let text = """
      --AaB03x
      Content-Disposition: form-data; name="async"

      true
      --AaB03x
      Content-Disposition: form-data; name="cover"; filename="cover.png"
      Content-Type: image/png

      <<bytes>>
      --AaB03x--
      """
    for body in [text, text.replacingBlankLines] {
      guard case .multipart(let parts)? = try exchange(start + body + "\nHeaders\n").requestBody?.content else {
        Issue.record("no multipart")
        return
      }
      #expect(parts.map(\.name.string) == ["async", "cover"])
      #expect(parts.map(\.filename?.string) == [nil, "cover.png"])
      #expect(parts.map(\.contentType?.string) == [nil, "image/png"])
      #expect(parts.map(\.content?.string) == ["true", "<<bytes>>"])
    }
  }

  @Test func textGoesToTheNextHeading() throws {
    let body = try exchange(start + "name=Fiction&depth=4\n\nand so on\n\nHeaders\n").requestBody
    #expect(body?.text.string == "name=Fiction&depth=4\n\nand so on")
  }
}

extension String {
  fileprivate var replacingBlankLines: String {
    split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
  }
}
