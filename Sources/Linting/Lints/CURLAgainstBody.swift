import JSONText
import Pages
import Schema
import SourceText

/// A cURL line that sends other JSON than the example of the request's body.
struct CURLAgainstBody: Lint {
  let rule = Rule(
    "curl-against-body", .warning,
    finds: "A cURL line that sends other JSON than the body shown for the same request.",
    matters: "It cannot be told which of the two the documented answer belongs to.",
    example: """
      {"title": "Emma"}
      curl "https://api.example.com/books" -d '{"name": "Emma"}'
      """,
    remedy: "Make the line and the body the same on the page. specless goes by the body.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.exchanges.compactMap { shown in
      guard let body = shown.exchange.requestBody, let sent = shown.exchange.curl?.body, let one = body.json,
        let other = sent.json, one.root.value != other.root.value
      else { return nil }
      return rule.finding(
        "the cURL line sends another body than is shown", at: shown.page.place(sent.text.span),
        notes: [.init("the body stands here", at: shown.page.place(body.text.span))],
        help: "make the two the same; specless goes by the body")
    }
  }
}
