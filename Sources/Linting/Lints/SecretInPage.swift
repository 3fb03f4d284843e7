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

  func check(_ material: PageMaterial) -> [Diagnostic] {
    material.pages.parallelMap { page in
      let texts = [page.title, page.heading?.target].compactMap { $0 } + page.explanations
      return Set(page.exchanges.flatMap(Self.secrets) + texts.flatMap(Self.secrets)).sorted().map { span in
        rule.finding(
          "a secret stands on the page", at: page.place(span),
          help: "replace it on the page by a placeholder; it is redacted in all that specless writes")
      }
    }.flatMap(\.self)
  }

  private static func secrets(of exchange: Exchange) -> [ByteSpan] {
    let headers = exchange.requestHeaders + exchange.responseHeaders
    let bodies = [exchange.requestBody?.text, exchange.responseBody?.text, exchange.curl?.text, exchange.route?.target]
    return (headers + exchange.queryLines).flatMap(secrets) + bodies.compactMap { $0 }.flatMap(secrets)
      + exchange.documentedRows.flatMap(secrets)
  }

  /// A row's name tells whether its values are secrets.
  private static func secrets(of row: FieldRow) -> [ByteSpan] {
    let values = ([row.defaultValue].compactMap { $0 } + row.exampleValues + row.listedValues + row.validValues).flatMap
    {
      isSecret($0.string, of: row.name.string) ? [$0.span] : secrets(in: $0)
    }
    return values + (row.description.map(secrets) ?? [])
  }

  private static func secrets(in text: Text) -> [ByteSpan] {
    secretRanges(in: text.bytes).filter { isText(text.bytes.dropFirst($0.lowerBound).prefix($0.count)) }
      .map(text.sourceSpan)
  }

  /// A header's name tells whether its value is a secret.
  private static func secrets(in header: Header) -> [ByteSpan] {
    let start = header.name.bytes.count + 2
    let ranges = secretRanges(in: Array(header.name.bytes) + Array(": ".utf8) + header.value.bytes)
    // As most headers have none.
    if ranges.isEmpty { return [] }
    return ranges.filter { $0.lowerBound >= start }.map { ($0.lowerBound - start)..<($0.upperBound - start) }
      .filter { isText(header.value.bytes.dropFirst($0.lowerBound).prefix($0.count)) }
      .map(header.value.sourceSpan)
  }

  /// An empty cookie in quotation marks is no secret.
  private static func isText(_ bytes: some Collection<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains { $0.isLetter || $0.isNumber }
  }
}
