import SourceText
import Testing

@testable import Pages

/// A slip in a method takes a whole endpoint from a page: it is told where it stands.
struct MisspeltMethodTests {
  private func read(_ text: String, _ path: String = "page.txt") -> (pages: Int, told: [String]) {
    var diagnostics = Diagnostics()
    let pages = readPages(SourceFile(path: path, text: text), diagnostics: &diagnostics)
    return (
      pages.count,
      diagnostics.all.filter { $0.ruleID == "unknown-method" }.map {
        "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.headline)"
      }
    )
  }

  private static let rest = "Request\nRoute\nPUT /shelves/12\nResponse\nStatus\n204 No Content\n"

  @Test(arguments: [
    ("PTU /shelves/:id", "PTU", "PUT"), ("DELTE /shelves/:id (deprecated)", "DELTE", "DELETE"),
    ("Put /shelves/:id", "Put", "PUT"), ("GETS /shelves", "GETS", "GET"),
  ])
  func slipsAreTold(line: String, method: String, meant: String) {
    let (pages, told) = read("Shelves API\nChange a Shelf\n\(line)\n\(Self.rest)")
    #expect(pages == 0)
    #expect(told == ["3:1 \"\(method)\" is no method: did you mean \"\(meant)\"?"])
  }

  @Test(arguments: [
    "USE /shelves/:id", "See /shelves", "GET STARTED", "PTU shelves", "PTU /shelves to change one", "",
  ])
  func otherLinesAreNot(line: String) {
    #expect(read("Shelves API\nChange a Shelf\n\(line)\n").told == [])
  }

  @Test func headingsAreReadToo() {
    let html = "<h1>Shelves API</h1><h2>Change a Shelf</h2><h3>PTU /shelves/:id</h3><h3>Request</h3>"
    #expect(read(html, "page.html").told == ["1:48 \"PTU\" is no method: did you mean \"PUT\"?"])
    #expect(read("# Shelves API\n\n## Change a Shelf\n\n### PTU /shelves/:id\n", "page.md").told.count == 1)
  }

  /// Titles may read like request lines where a request line follows.
  @Test func besideEndpointsOnlyCapitalsCount() {
    let page = "Put /shelves\nPUT /shelves/:id\n\(Self.rest)"
    #expect(read(page).pages == 1 && read(page).told == [])
    let second = read("\(page)Remove a Shelf\nDLETE /shelves/:id\nRequest\nRoute\nDELETE /shelves/1\n")
    #expect(second.pages == 1 && second.told.count == 1)
  }
}
