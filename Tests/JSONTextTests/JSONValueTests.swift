import JSONText
import Testing

/// What is read, written and written down in Swift is the same value.
struct JSONValueTests {
  let book: JSONValue = [
    "title": "Emma", "pages": 474, "price": 7.5, "lent": false, "tags": ["novel", nil], "more": [:],
  ]

  @Test func literalsAndAccess() {
    #expect(book["title"]?.stringValue == "Emma")
    #expect(book["pages"]?.intValue == 474)
    #expect(book["price"]?.doubleValue == 7.5)
    #expect(book["lent"]?.boolValue == false)
    #expect(book["tags"]?[1]?.isNull == true)
    #expect(book["tags"]?[2] == nil)
    #expect(book["tags"]?[-1] == nil)
    #expect(book["none"] == nil)
    #expect(book["tags"]?.arrayValue?.count == 2)
    #expect(book.objectValue?.keys == ["title", "pages", "price", "lent", "tags", "more"])
    #expect(book["title"]?["x"] == nil && book["title"]?.intValue == nil)
  }

  @Test func compactText() {
    #expect(
      book.description
        == #"{"title":"Emma","pages":474,"price":7.5,"lent":false,"tags":["novel",null],"more":{}}"#)
  }

  @Test func prettyTextInOrderOfKeys() {
    let expected = """
      {
        "lent": false,
        "more": {},
        "pages": 474,
        "price": 7.5,
        "tags": [
          "novel",
          null
        ],
        "title": "Emma"
      }
      """
    #expect(book.serialized(pretty: true, sortedKeys: true) == expected)
    #expect(book.serializedBytes(pretty: true, sortedKeys: true) == Array(expected.utf8))
  }

  @Test func escapesNoMoreThanItMust() {
    let text: JSONValue = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/\u{7F}\u{2028}é😀"
    #expect(text.description == #""\u0000\b\t\n\u000b\f\r\u001f \"\\/"# + "\u{7F}\u{2028}é😀\"")
  }

  @Test func readsEscapes() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\u00E9\ud83d\uDE00""#
    #expect(try JSONValue(parsing: text).stringValue == "\"\\/\u{8}\u{C}\n\r\téé😀")
  }

  @Test(arguments: [
    (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ud800\u0041""#, "\u{FFFD}A"), (#""\ud800\n""#, "\u{FFFD}\n"),
  ]) func loneSurrogatesAreReplaced(text: String, expected: String) throws {
    #expect(try JSONValue(parsing: text).stringValue == expected)
  }

  @Test func numberTextIsKept() throws {
    let text = #"[1.10,-0,1E+2,123456789012345678901234567890]"#
    #expect(try JSONValue(parsing: text).description == text)
  }

  @Test func errorsOfThePublicReaderTellThePlace() {
    let error = #expect(throws: (any Error).self) { try JSONValue(parsing: "[1,") }
    #expect(error.map { "\($0)" } == "the text ends where a value should stand, at byte 3")
  }

  /// Law: what is written reads back as the same value, in each style, and is written the same way again.
  @Test func printedValuesReadBack() throws {
    var random = RandomJSON(chance: SeededGenerator())
    for _ in 0..<500 {
      let value = random.value()
      for (pretty, sorted) in [(false, false), (true, false), (false, true), (true, true)] {
        let bytes = value.serializedBytes(pretty: pretty, sortedKeys: sorted)
        let read = try JSONValue(parsing: bytes)
        #expect(read == value)
        #expect(read.serializedBytes(pretty: pretty, sortedKeys: sorted) == bytes)
      }
      #expect(value == value.respelt)
      #expect(value.hashValue == value.respelt.hashValue)
    }
  }

  /// Law: order is gone once keys are sorted.
  @Test func sortedTextDoesNotDependOnOrder() {
    var random = RandomJSON(chance: SeededGenerator())
    for _ in 0..<200 {
      let object = random.object(depth: 0)
      let turned = JSONObject(uniqueKeysWithValues: object.reversed().map { ($0.key, $0.value) })
      #expect(
        JSONValue.object(object).serialized(sortedKeys: true) == JSONValue.object(turned).serialized(sortedKeys: true))
    }
  }
}
