/// Reads values out of prose: quoted, or bare words such as `created_at` and `text/html`.
struct ValueScanner {
  struct Value {
    var text: String
    var isQuoted: Bool
    /// Offsets, quotes included.
    var range: Range<Int>

    /// Set apart from prose by quotes or capitals: `'on'`, `STARTED`.
    var isMarked: Bool {
      isQuoted || (text.contains { $0.isUppercase } && !text.contains { $0.isLowercase })
    }
  }

  let characters: [Unicode.Scalar]
  var index: Int

  init(_ characters: [Unicode.Scalar], at index: Int = 0) {
    self.characters = characters
    self.index = index
  }

  var peek: Unicode.Scalar? { index < characters.count ? characters[index] : nil }

  mutating func skipSpaces() {
    while let next = peek, next.isWhitespace { index += 1 }
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard peek == character else { return false }
    index += 1
    return true
  }

  /// Takes a whole ASCII word, such as "or", in any case.
  mutating func skip(word: String) -> Bool {
    let end = index + word.utf8.count
    guard end <= characters.count, zip(characters[index..<end], word.utf8).allSatisfy(Self.isSame) else { return false }
    guard end == characters.count || !(characters[end].isLetter || characters[end].isNumber) else { return false }
    index = end
    return true
  }

  private static func isSame(_ scalar: Unicode.Scalar, _ lowercase: UInt8) -> Bool {
    scalar.isASCII && (scalar.isUppercase ? scalar.value | 0x20 : scalar.value) == UInt32(lowercase)
  }

  mutating func value() -> Value? {
    guard let first = peek else { return nil }
    if let close = Self.quotes[first] { return quoted(until: close) }
    let start = index
    while let next = peek, !next.isWhitespace, !Self.isStop(next) {
      index += 1
      if index - start > Self.longest { return nil }
    }
    while index > start, ".:?!".has(characters[index - 1]) { index -= 1 }
    return index > start
      ? Value(text: String(characters[start..<index]), isQuoted: false, range: start..<index) : nil
  }

  /// Nil, and nothing taken, where the quote is not closed on the spot.
  private mutating func quoted(until close: Unicode.Scalar) -> Value? {
    let start = index
    guard let end = characters[(start + 1)...].prefix(Self.longest).firstIndex(of: close), end > start + 1 else {
      return nil
    }
    index = end + 1
    return Value(text: String(characters[(start + 1)..<end]), isQuoted: true, range: start..<index)
  }

  /// What stands in brackets here: "(default)" gives "default".
  mutating func remark() -> String? {
    guard peek == "(", let end = characters[index...].prefix(Self.longest).firstIndex(of: ")") else { return nil }
    let text = String(characters[(index + 1)..<end])
    index = end + 1
    return text
  }

  /// Longer ones are no values, and reading on would make hostile text costly.
  private static let longest = 200

  static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["'": "'", "\"": "\"", "`": "`", "“": "”", "‘": "’", "«": "»"]

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "(", ")", "[", "]", "|", "\"", "`", "“", "”": true
    default: false
    }
  }
}
