/// The bytes that HTML's grammar turns on, by name.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let bang = UInt8(ascii: "!")
  static let dash = UInt8(ascii: "-")
  static let ampersand = UInt8(ascii: "&")
  static let semicolon = UInt8(ascii: ";")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D

  /// Tab, LF, FF, CR or space.
  @inline(__always) var isHTMLSpace: Bool {
    self == 0x20 || (self <= 0x0D && self >= 0x09 && self != 0x0B)
  }

  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isUpperCase: Bool { self &- 0x41 < 26 }
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var lowerCased: UInt8 { isUpperCase ? self | 0x20 : self }

  /// After a tag's name: white space, `/` or `>`.
  @inline(__always) var endsTagName: Bool { isHTMLSpace || self == .slash || self == .greaterThan }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `word` (in lower case) stands at `index`, in either case.
  func hasWord(_ word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where self[index + offset].lowerCased != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The first offset from `index` on that holds `byte`, or the count.
  @inline(__always) func first(_ byte: UInt8, from index: Int) -> Int {
    var index = index
    while index < count, self[index] != byte { index += 1 }
    return index
  }

  @inline(__always) func skipSpace(from index: Int) -> Int {
    var index = index
    while index < count, self[index].isHTMLSpace { index += 1 }
    return index
  }
}
