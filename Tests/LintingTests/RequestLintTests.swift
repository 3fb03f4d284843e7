import Testing

/// Heading, route, cURL line, headers and body: witnesses of one request.
struct RequestLintTests {
  private func curl(_ line: String, route: String = "②POST /books", request: String = "") -> BookPage {
    BookPage(route: route, request: request, curl: line)
  }

  @Test func headingAgainstRoute() {
    #expect(
      told("heading-against-route", BookPage(heading: "①POST /book", route: "②POST /books"))
        == ["① heading says POST /book, route POST /books | ②"])
    #expect(told("heading-against-route", BookPage(heading: "POST /books/", route: "POST /books")).isEmpty)
  }

  @Test(arguments: [
    (#"curl "https://example.org/books" -X ①PUT"#, "① the cURL line calls PUT, the route is POST | ②"),
    (#"①curl "https://example.org/books""#, "① the cURL line calls GET, the route is POST | ②"),
    (#"curl "①https://example.org/book" -X POST"#, "① the cURL line calls /book, the route is /books | ②"),
    (
      #"curl "①https://example.org/books?a=b" -X POST"#,
      "① the cURL line has the query a=b, the route has no query | ②"
    ),
  ])
  func curlAgainstRoute(line: String, expected: String) {
    #expect(told("curl-against-route", curl(line)) == [expected])
  }

  @Test(arguments: [
    (#"curl "https://example.org/books" -X POST"#, "POST /books"),
    (#"curl "https://example.org/base/books/" -d '{"title": "Emma"}'"#, "POST /books"),
    (#"curl "https://api.[your-domain.com]/books?q=name%3AEmma%20W" -X POST"#, "POST /books?q=name:Emma W"),
    (#"curl "https://example.org/books?b=1&a=2" -X POST"#, "POST /books?a=2&b=1"),
    (#"curl -G "https://example.org/books""#, "POST /books"),
  ])
  func curlThatAgrees(line: String, route: String) {
    #expect(told("curl-against-route", curl(line, route: route)).isEmpty)
  }

  @Test func curlAgainstHeaders() {
    var page = BookPage(
      headers: "Content-Type: ②application/json\nX-Shelf: 3",
      curl: #"curl "https://example.org/books" -X POST -H "Content-Type: ①text/plain" -H "X-Shelf: 3""#)
    #expect(
      told("curl-against-headers", page)
        == ["① the cURL line sends Content-Type as text/plain, the headers say application/json | ②"])
    page.curl = #"curl "https://example.org/books" -X POST -H "content-type: application/json; charset=utf-8""#
    #expect(told("curl-against-headers", page).isEmpty)
  }

  @Test func tokensMayDiffer() {
    let page = BookPage(
      headers: "Authorization: bearer aaaaaaaaaaaaaaaa",
      curl: #"curl "https://example.org/books" -X POST -H "Authorization: bearer bbbbbbbbbbbbbbbb""#)
    #expect(told("curl-against-headers", page).isEmpty)
  }

  @Test func curlAgainstBody() {
    let line = #"curl "https://example.org/books" -d '①{"name": "Emma"}'"#
    #expect(
      told("curl-against-body", curl(line, request: #"③{"title": "Emma"}"#))
        == ["① the cURL line sends another body than is shown | ③"])
    #expect(told("curl-against-body", curl(line, request: #"{ "name" : "Emma" }"#)).isEmpty)
  }

  @Test func contentTypeAgainstBody() {
    let form = "①application/x-www-form-urlencoded"
    var page = BookPage(headers: "Content-Type: \(form)", request: #"②{"title": "Emma"}"#)
    #expect(
      told("content-type-against-body", page) == ["① a JSON body is sent as application/x-www-form-urlencoded | ②"])
    page.headers = "Content-Type: application/problem+json"
    #expect(told("content-type-against-body", page).isEmpty)
  }

  @Test func secrets() {
    let page = BookPage(headers: "Authorization: bearer ①A1b2C3d4E5f6A1b2C3d4E5f6")
    #expect(told("secret-in-page", page) == ["① a secret stands on the page"])
    #expect(told("secret-in-page", BookPage(headers: "Host: example.org")).isEmpty)
  }
}
