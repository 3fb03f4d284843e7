/// Writes values as JSON text into a growing array of UTF-8.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private let sortedKeys: Bool
  private var depth = 0

  init(pretty: Bool, sortedKeys: Bool) {
    self.pretty = pretty
    self.sortedKeys = sortedKeys
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let text): write(quoted: text)
    case .array(let elements): write(elements)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ elements: [JSONValue]) {
    open(UInt8(ascii: "["))
    for index in elements.indices {
      separate(isFirst: index == 0)
      write(elements[index])
    }
    close(UInt8(ascii: "]"), isEmpty: elements.isEmpty)
  }

  private mutating func write(_ object: JSONObject) {
    let entries = sortedKeys ? object.entries.sorted { $0.key.precedesInBytes($1.key) } : object.entries
    open(UInt8(ascii: "{"))
    for index in entries.indices {
      separate(isFirst: index == 0)
      write(quoted: entries[index].key)
      bytes.append(UInt8(ascii: ":"))
      if pretty {
        bytes.append(UInt8(ascii: " "))
      }
      write(entries[index].value)
    }
    close(UInt8(ascii: "}"), isEmpty: entries.isEmpty)
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst {
      bytes.append(UInt8(ascii: ","))
    }
    breakLine()
  }

  private mutating func close(_ bracket: UInt8, isEmpty: Bool) {
    depth -= 1
    if !isEmpty {
      breakLine()
    }
    bytes.append(bracket)
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}

extension JSONWriter {
  /// Writes a string between quotation marks and escapes what RFC 8259, 7 demands: `"`, `\` and control characters.
  mutating func write(quoted text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { write(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(escaping text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    for (index, byte) in text.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.append(contentsOf: text[runStart..<index])
      writeEscape(of: byte)
      runStart = index + 1
    }
    bytes.append(contentsOf: text[runStart...])
  }

  private mutating func writeEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(byte)
    }
  }
}
