import Pages
import Schema
import SourceText

/// A body that is not what its `Content-Type` says (RFC 9110, 8.3): JSON sent as a form, most often by a cURL line.
///
/// Why it matters: who copies the line sends what a strict server refuses with 415.
///
///     -d '{"title": "Emma"}' -H "Content-Type: application/x-www-form-urlencoded"
///
/// What to do: correct the header on the page; specless goes by the body.
struct ContentTypeAgainstBody: Lint {
  let id = "content-type-against-body"

  func check(pages: [EndpointPage], api: API) -> [Diagnostic] {
    pages.flatMap { page in
      page.exchanges.flatMap { exchange -> [Diagnostic] in
        let request = check(page, exchange.requestHeaders, exchange.requestBody)
        let curl = check(page, exchange.curl?.headers ?? [], exchange.curl?.body ?? exchange.requestBody)
        let answer = check(page, exchange.responseHeaders, exchange.responseBody)
        return request + curl + answer
      }
    }
  }

  private func check(_ page: EndpointPage, _ headers: [Header], _ body: Body?) -> [Diagnostic] {
    guard let body, body.json != nil else { return [] }
    return headers.filter { $0.name.string.lowercased() == "content-type" }.compactMap { header in
      let stated = header.value.string.lowercased()
      guard !stated.isEmpty, !stated.hasPrefix("application/json"), !stated.contains("+json") else { return nil }
      return Diagnostic(
        id, .warning, "a JSON body is sent as \(header.value.string)", at: page.place(header.value.span),
        notes: [.init("the body stands here", at: page.place(body.text.span))],
        help: "correct the page's Content-Type to application/json; specless goes by the body")
    }
  }
}
