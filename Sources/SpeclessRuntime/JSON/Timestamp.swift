#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Instants, read in the spellings that services use and written as RFC 3339 has them; by hand, as a formatter costs a
/// hundred times as much.
enum Timestamp {
  /// Reads `2015-03-03T00:51:08Z`, with a fraction of any length, with `Z`, `UTC`, `GMT` or an offset (`+01:00`,
  /// `+0100`, `+01`), a space before it or none, and with `T` or a space between date and time. A leap second (`:60`) is
  /// read as the second after.
  static func date(from text: String) -> Date? {
    var text = text
    return text.withUTF8 { date(from: $0[...]) }
  }

  /// Reads the bytes of such a text; nil if they are anything else.
  static func date(from bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Date? {
    var scanner = TimestampScanner(bytes: bytes)
    guard let seconds = scanner.seconds(), let fraction = scanner.fraction(), let offset = scanner.offset(),
      scanner.isAtEnd
    else { return nil }
    return date(seconds: seconds - offset, fraction: fraction)
  }

  /// Writes an instant in UTC, with a fraction only where there is one; nil outside of the years 0 to 9999.
  ///
  /// The fraction has as few digits as read back the same, at most nine.
  static func text(of date: Date) -> String? {
    let interval = date.timeIntervalSinceReferenceDate
    guard interval.isFinite, abs(interval) < 1e12 else { return nil }
    let whole = interval.rounded(.down)
    let rest = interval - whole
    for places in [0, 3, 6, 9] {
      let scale = power(places)
      let digits = Int((rest * Double(scale)).rounded())
      let seconds = Int(whole) + digits / scale
      let fraction = Double(digits % scale) / Double(scale)
      if Self.date(seconds: seconds, fraction: fraction) == date || places == 9 {
        return text(seconds: seconds, digits: digits % scale, places: places)
      }
    }
    return nil
  }

  private static func date(seconds: Int, fraction: Double) -> Date {
    Date(timeIntervalSinceReferenceDate: Double(seconds) + fraction)
  }

  private static func power(_ places: Int) -> Int {
    (0..<places).reduce(1) { power, _ in power * 10 }
  }

  private static func text(seconds: Int, digits: Int, places: Int) -> String? {
    let day = seconds.dividedDown(by: 86_400)
    let time = seconds - day * 86_400
    let date = CivilDate(dayOfEra2001: day)
    guard (0...9999).contains(date.year) else { return nil }
    var text = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
    text += "\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))"
    if digits > 0 {
      text += "." + padded(digits, places)
      while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    }
    return text + "Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
