import Foundation
import Testing

@testable import SpeclessRuntime

/// Timestamps are read and written by hand: what counts is that no instant moves.
@Suite struct TimestampTests {
  @Test(
    arguments: [
      ("2015-03-03T00:51:08Z", 1_425_343_868.0), ("2015-03-03t01:51:08+01:00", 1_425_343_868),
      ("2015-03-02 19:51:08-0500", 1_425_343_868), ("2015-03-03T00:51:08.250z", 1_425_343_868.25),
      ("1970-01-01T00:00:00+00", 0), ("2000-02-29T23:59:60Z", 951_868_800), ("0000-01-01T00:00:00Z", -62_167_219_200),
      ("9999-12-31T23:59:59Z", 253_402_300_799), ("2015-03-03 00:51:08 UTC", 1_425_343_868),
      ("2015-03-03 01:51:08 +0100", 1_425_343_868), ("2015-03-03T00:51:08.5 GMT", 1_425_343_868.5),
    ])
  func reads(text: String, seconds: Double) {
    #expect(Timestamp.date(from: text) == Date(timeIntervalSince1970: seconds))
  }

  @Test(
    arguments: [
      "", "2015-03-03", "2015-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2015-13-01T00:00:00Z", "2015-00-01T00:00:00Z",
      "2015-01-00T00:00:00Z", "2015-03-03T24:00:00Z", "2015-03-03T00:60:00Z", "2015-03-03T00:00:00",
      "2015-03-03T00:00Z",
      "2015-03-03T00:00:00.Z", "2015-03-03T00:00:00Z ", "2015-03-03T00:00:00+1", "2015-03-03T00:00:00+25:00",
      "x015-03-03T00:00:00Z", "2015-03-03 00:51:08", "2015-03-03 00:51:08 ", "2015-03-03 00:51:08 UT",
      "2015-03-03 00:51:08  UTC", "2015-03-03 00:51:08 CET",
    ])
  func refuses(text: String) {
    #expect(Timestamp.date(from: text) == nil)
  }

  @Test func writesAFractionOnlyWhereThereIsOne() {
    #expect(Timestamp.text(of: Library.time) == "2015-03-03T00:51:08Z")
    #expect(Timestamp.text(of: Library.time.addingTimeInterval(0.5)) == "2015-03-03T00:51:08.5Z")
    #expect(Timestamp.text(of: Date(timeIntervalSince1970: -0.001)) == "1969-12-31T23:59:59.999Z")
    #expect(Timestamp.text(of: .init(timeIntervalSince1970: 1e12)) == nil)
    #expect(Timestamp.text(of: .init(timeIntervalSince1970: .nan)) == nil)
  }

  @Test func anyMicrosecondReadsBackAndAgreesWithFoundation() {
    let seed = UInt64.random(in: 0...(.max))
    var random = SeededGenerator(seed: seed)
    let style = Date.ISO8601FormatStyle()
    for _ in 0..<2000 {
      // From 1583 on: Foundation takes the Julian calendar for the years before, RFC 3339 the Gregorian for all.
      let seconds = Int.random(in: -12_212_553_600...253_402_300_799, using: &random)
      let whole = Date(timeIntervalSince1970: Double(seconds))
      #expect(Timestamp.text(of: whole) == style.format(whole), "seed \(seed)")
      let micros = Int.random(in: 0..<1_000_000, using: &random)
      let text = "2015-03-03T00:51:08." + String(String(1_000_000 + micros).dropFirst()) + "Z"
      let date = Timestamp.date(from: text)
      #expect(date.flatMap(Timestamp.text).flatMap { Timestamp.date(from: $0) } == date, "seed \(seed)")
    }
  }
}
