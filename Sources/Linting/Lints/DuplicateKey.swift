import JSONText
import Pages
import Schema
import SourceText

/// A key that stands twice in one object of an example (RFC 8259, 4).
struct DuplicateKey: Lint {
  let rule = Rule(
    "duplicate-key", .warning,
    finds: "A key that stands twice in one object of an example.",
    matters: "Most readers keep the last value and drop the first in silence; no service writes such JSON.",
    example: """
      {"title": "Emma", "title": "Persuasion"}
      """,
    remedy: "Remove one of the two, or rename it.")

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.exchanges.flatMap { shown in
      shown.exchange.bodies.flatMap { body in
        (body.json?.duplicateKeys ?? []).map { finding($0, body, shown.page) }
      }
    }
  }

  private func finding(_ key: JSONDuplicateKey, _ body: Body, _ page: EndpointPage) -> Diagnostic {
    rule.finding(
      "the key \"\(key.path.tokens.last ?? "")\" stands twice in one object",
      at: page.place(body.text.sourceSpan(of: key.secondKeySpan)),
      notes: [.init("it stands here first", at: page.place(body.text.sourceSpan(of: key.firstKeySpan)))],
      help: "remove one of the two; the last counts")
  }
}
