import Pages
import Schema
import SourceText

/// A JSON body that is sent as something else (RFC 9110, 8.3), most often by a cURL line.
struct ContentTypeAgainstBody: Lint {
  let rule = Rule(
    "content-type-against-body", .warning,
    finds: "A body that is JSON while its Content-Type says otherwise, most often in a cURL line.",
    matters: "Who copies the line sends what a strict server refuses with 415.",
    example: """
      -d '{"title": "Emma"}' -H "Content-Type: application/x-www-form-urlencoded"
      """,
    remedy: "Correct the header on the page; specless goes by the body.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.exchanges.flatMap { shown -> [Diagnostic] in
      let (exchange, page) = (shown.exchange, shown.page)
      let request = check(page, exchange.requestHeaders, exchange.requestBody)
      let curl = check(page, exchange.curl?.headers ?? [], exchange.curl?.body ?? exchange.requestBody)
      let answer = check(page, exchange.responseHeaders, exchange.responseBody)
      return request + curl + answer
    }
  }

  private func check(_ page: EndpointPage, _ headers: [Header], _ body: Body?) -> [Diagnostic] {
    guard let body, body.json != nil else { return [] }
    return headers.filter { $0.isCalled("content-type") }.compactMap { header in
      let stated = header.value.string.lowercased()
      guard !stated.isEmpty, !stated.hasPrefix("application/json"), !stated.contains("+json") else { return nil }
      return rule.finding(
        "a JSON body is sent as \(header.value.string)", at: page.place(header.value.span),
        notes: [.init("the body stands here", at: page.place(body.text.span))],
        help: "correct the page's Content-Type to application/json; specless goes by the body")
    }
  }
}
