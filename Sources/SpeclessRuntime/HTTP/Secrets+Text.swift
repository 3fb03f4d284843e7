extension Secrets {
  /// Where values of secrets stand in a text that cannot be read as a whole: JSON that is cut off, a form, lines of headers,
  /// elements. A name that tells a secret, then `:`, `=` or `>`, then the value: up to its closing quotation mark, or up to
  /// what ends a value in any of these.
  ///
  ///     {"access_token": "…    token=…&page=2    X-Api-Key: …    <password>…</password>
  static func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = text.startIndex
    while position < text.endIndex {
      let name = text[position...].prefix(while: isNamePart)
      guard !name.isEmpty else {
        position += 1
        continue
      }
      position = name.endIndex
      guard isSecret(String(decoding: name, as: UTF8.self)),
        let (separator, start) = valueStart(in: text, after: position)
      else { continue }
      let end = valueEnd(in: text, from: start, isLine: separator == UInt8(ascii: ":"))
      if start < end { ranges.append(start..<end) }
      position = end
    }
    return ranges
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  /// What separates a name from its value, and where that begins, quotation mark included; nil if none follows.
  private static func valueStart(in text: ArraySlice<UInt8>, after name: Int) -> (separator: UInt8, start: Int)? {
    var rest = text[name...].drop { isMark($0) || $0 == 0x5C }.drop { $0 <= 0x20 }
    guard let separator = rest.popFirst(), ":=>".utf8.contains(separator) else { return nil }
    return (separator, rest.drop { $0 <= 0x20 }.startIndex)
  }

  /// - Parameter isLine: whether a value without marks goes to the end of its line, as that of a header does.
  private static func valueEnd(in text: ArraySlice<UInt8>, from start: Int, isLine: Bool) -> Int {
    guard start < text.endIndex else { return start }
    guard isMark(text[start]) else {
      let ends = isLine ? "}\r\n" : ",;&}]<\r\n"
      return text[start...].firstIndex { ends.utf8.contains($0) } ?? text.endIndex
    }
    var position = start + 1
    while position < text.endIndex, text[position] != text[start] {
      position += text[position] == 0x5C ? 2 : 1
    }
    return min(position + 1, text.endIndex)
  }
}
