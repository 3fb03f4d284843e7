import Testing

@testable import SpeclessRuntime

/// Paths and queries: whatever is put in comes out again on the other side, and nowhere else.
@Suite struct TargetTests {
  @Test(
    arguments: [
      ("/a/b?x=1", "/a/b", "x=1"), ("https://api.[your-domain.com]/a?x", "/a", "x"), ("http://h", "/", nil),
      ("/a#f?x", "/a", nil), ("//h/a", "//h/a", nil), ("/a?b=http://c/d", "/a", "b=http://c/d"),
    ] as [(String, String, String?)])
  func splits(target: String, path: String, query: String?) {
    #expect(RequestTarget(target).path == path)
    #expect(RequestTarget(target).query == query)
  }

  @Test func slashAtTheEndMakesNoDifference() {
    #expect(RequestTarget("/a/b/").segments == RequestTarget("/a/b").segments)
    #expect(RequestTarget("/").segments == [])
    #expect(RequestTarget("/a//b").segments == ["a", "", "b"])
    #expect(RequestTarget("/a%2Fb").segments == ["a/b"])
  }

  @Test(arguments: ["/%", "/%4", "/%zz", "/%FF"])
  func brokenEscapesMakeNoPath(path: String) {
    #expect(RequestTarget(path).segments == nil)
  }

  @Test func queryReadsPlusAsSpaceAndWritesPercent20() {
    let items = [QueryItem(name: "q", value: "a b+c&d=é"), QueryItem(name: "q", value: "")]
    #expect(QueryItem.query(items) == "q=a%20b%2Bc%26d%3D%C3%A9&q=")
    #expect(QueryItem.items(QueryItem.query(items)) == items)
    #expect(QueryItem.items("q=a+b&flag&&bad=%zz").map(\.value) == ["a b", "", "%zz"])
  }

  @Test(arguments: ["", ".", ".."])
  func pathValuesThatMeanAnotherPlaceAreRefused(value: String) {
    #expect(throws: UnfillablePath.self) { try PathTemplate("/books/{id}").filled(with: ["id": value]) }
  }

  @Test func pathValuesStayOneSegment() throws {
    let path = try PathTemplate("/books/{id}/pages").filled(with: ["id": "../../etc?x#y"])
    #expect(path == "/books/..%2F..%2Fetc%3Fx%23y/pages")
  }

  @Test func segmentsMayHaveTextAroundTheirParameter() throws {
    let template = PathTemplate("/books/{id}.json")
    #expect(try template.filled(with: ["id": "7"]) == "/books/7.json")
    #expect(template.match(["books", "7.json"]) == ["id": "7"])
    #expect(template.match(["books", ".json"]) == nil)
  }

  @Test func segmentsMayHaveSeveralParameters() throws {
    let template = PathTemplate("/reports/{year}-{month}.{format}")
    let values = ["year": "2020", "month": "05", "format": "csv"]
    #expect(try template.filled(with: values) == "/reports/2020-05.csv")
    #expect(template.match(["reports", "2020-05.csv"]) == values)
    #expect(template.match(["reports", "2020-05"]) == nil)
    #expect(template.match(["reports", "-05.csv"]) == nil)
    #expect(PathTemplate("/{a}{b}").match(["xyz"]) == ["a": "x", "b": "yz"])
  }

  @Test func valuesThatWouldBeReadAsOthersAreRefused() {
    #expect(throws: UnfillablePath.self) { try PathTemplate("/{a}-{b}").filled(with: ["a": "1-2", "b": "3"]) }
    #expect(throws: UnfillablePath.self) { try PathTemplate("/{a}-{b}").filled(with: ["a": "1", "b": ""]) }
  }

  @Test func anyTextSurvivesPathAndQuery() throws {
    let seed = UInt64.random(in: 0...(.max))
    var random = SeededGenerator(seed: seed)
    let template = PathTemplate("/a/{x}/b/{y}")
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
              Unicode.Scalar(UInt32.random(in: 0...0x2FF, using: &random))
            }))
      }
      guard !texts.contains(where: [".", ".."].contains) else { continue }
      let path = try template.filled(with: ["x": texts[0], "y": texts[1]])
      #expect(RequestTarget(path).segments.flatMap(template.match) == ["x": texts[0], "y": texts[1]], "seed \(seed)")
      let items = [QueryItem(name: texts[0], value: texts[1])]
      #expect(QueryItem.items(QueryItem.query(items)) == items, "seed \(seed)")
    }
  }
}
