/// A number as sign, digits and power of ten, in the one form that all spellings of a value share.
///
/// `-12.50` is minus, `125`, 10 to the power -1. Zero is plus, no digits, power 0, however it is written.
/// The cost is linear in the text: `1e999999999` is never written out.
struct DecimalForm: Hashable {
  private(set) var isNegative = false
  /// ASCII digits, neither first nor last of which is a zero.
  private(set) var digits: [UInt8] = []
  private(set) var exponent = DecimalExponent.small(0)

  /// Takes a valid JSON number apart.
  init(of text: String) {
    var parts = NumberParts(of: text)
    let leadingZeros = parts.digits.prefix { $0 == UInt8(ascii: "0") }.count
    parts.digits.removeFirst(leadingZeros)
    guard !parts.digits.isEmpty else { return }
    var shift = -parts.fractionCount
    while parts.digits.last == UInt8(ascii: "0") {
      parts.digits.removeLast()
      shift += 1
    }
    isNegative = parts.isNegative
    digits = parts.digits
    exponent = DecimalExponent(isNegative: parts.exponentIsNegative, digits: parts.exponentDigits, shift: shift)
  }

  /// The value, if it is whole and fits an `Int`.
  var intValue: Int? {
    guard case .small(let power) = exponent, power >= 0, digits.count + power <= 19 else { return nil }
    var value = 0
    for digit in digits + Array(repeating: UInt8(ascii: "0"), count: power) {
      let step = Int(digit - UInt8(ascii: "0"))
      let (tens, tooBig) = value.multipliedReportingOverflow(by: 10)
      // Built on the negative side for a negative number, whose range is one larger.
      let (sum, tooBigYet) = isNegative ? tens.subtractingReportingOverflow(step) : tens.addingReportingOverflow(step)
      guard !tooBig, !tooBigYet else { return nil }
      value = sum
    }
    return value
  }
}

/// The pieces of a number's text, as they stand there.
private struct NumberParts {
  var isNegative = false
  /// Digits before and after the point.
  var digits: [UInt8] = []
  var fractionCount = 0
  var exponentIsNegative = false
  var exponentDigits: [UInt8] = []

  init(of text: String) {
    var isPastPoint = false
    var isPastE = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-") where isPastE: exponentIsNegative = true
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): isPastPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isPastE = true
      case _ where isPastE: exponentDigits.append(byte)
      default:
        digits.append(byte)
        fractionCount += isPastPoint ? 1 : 0
      }
    }
  }
}
