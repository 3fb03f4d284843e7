/// Finds secrets in UTF-8 text, in one pass.
struct SecretScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  private static let headers = [
    "authorization", "proxy-authorization", "cookie", "set-cookie", "x-auth-token", "x-api-key",
  ].map { Array($0.utf8) }
  private static let schemes = ["bearer", "basic", "token"].map { Array($0.utf8) }
  private static let queryNames = [
    "access_token", "refresh_token", "id_token", "token", "password", "client_secret", "api_key", "apikey", "secret",
  ].map { Array($0.utf8) }

  /// What a byte may be the beginning of.
  private enum Lead {
    case nothing
    /// `:`, `=`, `?`, `&`.
    case mark
    /// A hyphen: in a word, or before an option.
    case hyphen
    /// A letter with which one of the words above begins, in either case, or `eyJ`, `AKIA`; where a word begins.
    case word
    /// Any other letter, digit and the like.
    case otherWord
  }

  /// By byte.
  private static let leads: [Lead] = {
    let letters = Set((headers + schemes).compactMap(\.first) + [UInt8(ascii: "e"), UInt8(ascii: "a")])
    return (0...UInt8.max).map { byte in
      if ":=?&".utf8.contains(byte) { return .mark }
      if byte == UInt8(ascii: "-") { return .hyphen }
      if isLetter(byte), letters.contains(byte | 0x20) { return .word }
      return isWord(byte) ? .otherWord : .nothing
    }
  }()

  func scan() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    Self.leads.withUnsafeBufferPointer { leads in
      while index < bytes.count {
        let lead = leads[Int(bytes[index])]
        if lead == .mark || lead == .word || lead == .hyphen, let secret = secret(at: index) {
          if !bytes[secret].elementsEqual(redactionMark.utf8) { found.append(secret) }
          index = max(secret.upperBound, index + 1)
        } else {
          index += 1
          // The rest of a word leads nowhere.
          guard lead != .nothing, lead != .mark else { continue }
          while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
        }
      }
    }
    return found
  }

  /// The secret that a word, a URL's `://`, a query's `?` or `&`, or the sign behind a name at this offset leads to.
  private func secret(at index: Int) -> Range<Int>? {
    switch bytes[index] {
    case UInt8(ascii: ":"): return password(behindSchemeAt: index) ?? namedValue(behindSignAt: index)
    case UInt8(ascii: "="): return namedValue(behindSignAt: index)
    case UInt8(ascii: "-"): return index == 0 || !Self.isWord(bytes[index - 1]) ? userPassword(at: index) : nil
    case UInt8(ascii: "?"), UInt8(ascii: "&"): return queryValue(at: index + 1)
    case let byte where Self.isWord(byte) && (index == 0 || !Self.isWord(bytes[index - 1])):
      return headerValue(at: index) ?? credentials(at: index) ?? webToken(at: index) ?? accessKey(at: index)
    default: return nil
    }
  }

  /// `Authorization: bearer …`, `"Cookie": "…"`, `-H 'Cookie: …'`: the value, without an authentication scheme.
  private func headerValue(at index: Int) -> Range<Int>? {
    guard let name = match(Self.headers, at: index) else { return nil }
    var cursor = skip(index + name, while: Self.isQuoteOrSpace)
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: ":") else { return nil }
    cursor = skip(cursor + 1) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\\") }
    var closing = index > 0 && Self.isQuote(bytes[index - 1]) ? bytes[index - 1] : nil
    if cursor < bytes.count, Self.isQuote(bytes[cursor]) {
      // The name was quoted by itself: the value has quotes of its own.
      closing = bytes[cursor]
      cursor += 1
    }
    var end = skip(cursor) { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != closing }
    while end > cursor, Text.isSpace(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    end = endBeforeMarkup(cursor..<end)
    let word = skip(cursor, while: Self.isLetter)
    let behind = skip(word) { $0 == UInt8(ascii: " ") }
    if word > cursor, behind > word, behind < end { cursor = behind }
    return cursor < end && !isPlaceholder(cursor..<end) ? cursor..<end : nil
  }

  /// In the source of an HTML page, a value ends before the end tag or the quote that closes it.
  private func endBeforeMarkup(_ range: Range<Int>) -> Int {
    range.first { index in
      let byte = bytes[index]
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") else { return false }
      return Self.markup.contains { bytes[index..<bytes.count].starts(with: $0) }
    } ?? range.upperBound
  }

  private static let markup = ["</", "&quot;", "&#39;", "&#x27;", "&apos;"].map { Array($0.utf8) }

  /// `bearer eyJ0…` in running text; "a bearer token" is none.
  private func credentials(at index: Int) -> Range<Int>? {
    guard let name = match(Self.schemes, at: index) else { return nil }
    let start = skip(index + name) { $0 == UInt8(ascii: " ") }
    let end = skip(start, while: Self.isToken)
    return start > index + name && looksSecret(start..<end) && !isPlaceholder(start..<end) ? start..<end : nil
  }

  /// `eyJ….eyJ….…`, whole or cut short.
  private func webToken(at index: Int) -> Range<Int>? {
    guard bytes[index] == UInt8(ascii: "e"), bytes[index...].starts(with: "eyJ".utf8) else { return nil }
    let end = skip(index) { Self.isWord($0) || $0 == UInt8(ascii: ".") }
    return end - index >= 16 ? index..<end : nil
  }

  /// `AKIA` and 16 capitals or digits.
  private func accessKey(at index: Int) -> Range<Int>? {
    guard bytes[index] == UInt8(ascii: "A"), Self.accessKeys.contains(where: { bytes[index...].starts(with: $0) })
    else {
      return nil
    }
    let end = skip(index, while: Self.isWord)
    let isKey = bytes[index..<end].allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    return end - index == 20 && isKey ? index..<end : nil
  }

  private static let accessKeys = ["AKIA", "ASIA"].map { Array($0.utf8) }

  /// `lovelace` of `https://ada:lovelace@example.org`.
  private func password(behindSchemeAt index: Int) -> Range<Int>? {
    guard bytes[index...].starts(with: "://".utf8) else { return nil }
    let start = index + 3
    let end = skip(start) { !Text.isSpace($0) && !"/?#\"'<>".utf8.contains($0) }
    guard let at = bytes[start..<end].lastIndex(of: UInt8(ascii: "@")) else { return nil }
    guard let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")) else {
      return looksSecret(start..<at) ? start..<at : nil
    }
    return colon + 1 < at ? colon + 1..<at : nil
  }

  /// `12ab` of `?access_token=12ab`; a placeholder (`:token`, `{token}`, `<token>`) is none.
  private func queryValue(at index: Int) -> Range<Int>? {
    guard let name = match(Self.queryNames, at: index), index + name < bytes.count,
      bytes[index + name] == UInt8(ascii: "=")
    else { return nil }
    let start = index + name + 1
    let end = skip(start) { !Text.isSpace($0) && !"&#\"'<>".utf8.contains($0) }
    guard start < end, !":{[$".utf8.contains(bytes[start]), !isPlaceholder(start..<end) else { return nil }
    return start..<end
  }

  /// `<token>`, `{token}`, `$TOKEN`, `***`, `YOUR_API_KEY`, `Token token=YOURTOKEN`: what stands for a secret is none.
  func isPlaceholder(_ range: Range<Int>) -> Bool {
    var lower = range.lowerBound
    if let sign = bytes[range].lastIndex(of: UInt8(ascii: "=")), bytes[range].first != UInt8(ascii: "<") {
      lower = min(sign + 1, range.upperBound)
    }
    let inner = bytes[lower..<range.upperBound].drop(while: Self.isQuote)
    guard let first = inner.first, let last = inner.last else { return false }
    let closing: [UInt8: UInt8] = [
      UInt8(ascii: "<"): UInt8(ascii: ">"), UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "["): UInt8(ascii: "]"),
    ]
    if closing[first] == last {
      return !inner.dropFirst().dropLast().contains { $0 == first || $0 == last }
    }
    if inner.allSatisfy({ "*xX-:.".utf8.contains($0) }) { return true }
    let isName = inner.allSatisfy { Self.isLetter($0) || "_-$".utf8.contains($0) || Self.isQuote($0) }
    guard isName, !inner.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
    return inner.contains(UInt8(ascii: "_")) || first == UInt8(ascii: "$")
      || String(decoding: inner, as: UTF8.self).hasPrefix("YOUR")
  }

  /// Long enough, and not a plain word.
  private func looksSecret(_ range: Range<Int>) -> Bool {
    guard range.count >= 6 else { return false }
    let inner = bytes[range].dropFirst()
    return range.count >= 30 || inner.contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  /// The length of the first word of the table that stands here whole, in any case.
  private func match(_ words: [[UInt8]], at index: Int) -> Int? {
    // Few words begin like those of the table: the rest of them is not looked at.
    guard index < bytes.count else { return nil }
    let first = bytes[index] | 0x20
    return words.first { word in
      guard word[0] == first else { return false }
      let end = index + word.count
      guard end <= bytes.count, end == bytes.count || !Self.isWord(bytes[end]) else { return false }
      return zip(word, bytes[index..<end]).allSatisfy { $0 == ($1 | (Self.isLetter($1) ? 0x20 : 0)) }
    }?.count
  }

  func skip(_ index: Int, while condition: (UInt8) -> Bool) -> Int {
    var index = index
    while index < bytes.count, condition(bytes[index]) { index += 1 }
    return index
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// The characters of `token68` (RFC 9110, 11.2).
  private static func isToken(_ byte: UInt8) -> Bool { isWord(byte) || ".~+/=".utf8.contains(byte) }

  static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  static func isQuoteOrSpace(_ byte: UInt8) -> Bool {
    isQuote(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\\")
  }
}
