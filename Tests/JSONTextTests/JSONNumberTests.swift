import JSONText
import Testing

/// Numbers keep their text and compare by exact value, so that `1.10` and a 30-digit id both survive.
struct JSONNumberTests {
  @Test(arguments: [
    ["1", "1.0", "10e-1", "1E0", "0.001e+3", "1000e-0003"], ["0", "-0", "0.000", "0e99999999999999999999", "-0.0E-5"],
    ["-12.5", "-1250e-2", "-0.125E2"], ["123456789012345678901234567890", "12345678901234567890123456789e1"],
    ["1e999999999999999999", "10e999999999999999998", "0.1e1000000000000000000", "100e+0999999999999999997"],
    ["1e100000000000000000000", "0.01e100000000000000000002"],
    ["1e-100000000000000000000", "10e-100000000000000000001"],
    ["1e1000000000000000000000", "10e999999999999999999999"],
  ]) func spellingsOfOneValueAreEqual(texts: [String]) throws {
    let numbers = try texts.map { try #require(JSONNumber(text: $0)) }
    #expect(numbers.map(\.text) == texts)
    for number in numbers {
      #expect(number == numbers[0])
      #expect(number.hashValue == numbers[0].hashValue)
    }
  }

  @Test(arguments: [
    ("1", "-1"), ("1", "10"), ("0.1", "0.10000000000000000001"), ("9007199254740993", "9007199254740992"),
    ("1e400", "1e401"), ("1e100000000000000000000", "1e100000000000000000001"),
    ("1e100000000000000000000", "1e-100000000000000000000"), ("1e-400", "0"),
  ]) func differentValuesDiffer(left: String, right: String) throws {
    #expect(try #require(JSONNumber(text: left)) != #require(JSONNumber(text: right)))
  }

  @Test(arguments: [
    "", "01", "1.", ".5", "+1", "1e", "0x1", "NaN", " 1", "1 ", "1 2", "true", "\"1\"", "\u{FEFF}1", "١",
  ])
  func textThatIsNoNumberIsRefused(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("1.0", 1), ("1e2", 100), ("-1200e-2", -12), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min), ("-9.223372036854775808e18", Int.min), ("9223372036854775808", nil),
      ("-9223372036854775809", nil), ("9.223372036854775808e18", nil), ("1.5", nil), ("1e19", nil),
      ("1e999999999999999999999", nil), ("1e-1", nil), ("0e5", 0),
    ] as [(String, Int?)]) func wholeNumbersAreExact(text: String, expected: Int?) throws
  {
    #expect(JSONNumber(text: text)?.intValue == expected)
    #expect(try JSONDocument(text).root.intValue == expected)
  }

  @Test func integersAreToldByTheirSpelling() throws {
    for (text, isInteger) in [("1", true), ("-0", true), ("1.0", false), ("1e2", false), ("1E2", false)] {
      #expect(JSONNumber(text: text)?.isInteger == isInteger)
      #expect(try JSONDocument(text).root.isInteger == isInteger)
    }
  }

  @Test func doublesThatJSONCannotSayAreRefused() {
    #expect(JSONNumber(Double.infinity) == nil)
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(0.1)?.text == "0.1")
    #expect(JSONNumber(1e300)?.text == "1e+300")
    #expect(JSONNumber(UInt64.max).text == "18446744073709551615")
  }

  @Test func numbersBeyondDoubleHaveNoDouble() throws {
    #expect(JSONNumber(text: "1e400")?.doubleValue == .infinity)
    #expect(try JSONDocument("1e400").root.doubleValue == nil)
    #expect(try JSONValue(parsing: "-1e400").doubleValue == nil)
    #expect(try JSONDocument("1e-400").root.doubleValue == 0)
  }

  /// Law: equality does not care how a value is spelt, equal numbers hash alike, and the quick way to a Double agrees
  /// with the standard library's.
  @Test func lawsOfNumbers() throws {
    var random = RandomJSON(chance: SeededGenerator())
    for _ in 0..<2_000 {
      let number = random.number()
      #expect(number == number.respelt, "\(number) \(number.respelt)")
      #expect(number.hashValue == number.respelt.hashValue)
      let expected = Double(number.text).flatMap { $0.isFinite ? $0 : nil }
      let read = try JSONDocument(number.text).root.doubleValue
      #expect(read?.bitPattern == expected?.bitPattern, "\(number)")
      let other = random.number()
      #expect((number == other) == (other == number))
    }
  }

  @Test func everyDoubleComesBack() throws {
    var chance = SeededGenerator()
    for _ in 0..<2_000 {
      let double = Double(bitPattern: chance.next())
      guard let number = JSONNumber(double) else { continue }
      #expect(number.doubleValue == double)
      #expect(try JSONDocument(number.text).root.doubleValue == double)
    }
  }
}
