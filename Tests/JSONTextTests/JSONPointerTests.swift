import JSONText
import Testing

/// Paths are how errors and corrections name a place in a JSON text.
struct JSONPointerTests {
  /// The examples of RFC 6901, 5.
  @Test func leadsToTheValuesOfTheStandard() throws {
    let text = #"""
      {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8}
      """#
    let root = try JSONDocument(text).root
    let expected = [
      "/foo/0": "\"bar\"", "/": "0", "/a~1b": "1", "/c%d": "2", "/e^f": "3", "/g|h": "4", "/i\\j": "5", "/k\"l": "6",
      "/ ": "7", "/m~0n": "8", "": root.value.description,
    ]
    for (pointer, value) in expected {
      let parsed = try #require(JSONPointer(parsing: pointer))
      #expect(parsed.description == pointer)
      #expect(root[parsed]?.value.description == value)
    }
  }

  @Test(arguments: ["/foo/2", "/foo/00", "/foo/-", "/foo/x", "/none", "/foo/0/x", "/foo/+1"])
  func leadsNowhere(text: String) throws {
    let root = try JSONDocument(#"{"foo": ["bar", "baz"]}"#).root
    #expect(root[try #require(JSONPointer(parsing: text))] == nil)
  }

  @Test(arguments: ["foo", " ", "/a~", "/a~2", "#/a"]) func otherTextIsNoPointer(text: String) {
    #expect(JSONPointer(parsing: text) == nil)
  }

  @Test func isShownAsPeopleWriteIt() {
    let path = JSONPointer().appending("books").appending(0).appending("first name").appending("_id").appending("a\"b")
    #expect(path.displayPath == #"$.books[0]["first name"]._id["a\"b"]"#)
    #expect(path.description == "/books/0/first name/_id/a\"b")
    #expect(JSONPointer().displayPath == "$")
    #expect(JSONPointer(["007", "", "größe"]).displayPath == #"$["007"][""].größe"#)
  }

  /// Law: what is printed reads back.
  @Test func printedPointersReadBack() {
    var random = RandomJSON(chance: SeededGenerator())
    for _ in 0..<500 {
      let pointer = JSONPointer(
        (0..<random.below(4)).map { _ in random.string() + ["", "/", "~", "~1"][random.below(4)] })
      #expect(
        JSONPointer(parsing: pointer.description)?.tokens.map { Array($0.utf8) }
          == pointer.tokens.map { Array($0.utf8) })
    }
  }
}
