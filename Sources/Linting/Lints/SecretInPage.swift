import Pages
import Schema
import SourceText

/// A token, cookie or password that stands on a page in full.
///
/// Why it matters: pages are published, and a token that still works is a door left open. specless redacts it wherever
/// it could come out again.
///
///     Authorization: bearer eyJ0eXAiOi…
///
/// What to do: replace it on the page by a placeholder.
struct SecretInPage: Lint {
  let id = "secret-in-page"

  func check(pages: [EndpointPage], api: API) -> [Diagnostic] {
    var seen: Set<String> = []
    return pages.filter { seen.insert($0.file.path).inserted }.flatMap { page in
      secretRanges(in: page.file.bytes).filter { Self.isText(page.file.bytes[$0]) }.map { range in
        Diagnostic(
          id, .warning, "a secret stands on the page", at: page.place(ByteSpan(range)),
          help: "replace it on the page by a placeholder; it is redacted in all that specless writes")
      }
    }
  }

  /// An empty cookie in quotation marks is no secret, however the marks are written.
  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "&quot;").joined()
    return text.contains { $0.isLetter || $0.isNumber }
  }
}
