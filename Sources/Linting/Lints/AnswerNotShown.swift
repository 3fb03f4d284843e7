import Pages
import Schema
import SourceText

/// A GET that succeeds with 200, and no page shows what it answers.
struct AnswerNotShown: Lint {
  let rule = Rule(
    "answer-not-shown", .warning,
    finds: "A GET that is answered with 200 and no body is shown.",
    matters: "Nothing tells the type of the answer, so callers get bytes, or nothing.",
    example: """
      GET /shelves
      200 OK
      (and no body)
      """,
    remedy: "Show the body on the page. Where there really is none, let the status be 204.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.exchanges.compactMap { shown in
      guard shown.exchange.responseBody == nil, shown.page.flags.removed == nil,
        shown.page.method(of: shown.exchange) == "GET",
        let status = shown.exchange.status?.statuses.first(where: { $0.code == 200 })
      else { return nil }
      return rule.finding(
        "a GET is answered with 200 and no body is shown", at: shown.page.place(status.span),
        help: "show the body; where there is none, the status is 204")
    }
  }
}
