/// Well-formed UTF-8 as table 3-7 of the Unicode standard has it: no overlong forms, no surrogates, nothing beyond
/// U+10FFFF.
enum UTF8Validation {
  /// How many bytes, 1 to 4, the scalar at an index takes; 0 if none is there or its bytes are not well-formed.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continuedLength(bytes, at: index, length: 2, second: 0x80...0xBF)
    case 0xE0: return continuedLength(bytes, at: index, length: 3, second: 0xA0...0xBF)
    case 0xED: return continuedLength(bytes, at: index, length: 3, second: 0x80...0x9F)
    case 0xE1...0xEF: return continuedLength(bytes, at: index, length: 3, second: 0x80...0xBF)
    case 0xF0: return continuedLength(bytes, at: index, length: 4, second: 0x90...0xBF)
    case 0xF1...0xF3: return continuedLength(bytes, at: index, length: 4, second: 0x80...0xBF)
    case 0xF4: return continuedLength(bytes, at: index, length: 4, second: 0x80...0x8F)
    default: return 0
    }
  }

  /// The length, if that many bytes are there and continue the first one as they should, else 0.
  private static func continuedLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int, second: ClosedRange<UInt8>
  ) -> Int {
    guard bytes.count - index >= length, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
