import Pages
import Schema
import SourceText

/// A cURL line that sends a header with another value than the headers that are listed for the same request.
struct CURLAgainstHeaders: Lint {
  let rule = Rule(
    "curl-against-headers", .warning,
    finds: "A cURL line that sends a header with another value than the list of headers beside it.",
    matters: "One of the two was not tried out; a server may refuse it.",
    example: """
      Content-Type: application/json
      -H "Content-Type: text/plain"
      """,
    remedy: "Correct the line, or the list, on the page.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.exchanges.flatMap { shown in
      (shown.exchange.curl?.headers ?? []).compactMap { check($0, shown.exchange.requestHeaders, shown.page) }
    }
  }

  private func check(_ sent: Header, _ listed: [Header], _ page: EndpointPage) -> Diagnostic? {
    guard !sent.value.isEmpty else { return nil }
    let same = listed.filter { !$0.value.isEmpty && $0.isCalled(sent.name) }
    guard let first = same.first,
      !same.contains(where: { Self.meaning($0) == Self.meaning(sent) })
    else { return nil }
    return rule.finding(
      "the cURL line sends \(sent.name.string) as \(Self.meaning(sent)), the headers say \(Self.meaning(first))",
      at: page.place(sent.value.span), notes: [.init("the header stands here", at: page.place(first.value.span))],
      help: "correct the one that is wrong")
  }

  /// Of credentials, how they are given; of a media type, its essence; else the value.
  private static func meaning(_ header: Header) -> String {
    let value = header.value.string
    switch header.name.string.lowercased() {
    case "authorization", "proxy-authorization": return String(value.prefix { $0 != " " }).lowercased()
    case "cookie": return "a cookie"
    case "content-type", "accept": return String(value.prefix { $0 != ";" && $0 != " " }).lowercased()
    default: return value
    }
  }
}
