/// Makes the text of a string out of its escaped form, which a scanner has found to be valid.
struct JSONUnescaper {
  private let raw: UnsafeBufferPointer<UInt8>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var readIndex = 0
  private var writeIndex = 0

  /// The text of the bytes between two quotation marks. A lone surrogate becomes U+FFFD.
  static func string(from raw: UnsafeBufferPointer<UInt8>) -> String {
    // No escape is shorter than what it stands for, so the raw length is room enough.
    String(unsafeUninitializedCapacity: raw.count) { output in
      var unescaper = JSONUnescaper(raw: raw, output: output)
      unescaper.run()
      return unescaper.writeIndex
    }
  }

  private init(raw: UnsafeBufferPointer<UInt8>, output: UnsafeMutableBufferPointer<UInt8>) {
    self.raw = raw
    self.output = output
  }

  private mutating func run() {
    while readIndex < raw.count {
      let byte = raw[readIndex]
      readIndex += 1
      if byte == UInt8(ascii: "\\") {
        readEscape()
      } else {
        write(byte)
      }
    }
  }

  private mutating func write(_ byte: UInt8) {
    output[writeIndex] = byte
    writeIndex += 1
  }

  private mutating func readEscape() {
    let letter = raw[readIndex]
    readIndex += 1
    switch letter {
    case UInt8(ascii: "b"): write(0x08)
    case UInt8(ascii: "f"): write(0x0C)
    case UInt8(ascii: "n"): write(0x0A)
    case UInt8(ascii: "r"): write(0x0D)
    case UInt8(ascii: "t"): write(0x09)
    case UInt8(ascii: "u"): readUnicodeEscape()
    default: write(letter)
    }
  }

  private mutating func readUnicodeEscape() {
    var value = codeUnit(at: readIndex)
    readIndex += 4
    if 0xD800..<0xDC00 ~= value, let low = lowSurrogateAhead {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      readIndex += 6
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      write(byte)
    }
  }

  private var lowSurrogateAhead: UInt32? {
    guard raw.count - readIndex >= 6, raw[readIndex] == UInt8(ascii: "\\"), raw[readIndex + 1] == UInt8(ascii: "u")
    else { return nil }
    let unit = codeUnit(at: readIndex + 2)
    return 0xDC00..<0xE000 ~= unit ? unit : nil
  }

  private func codeUnit(at index: Int) -> UInt32 {
    (index..<(index + 4)).reduce(0) { $0 << 4 | (HexadecimalDigit.value(of: raw[$1]) ?? 0) }
  }
}
