#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Dates as headers write them (RFC 9110, 5.6.7), the two old forms included.
///
///     Sun, 06 Nov 1994 08:49:37 GMT
///     Sunday, 06-Nov-94 08:49:37 GMT
///     Sun Nov  6 08:49:37 1994
enum HTTPDate {
  /// The instant; nil if the text is no such date. Which day of the week it says does not count.
  static func date(from text: String) -> Date? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    switch words.count {
    case 6 where words[5] == "GMT":
      return date(day: words[1], month: words[2], year: words[3], time: words[4])
    case 5: return date(day: words[2], month: words[1], year: words[4], time: words[3])
    default: return nil
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func date(day: String, month: String, year: String, time: String) -> Date? {
    let parts = time.split(separator: ":").compactMap { number($0, digits: 2...2) }
    guard let day = number(day[...], digits: 1...2), let month = months.firstIndex(of: month),
      var year = number(year[...], digits: 2...4), parts.count == 3, parts[0] < 24, parts[1] < 60, parts[2] <= 60
    else { return nil }
    // Two digits: of this century and the last, the one that is less far from our days.
    if year < 100 {
      year += year < 70 ? 2000 : 1900
    }
    let date = CivilDate(year: year, month: month + 1, day: day)
    guard date.isValid else { return nil }
    let seconds = date.dayOfEra2001 * 86_400 + parts[0] * 3600 + parts[1] * 60 + parts[2]
    return Date(timeIntervalSinceReferenceDate: Double(seconds))
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
