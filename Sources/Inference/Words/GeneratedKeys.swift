/// Tells keys and path segments that are data from those that someone chose.
package enum GeneratedKeys {
  /// Whether an object with these keys is a map: all digits, all GUIDs, all hexadecimal, or one stem with a running
  /// number (`copy-41`, `copy-42`). The value says which, the text is the first key.
  package static func looksGenerated(_ keys: [String]) -> Said<String>? {
    guard let first = keys.first else { return nil }
    for (reason, holds) in kinds where keys.allSatisfy(holds) { return Said(reason, text: first) }
    return haveRunningNumber(keys) ? Said("the same word with a running number", text: first) : nil
  }

  /// Whether a segment of a path is the value of a parameter: `12`, a GUID, a hash, `reader-id-317`.
  package static func looksLikeIdentifier(_ segment: String) -> Bool {
    if kinds.contains(where: { $0.holds(segment) }) || isToken(segment) { return true }
    guard let (stem, digits) = numbered(segment), stem.last == "-" || stem.last == "_" else { return false }
    return digits.count > 1 && !knownStems.contains(stem.dropLast().lowercased())
  }

  static func isGUID(_ text: String) -> Bool { text.utf8.count == 36 && endsWithGUID(text) }

  private static let kinds: [(reason: String, holds: @Sendable (String) -> Bool)] = [
    ("digits", { isDigits($0[...]) }), ("GUIDs", endsWithGUID), ("hexadecimal digits", isHash),
  ]

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// A GUID (RFC 9562: 8-4-4-4-12), alone or after a prefix.
  private static func endsWithGUID(_ text: String) -> Bool {
    guard text.utf8.count >= 36 else { return false }
    let isGUID = zip(text.utf8.suffix(36), 0...).allSatisfy { byte, index in
      [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : Character(Unicode.Scalar(byte)).isHexDigit
    }
    return isGUID && text.dropLast(36).last.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  /// Sixteen hexadecimal digits and more, some of them figures.
  private static func isHash(_ text: String) -> Bool {
    text.utf8.count >= 16 && text.allSatisfy(\.isHexDigit) && text.contains { $0.isNumber }
  }

  /// A random token: long, without separators, of figures and both cases.
  private static func isToken(_ text: String) -> Bool {
    guard text.utf8.count >= 20, text.allSatisfy({ $0.isLetter || $0.isNumber }) else { return false }
    return text.contains { $0.isNumber } && text.contains { $0.isUppercase } && text.contains { $0.isLowercase }
  }

  private static func haveRunningNumber(_ keys: [String]) -> Bool {
    let parts = keys.map(numbered)
    guard let first = parts.first ?? nil else { return false }
    guard parts.allSatisfy({ $0?.stem == first.stem }), !knownStems.contains(letters(first.stem)) else { return false }
    let isLong = parts.contains { ($0?.digits.count ?? 0) > 1 }
    let isSeparated = first.stem.last == "-" || first.stem.last == "_"
    return isLong && (isSeparated || keys.count > 2)
  }

  private static func letters(_ stem: Substring) -> String {
    String(stem.lowercased().filter(\.isLetter))
  }

  private static func numbered(_ text: String) -> (stem: Substring, digits: Substring)? {
    guard let cut = text.lastIndex(where: { !($0.isASCII && $0.isNumber) }) else { return nil }
    let start = text.index(after: cut)
    return start < text.endIndex ? (text[..<start], text[start...]) : nil
  }

  /// Words that bear a number by nature.
  private static let knownStems: Set<String> = [
    "sha", "utf", "md", "aes", "iso", "rfc", "base", "x", "v", "ipv", "int",
  ]
}
