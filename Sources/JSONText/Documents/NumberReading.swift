/// Reads valid JSON numbers straight from their bytes.
enum NumberReading {
  /// The value of a number without fraction and exponent, nil if it does not fit.
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var value = 0
    // Built on the negative side, whose range is one larger.
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      let (tens, tooBig) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooBigYet) = tens.subtractingReportingOverflow(Int(byte &- UInt8(ascii: "0")))
      guard !tooBig, !tooBigYet else { return nil }
      value = sum
    }
    return isNegative ? value : (value == .min ? nil : -value)
  }

  /// The nearest `Double`, nil if the number is beyond its range.
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    if let exact = exactDouble(bytes) {
      return exact
    }
    guard let double = Double(String(decoding: bytes, as: UTF8.self)), double.isFinite else { return nil }
    return double
  }

  /// The quick way for nearly all numbers: digits below 2^53 and a power of ten up to 22 are exact as `Double`, so that
  /// one multiplication or division rounds once, as it should (Clinger 1990). Nil if the number is not of that sort.
  private static func exactDouble(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var digits: UInt64 = 0
    var power = 0
    var isPastPoint = false
    var index = bytes.first == UInt8(ascii: "-") ? 1 : 0
    guard bytes.count - index <= 17 else { return nil }
    scan: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "."): isPastPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      case let digit:
        digits = digits &* 10 &+ UInt64(digit &- UInt8(ascii: "0"))
        power -= isPastPoint ? 1 : 0
      }
      index += 1
    }
    power += exponent(bytes, after: index)
    guard digits < 1 << 53, (-22...22).contains(power) else { return nil }
    let magnitude = power < 0 ? Double(digits) / powersOfTen[-power] : Double(digits) * powersOfTen[power]
    return bytes.first == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  /// The exponent whose `e` stands at an index, 0 if the bytes end there. At most 15 digits, as the caller makes sure.
  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Int {
    var value = 0
    var isNegative = false
    for byte in bytes.dropFirst(index + 1) {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      default: value = value * 10 + Int(byte &- UInt8(ascii: "0"))
      }
    }
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
