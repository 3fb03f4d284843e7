import JSONText
import Schema
import SourceText

/// What examples show of a field without a description.
///
/// Only what stays when pages are recorded anew: words that someone chose, and what all values are; no numbers, no
/// identifiers, no instants. Of words the shortest, so that a page that is added seldom changes what is said. Nothing
/// that may be a secret.
enum SampleValue {
  private static let longest = 60

  static func of(_ key: String, _ values: [Observation]) -> Sample? {
    guard !values.isEmpty else { return nil }
    let nodes = values.map(\.node).filter { $0.kind != .null }
    if nodes.isEmpty { return .null }
    if nodes.allSatisfy({ $0.kind == .array }) { return nodes.allSatisfy { $0.count == 0 } ? .empty : nil }
    guard nodes.allSatisfy({ $0.kind == .string }), !isSecret(key) else { return nil }
    let texts = nodes.compactMap(\.stringValue)
    if texts.allSatisfy(GeneratedKeys.isGUID) { return .guid }
    if texts.allSatisfy({ $0.hasPrefix("/") }) { return .path }
    if texts.allSatisfy({ $0.hasPrefix("https://") || $0.hasPrefix("http://") }) { return .url }
    let words = texts.filter(isWords).min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    return words.flatMap { redacted($0) == $0 ? .text($0) : nil }
  }

  private static func isWords(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longest && !text.utf8.contains { (0x30...0x39).contains($0) || $0 == 0x2F }
  }

  private static func isSecret(_ key: String) -> Bool {
    Identifier.words(of: key).last.map { secretWords.contains(Inflection.singular($0.lowercased())) } ?? false
  }

  private static let secretWords: Set<String> = [
    "password", "passwd", "passcode", "passphrase", "secret", "token", "credential", "key", "cookie", "authorization",
    "signature",
  ]
}
