/// The text with every secret that it shows replaced by `REDACTED`; all that leaves the program (emitted code,
/// diagnostics, explanations, exports) passes through here. Redacting twice changes nothing more.
///
///     redacted("Authorization: bearer d41d8cd98f00b204")   // "Authorization: bearer REDACTED"
///     redacted("https://ada:lovelace@example.org/")        // "https://ada:REDACTED@example.org/"
package func redacted(_ text: String) -> String {
  var text = text
  let ranges = text.withUTF8(secretRanges)
  guard !ranges.isEmpty else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var copied = 0
  for range in ranges {
    result += bytes[copied..<range.lowerBound]
    result += redactionMark.utf8
    copied = range.upperBound
  }
  result += bytes[copied...]
  return String(decoding: result, as: UTF8.self)
}

/// What stands where a secret stood; it is valid in a header, in a URL and in JSON.
package let redactionMark = "REDACTED"

/// Where secrets stand in UTF-8 text: credentials of `Authorization` and `Cookie` headers (RFC 9110, RFC 6265), tokens
/// behind `bearer` or `basic` wherever they look like one, JSON Web Tokens (RFC 7519), passwords in URLs (RFC 3986)
/// and in their queries, what follows a name that tells a secret (`"password": "…"`) and looks like one, passwords of
/// curl's `--user`, and access keys that begin with `AKIA`. Ascending, apart; offsets into `bytes`. One pass over the
/// text, which may be HTML as it stands in a file. What is redacted already is no secret.
package func secretRanges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] { bytes.withUnsafeBufferPointer(secretRanges) }

package func secretRanges(in bytes: [UInt8]) -> [Range<Int>] { secretRanges(in: bytes[...]) }

private func secretRanges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  SecretScanner(bytes: bytes).scan()
}
