extension JSONScanner {
  /// Reads `null`, `true` or `false`, whose first letter stands at the position.
  mutating func scanWord(_ word: JSONSyntaxError.Word, as kind: JSONKind) throws(JSONSyntaxError) {
    let start = position
    for byte in word.rawValue.utf8 {
      guard current == byte else { throw fault(.word(word)) }
      position += 1
    }
    append(kind, from: start)
  }

  /// Reads a number, whose minus or first digit stands at the position.
  mutating func scanNumber() throws(JSONSyntaxError) {
    let start = position
    if current == UInt8(ascii: "-") {
      position += 1
    }
    if current == UInt8(ascii: "0") {
      position += 1
      guard !Self.isDigit(current) else { throw fault(.leadingZero) }
    } else {
      try scanDigits()
    }
    let integerEnd = position
    if current == UInt8(ascii: ".") {
      position += 1
      try scanDigits()
    }
    if current | 0x20 == UInt8(ascii: "e") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") {
        position += 1
      }
      try scanDigits()
    }
    append(.number, from: start, isIntricate: position != integerEnd)
  }

  /// Reads one digit or more.
  private mutating func scanDigits() throws(JSONSyntaxError) {
    guard Self.isDigit(current) else { throw fault(.digit) }
    repeat {
      position += 1
    } while Self.isDigit(current)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  /// The error for what stands at the position.
  @inline(never)
  func fault(_ kind: JSONSyntaxError.Kind) -> JSONSyntaxError {
    guard position < bytes.count else {
      return JSONSyntaxError(offset: position, kind: kind, found: .endOfInput)
    }
    let length = UTF8Validation.sequenceLength(bytes, at: position)
    let text = String(decoding: bytes[position..<(position + length)], as: UTF8.self)
    let found = text.unicodeScalars.first.map(JSONSyntaxError.Found.scalar) ?? .byte(bytes[position])
    return JSONSyntaxError(offset: position, kind: kind, found: found)
  }
}
