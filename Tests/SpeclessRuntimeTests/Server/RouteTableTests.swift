import Testing

@testable import SpeclessRuntime

/// Which of several templates a path belongs to.
@Suite struct RouteTableTests {
  private var table: RouteTable<String> {
    var table = RouteTable<String>()
    for (method, path) in [
      (.get, "/books/{id}"), (.get, "/books/new"), (.delete, "/books/{key}"), (.get, "/books/{id}/pages"),
      (.get, "/books/new/{x}"), (.get, "/"), (.get, "/books/{id}.json"), (.get, "/books/{from}-{to}"),
    ] as [(HTTPMethod, String)] {
      table.add("\(method) \(path)", method, PathTemplate(path))
    }
    return table
  }

  @Test(
    arguments: [
      ("/books/new", "GET /books/new", [:]), ("/books/old", "GET /books/{id}", ["id": "old"]),
      ("/books/new/pages", "GET /books/new/{x}", ["x": "pages"]),
      ("/books/old/pages", "GET /books/{id}/pages", ["id": "old"]), ("/", "GET /", [:]),
      ("/books/7.json", "GET /books/{id}.json", ["id": "7"]),
      ("/books/7-9", "GET /books/{from}-{to}", ["from": "7", "to": "9"]),
    ] as [(String, String, [String: String])])
  func literalsWinOverParameters(path: String, value: String, parameters: [String: String]) {
    let found = table.find(.get, RequestTarget(path).segments ?? []).found
    #expect(found?.value == value)
    #expect(found?.parameters == parameters)
  }

  @Test func methodDecidesBetweenTemplatesThatFit() {
    let (found, methods) = table.find(.delete, ["books", "new"])
    #expect(found?.value == "DELETE /books/{key}")
    #expect(found?.parameters == ["key": "new"])
    #expect(methods == [.get, .delete])
  }

  @Test func theFirstOfTwoCounts() {
    var table = table
    table.add("second", .get, PathTemplate("/books/{other}"))
    #expect(table.find(.get, ["books", "1"]).found?.value == "GET /books/{id}")
  }
}
