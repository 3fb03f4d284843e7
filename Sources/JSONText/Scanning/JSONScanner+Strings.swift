extension JSONScanner {
  /// Reads a string, whose opening quotation mark stands at the position.
  mutating func scanString() throws(JSONSyntaxError) {
    let start = position
    var hasEscapes = false
    position += 1
    while true {
      skipPlainText()
      guard position < bytes.count else { throw fault(.string) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        append(.string, from: start, isIntricate: hasEscapes)
        return
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try scanEscape()
      case 0..<0x20:
        throw fault(.controlCharacter)
      default:
        try scanMultibyteScalar()
      }
    }
  }

  /// Goes to the next byte that needs a look: quotation mark, backslash, control character, or beyond ASCII.
  private mutating func skipPlainText() {
    while bytes.count - position >= 8 {
      let stops = PlainText.stops(
        in: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self))
      if stops != 0 {
        position += stops.trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count, PlainText.isPlain(bytes[position]) {
      position += 1
    }
  }

  private mutating func scanEscape() throws(JSONSyntaxError) {
    position += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        guard HexadecimalDigit.value(of: current) != nil else { throw fault(.hexadecimalDigit) }
        position += 1
      }
    default:
      throw fault(.escape)
    }
  }

  private mutating func scanMultibyteScalar() throws(JSONSyntaxError) {
    let length = UTF8Validation.sequenceLength(bytes, at: position)
    guard length > 0 else { throw fault(.invalidUTF8) }
    position += length
  }
}

/// Bytes of a string that stand for themselves.
private enum PlainText {
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Looks at eight bytes at once; the lowest set bit lies in the first byte that is not plain, 0 means that all are.
  ///
  /// `x - 1` borrows into the top bit of a byte that is zero. The borrow can go on only to bytes after that one, so the
  /// first is always right.
  static func stops(in loaded: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: loaded)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let isQuote = (quotes &- ones) & ~quotes
    let isBackslash = (backslashes &- ones) & ~backslashes
    let isControl = (word &- ones &* 0x20) & ~word
    return (isQuote | isBackslash | isControl | word) & tops
  }
}

/// Digits after `\u`.
enum HexadecimalDigit {
  /// 0 to 15, nil if the byte is no such digit.
  static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
