import Pages
import Schema
import SourceText

/// A token, cookie or password that stands on a page in full.
struct SecretInPage: Lint {
  let rule = Rule(
    "secret-in-page", .warning,
    finds: "A token, cookie or password that stands on a page in full.",
    matters: "Pages are published, and a token that still works is a door left open.",
    example: """
      Authorization: bearer eyJ0eXAiOi…
      """,
    remedy: "Replace it on the page by a placeholder. Wherever it could come out of specless again, it is redacted.")

  func check(pages: [EndpointPage], api: API) -> [Diagnostic] {
    var seen: Set<String> = []
    return pages.filter { seen.insert($0.file.path).inserted }.flatMap { page in
      secretRanges(in: page.file.bytes).filter { !$0.isEmpty }.map { range in
        rule.finding(
          "a secret stands on the page", at: page.place(ByteSpan(range)),
          help: "replace it on the page by a placeholder; it is redacted in all that specless writes")
      }
    }
  }
}
