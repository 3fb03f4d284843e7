/// A power of ten of any size, each in one form only, so that numbers with absurd exponents still compare exactly.
enum DecimalExponent: Hashable {
  /// Of at most 18 digits.
  case small(Int)
  /// Of more than 18 digits: ASCII, most significant first, no leading zero.
  case large(isNegative: Bool, digits: [UInt8])

  private static let smallDigitCount = 18

  /// The written exponent plus a shift that comes from the digits before it (at most the length of the number's text).
  init(isNegative: Bool, digits written: [UInt8], shift: Int) {
    let digits = Array(written.drop { $0 == UInt8(ascii: "0") })
    // One digit below the border, so that adding the shift cannot cross it from here.
    if digits.count < Self.smallDigitCount {
      let magnitude = Self.integer(digits)
      self = .small((isNegative ? -magnitude : magnitude) + shift)
      return
    }
    let sum = Self.adding(isNegative ? -shift : shift, to: digits)
    if sum.count <= Self.smallDigitCount {
      let magnitude = Self.integer(sum)
      self = .small(isNegative ? -magnitude : magnitude)
    } else {
      self = .large(isNegative: isNegative, digits: sum)
    }
  }

  /// For at most 18 digits.
  private static func integer(_ digits: [UInt8]) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Long addition, from the last digit on. The digits stand for a number that is larger than the addend.
  private static func adding(_ addend: Int, to digits: [UInt8]) -> [UInt8] {
    var digits = digits
    var carry = addend
    var index = digits.count - 1
    while carry != 0, index >= 0 {
      let sum = Int(digits[index] - UInt8(ascii: "0")) + carry
      let digit = ((sum % 10) + 10) % 10
      digits[index] = UInt8(ascii: "0") + UInt8(digit)
      carry = (sum - digit) / 10
      index -= 1
    }
    let front = carry > 0 ? Array(String(carry).utf8) : []
    return front + digits.drop { front.isEmpty && $0 == UInt8(ascii: "0") }
  }
}
