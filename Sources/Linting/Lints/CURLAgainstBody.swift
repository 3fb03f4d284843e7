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
    material.pages.flatMap { page in
      page.exchanges.compactMap { exchange in
        guard let shown = exchange.requestBody, let sent = exchange.curl?.body, let one = shown.json,
          let other = sent.json, one.root.value != other.root.value
        else { return nil }
        return rule.finding(
          "the cURL line sends another body than is shown", at: page.place(sent.text.span),
          notes: [.init("the body stands here", at: page.place(shown.text.span))],
          help: "make the two the same; specless goes by the body")
      }
    }
  }
}
