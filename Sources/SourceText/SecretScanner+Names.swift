extension SecretScanner {
  /// The value that a name which tells a secret has, if it looks like one: `"password": "…"`, `client_secret=…`, also
  /// with quotes that are escaped in JSON or in HTML. The index is that of the sign between name and value.
  func namedValue(behindSignAt index: Int) -> Range<Int>? {
    guard isSecretName(endingBefore: index) else { return nil }
    let value = quoted(at: skip(index + 1) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    guard !value.range.isEmpty, !isPlaceholder(value.range) else { return nil }
    // Of a value that is cut short, the rest cannot be asked.
    let isSecret = value.isCut || looksRandom(bytes[value.range])
    return isSecret ? value.range : nil
  }

  /// `lovelace` of curl's `--user ada:lovelace` and `-u ada:lovelace`; the user where that is a key without a password.
  func userPassword(at index: Int) -> Range<Int>? {
    guard let option = Self.userOptions.first(where: { bytes[index...].starts(with: $0) }) else { return nil }
    var cursor = index + option.count
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: " ") || bytes[cursor] == UInt8(ascii: "=") else {
      return nil
    }
    cursor = skip(cursor + 1) { $0 == UInt8(ascii: " ") }
    let value = quoted(at: cursor).range
    guard let colon = bytes[value].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let (user, password) = (value.lowerBound..<colon, colon + 1..<value.upperBound)
    if password.isEmpty { return looksRandom(bytes[user]) ? user : nil }
    let isWord = standIns.contains(String(decoding: bytes[password], as: UTF8.self).lowercased())
    return isWord || isPlaceholder(password) || "$<{[".utf8.contains(bytes[password.lowerBound]) ? nil : password
  }

  private static let userOptions = ["--user", "-u", "--proxy-user", "-U"].map { Array($0.utf8) }

  /// Whether a name that tells a secret ends before the offset, quotes and blanks aside.
  private func isSecretName(endingBefore index: Int) -> Bool {
    var end = index
    if bytes[..<end].suffix(6).elementsEqual("&quot;".utf8) { end -= 6 }
    while end > 0, index - end < 8, Self.isQuoteOrSpace(bytes[end - 1]) { end -= 1 }
    guard end > 1, mayEndSecretName(bytes[end - 2], bytes[end - 1]) else { return false }
    var start = end
    while start > 0, end - start < 64, Self.isWord(bytes[start - 1]) { start -= 1 }
    return SourceText.isSecretName(bytes[start..<end])
  }

  /// A value in quotes, or up to what ends a word; without its quotes.
  private func quoted(at start: Int) -> (range: Range<Int>, isCut: Bool) {
    guard let quote = Self.quotes.first(where: { bytes[start...].starts(with: $0) }) else {
      let end = skip(start) { !Text.isSpace($0) && !"&,;\"'<>)\\".utf8.contains($0) }
      return (start..<end, false)
    }
    var end = start + quote.count
    while end < bytes.count, !bytes[end...].starts(with: quote) {
      // An escaped character within plain quotes, not the end of quotes that are escaped themselves.
      end += bytes[end] == UInt8(ascii: "\\") && quote.count == 1 ? 2 : 1
    }
    return (start + quote.count..<min(end, bytes.count), end >= bytes.count)
  }

  private static let quotes = ["\\\"", "\"", "'", "&quot;", "&#39;"].map { Array($0.utf8) }
}
