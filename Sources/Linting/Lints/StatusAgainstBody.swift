import Pages
import Schema
import SourceText

/// A body where the status allows none (RFC 9110, 15.2, 15.3.5, 15.3.6 and 15.4.5).
struct StatusAgainstBody: Lint {
  let rule = Rule(
    "status-against-body", .warning,
    finds: "An answer with a body and a status that has none: 1xx, 204, 205, 304.",
    matters: "No server can send it; either the status or the body is wrong. specless leaves the body out.",
    example: """
      204 No Content
      {"title": "Emma"}
      """,
    remedy: "Correct the status on the page, or remove the body.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.exchanges.compactMap { shown in
      guard let line = shown.exchange.status, let status = line.statuses.first,
        line.statuses.allSatisfy({ Self.hasNoBody($0.code) }), let body = shown.exchange.responseBody,
        !body.text.trimmed.isEmpty
      else { return nil }
      return rule.finding(
        "an answer of status \(status.code) shows a body", at: shown.page.place(body.text.span),
        notes: [.init("the status stands here", at: shown.page.place(status.span))],
        help: "correct the status, or remove the body")
    }
  }

  private static func hasNoBody(_ status: Int) -> Bool { status < 200 || [204, 205, 304].contains(status) }
}
