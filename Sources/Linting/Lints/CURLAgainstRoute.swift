import Pages
import Schema
import SourceText

/// A cURL line that asks for something else than the route above it: another method, path or query.
struct CURLAgainstRoute: Lint {
  let rule = Rule(
    "curl-against-route", .warning,
    finds: "A cURL line that calls another method, path or query than the route of the same request.",
    matters: "Who copies the line sends another request than the one that is documented.",
    example: """
      PUT /shelves/12
      curl "https://api.example.com/shelf/12" -X PUT
      """,
    remedy: "Correct the line, or the route, on the page. specless goes by the route.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.exchanges.flatMap { check($0.page, $0.exchange) }
  }

  private func check(_ page: EndpointPage, _ exchange: Exchange) -> [Diagnostic] {
    guard let route = exchange.route, let curl = exchange.curl else { return [] }
    let stated = route.method.string.uppercased()
    var findings: [Diagnostic] = []
    if let called = curl.calledMethod, called != stated {
      let place = (curl.method ?? curl.text).span
      findings.append(finding("the cURL line calls \(called), the route is \(stated)", place, route, page))
    }
    guard let url = curl.url else { return findings }
    let (called, shown) = (RequestTarget(url.string), RequestTarget(route.target.string))
    if !shown.isEnd(of: called) {
      let path = "/" + called.segments.joined(separator: "/")
      findings.append(finding("the cURL line calls \(path), the route is \(route.path.string)", url.span, route, page))
    }
    if called.query.sorted() != shown.query.sorted() {
      let (one, other) = (Self.words(called), Self.words(shown))
      findings.append(finding("the cURL line has \(one), the route has \(other)", url.span, route, page))
    }
    return findings
  }

  private func finding(_ headline: String, _ span: ByteSpan, _ route: RequestLine, _ page: EndpointPage) -> Diagnostic {
    rule.finding(
      headline, at: page.place(span), notes: [.init("the route stands here", at: page.place(route.span))],
      help: "correct the one that is wrong; specless goes by the route")
  }

  private static func words(_ target: RequestTarget) -> String {
    // A secret in a query is known by the mark before its name.
    let query = redacted("?" + target.query.joined(separator: "&")).dropFirst()
    return query.isEmpty ? "no query" : "the query \(query)"
  }
}

extension CURLCommand {
  /// The method that curl would use: `-X`, else POST where there is something to send; nil where an option such as
  /// `--get` or `--head` decides otherwise.
  fileprivate var calledMethod: String? {
    if let method { return method.string.uppercased() }
    let words = text.string.split(whereSeparator: \.isWhitespace)
    let deciding: Set<Substring> = ["-G", "--get", "-I", "--head", "-T", "--upload-file"]
    guard !words.contains(where: deciding.contains) else { return nil }
    return body == nil && form.isEmpty ? "GET" : "POST"
  }
}
