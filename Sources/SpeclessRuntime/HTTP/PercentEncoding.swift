/// Percent-encoding (RFC 3986, 2.1) of path segments and of query names and values.
enum PercentEncoding {
  /// A text as one path segment: all but unreserved characters encoded, so also `/`.
  static func encodedSegment(_ text: String) -> String {
    encoded(text) { isUnreserved($0) }
  }

  /// A text as name or value in a query. A space is `%20`, which all servers read; what is legal in a query and means
  /// nothing there stays, for readers of logs.
  static func encodedQuery(_ text: String) -> String {
    encoded(text) { isUnreserved($0) || ":,/".utf8.contains($0) }
  }

  /// The text of a path segment; nil if an escape is broken or the bytes are no UTF-8.
  static func decoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    guard let bytes = decodedBytes(text.utf8, keepingBroken: false) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The text of a name or value in a query or form. `+` is a space; a broken escape stays as it is and invalid UTF-8
  /// becomes U+FFFD, as WHATWG URL, 5.1 has it.
  static func decodedQuery(_ text: String) -> String {
    let plain = text.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return String(decoding: decodedBytes(plain, keepingBroken: true) ?? plain, as: UTF8.self)
  }

  private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    guard !text.utf8.allSatisfy(isKept) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decodedBytes(_ text: some Collection<UInt8>, keepingBroken: Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap(hexadecimalValue)
      if digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else if keepingBroken {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }

  /// Letters, digits and `-._~` (RFC 3986, 2.3).
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func hexadecimalValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
