/// Decodes the character references of HTML (WHATWG HTML, section 13.2.5.72): `&lt;`, `&#39;`, `&#x27;`, `&copy`.
enum CharacterReferences {
  /// What a reference stands for, and how many bytes it takes in the file.
  struct Match {
    var first: UInt32
    var second: UInt32 = 0
    var length: Int

    var utf8: [UInt8] {
      var text = ""
      for scalar in [first, second] where scalar != 0 {
        text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
      }
      return Array(text.utf8)
    }
  }

  /// The reference whose `&` stands at `index`, if it is one; in an attribute, `&copy=` and `&copyx` are none.
  static func match(_ bytes: Bytes, at index: Int, upTo end: Int, inAttribute: Bool) -> Match? {
    guard index + 1 < end else { return nil }
    if bytes[index + 1] == UInt8(ascii: "#") { return number(bytes, at: index, upTo: end) }
    let lower = index + 1
    var upper = lower
    while upper < end, upper - lower <= NamedReferences.longest, isAlphanumeric(bytes[upper]) { upper += 1 }
    if upper < end, bytes[upper] == .semicolon,
      let entry = NamedReferences.shared.find(bytes, lower..<upper, withoutSemicolon: false)
    {
      return Match(first: entry.first, second: entry.second, length: upper + 1 - index)
    }
    var short = min(upper, lower + NamedReferences.longestWithoutSemicolon)
    while short - lower >= 2 {
      if let entry = NamedReferences.shared.find(bytes, lower..<short, withoutSemicolon: true) {
        if inAttribute, short < end, bytes[short] == .equals || isAlphanumeric(bytes[short]) { return nil }
        return Match(first: entry.first, second: entry.second, length: short - index)
      }
      short -= 1
    }
    return nil
  }

  /// `&#39;` or `&#x27;`
  private static func number(_ bytes: Bytes, at index: Int, upTo end: Int) -> Match? {
    var next = index + 2
    let isHexadecimal = next < end && bytes[next] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { next += 1 }
    let digits = next
    var value: UInt32 = 0
    while next < end, let digit = digit(bytes[next], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      next += 1
    }
    guard next > digits else { return nil }
    if next < end, bytes[next] == .semicolon { next += 1 }
    return Match(first: scalar(value), length: next - index)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte.isDigit { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// NUL, surrogates and numbers beyond Unicode are U+FFFD; 0x80 to 0x9F are read as windows-1252.
  private static func scalar(_ value: UInt32) -> UInt32 {
    if value == 0 || Unicode.Scalar(value) == nil { return 0xFFFD }
    return (0x80...0x9F).contains(value) ? windows1252(UInt8(value)) : value
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}

/// What windows-1252 means by a byte (WHATWG Encoding); only 0x80 to 0x9F differ from Unicode.
func windows1252(_ byte: UInt8) -> UInt32 {
  guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
  let meanings: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
  return meanings[Int(byte - 0x80)]
}
