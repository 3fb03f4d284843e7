import JSONText
import Testing

/// Whoever wrote broken JSON is to be told where and why: these are the words, and the byte that they point to.
struct JSONSyntaxErrorTests {
  static let cases: [(text: String, offset: Int, message: String)] = [
    ("", 0, "the text ends where a value should stand"),
    ("  ", 2, "the text ends where a value should stand"),
    ("\u{FEFF}", 3, "the text ends where a value should stand"),
    ("}", 0, #"unexpected "}" where a value should stand"#),
    (#"{"a": }"#, 6, #"unexpected "}" where a value should stand"#),
    (#"{"a": …}"#, 6, #"unexpected "…" where a value should stand"#),
    ("[1,]", 3, #"unexpected "]" where a value should stand"#),
    ("[,", 1, #"unexpected "," where a value or "]" should stand"#),
    ("[", 1, #"the text ends where a value or "]" should stand"#),
    ("[1 2]", 3, #"unexpected "2" where "," or "]" should stand"#),
    ("[1}", 2, #"unexpected "}" where "," or "]" should stand"#),
    ("[1", 2, #"the text ends where "," or "]" should stand"#),
    ("{a: 1}", 1, #"unexpected "a" where a key in quotation marks or "}" should stand"#),
    (#"{"a": 1,}"#, 8, #"unexpected "}" where a key in quotation marks should stand"#),
    (#"{"a" 1}"#, 5, #"unexpected "1" where ":" should stand"#),
    (#"{"a": 1 "b": 2}"#, 8, #"unexpected '"' where "," or "}" should stand"#),
    ("{} x", 3, #"unexpected "x" after the end of the value"#),
    ("nul}", 3, #"unexpected "}" inside the word "null""#),
    ("tru", 3, #"the text ends inside the word "true""#),
    ("-a", 1, #"unexpected "a" where a digit should stand"#),
    ("1.", 2, "the text ends where a digit should stand"),
    ("1e+]", 3, #"unexpected "]" where a digit should stand"#),
    ("012", 1, #"unexpected "1" after a leading zero"#),
    (#""abc"#, 4, "the text ends inside a string"),
    ("\"a\nb\"", 2, "unexpected U+000A inside a string, where control characters must be escaped"),
    (#""\x""#, 2, #"unexpected "x" after a backslash, where one of "\/bfnrtu should stand"#),
    (#""\u12G4""#, 5, #"unexpected "G" where one of the four hexadecimal digits after "\u" should stand"#),
    ("[\u{A0}1]", 1, #"unexpected U+00A0 where a value or "]" should stand"#),
    ("{}\u{0}", 2, "unexpected U+0000 after the end of the value"),
  ]

  @Test(arguments: cases) func tellsPlaceAndReason(text: String, offset: Int, message: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(text) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
    #expect(error?.isEndOfInput == message.hasPrefix("the text ends"))
    #expect(error?.description == "\(message), at byte \(offset)")
  }

  @Test(arguments: [
    ([0x22, 0x61, 0xFF, 0x22], 2), ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x22, 0xE2, 0x82], 1),
    (Array("\"eight or more plain bytes".utf8) + [0x80], 26),
  ]) func tellsInvalidUTF8(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(bytes) }
    #expect(error?.offset == offset)
    #expect(error?.kind == .invalidUTF8)
    #expect(error?.message.hasSuffix(", which is no valid UTF-8") == true)
  }

  @Test func countsFromTheStartOfTheSlice() {
    let bytes = Array("before [1 2] after".utf8)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(bytes[7...]) }
    #expect(error?.offset == 3)
  }

  /// Every cut of a valid text (but those within white space or digits at its end) says that more is to come.
  @Test func cutTextEndsTooEarly() throws {
    let bytes = Array(#" {"a": [1, -2.5e+3, true, "x\u00e9\n"], "b": {"c": null}}"#.utf8)
    #expect(throws: Never.self) { try JSONDocument(bytes) }
    for length in 0..<bytes.count {
      let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(bytes[..<length]) }
      #expect(error?.isEndOfInput == true, "\(length) bytes")
      #expect(error?.offset == length)
    }
  }
}
