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
    material.pages.filter { $0.flags.removed == nil }.flatMap { page in
      page.exchanges.compactMap { exchange in
        guard page.method(of: exchange) == "GET", exchange.responseBody == nil,
          let status = exchange.status?.statuses.first(where: { $0.code == 200 })
        else { return nil }
        return rule.finding(
          "a GET is answered with 200 and no body is shown", at: page.place(status.span),
          help: "show the body; where there is none, the status is 204")
      }
    }
  }
}
