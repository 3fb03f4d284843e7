import JSONText
import Testing

/// Each value of a document knows its place, and can be read there without a copy of the rest.
struct JSONDocumentTests {
  @Test func nodesTellKindPlaceAndValue() throws {
    let text = #" {"title": "Emma", "pages": [474, -1.5e1], "lent": true, "by": null} "#
    let document = try JSONDocument(text)
    let root = document.root
    #expect(root.kind == .object && root.span == 1..<68 && root.count == 4)
    #expect(document.consumed == 69)
    #expect(root.members.map(\.key) == ["title", "pages", "lent", "by"])
    #expect(root.members.map(\.keySpan) == [2..<9, 19..<26, 43..<49, 57..<61])
    #expect(root["title"]?.stringValue == "Emma")
    #expect(root["title"]?.stringEquals("Emma") == true && root["title"]?.stringEquals("Emm") == false)
    #expect(root["pages"]?.elements.map(\.intValue) == [474, -15])
    #expect(root["pages"]?[1]?.numberText == "-1.5e1")
    #expect(root["pages"]?[1]?.doubleValue == -15)
    #expect(root["pages"]?[2] == nil && root["pages"]?.count == 2)
    #expect(root["lent"]?.boolValue == true && root["by"]?.isNull == true)
    #expect(root["lent"].map { Array($0.rawBytes) } == Array("true".utf8))
    #expect(root["lent"]?.withRawBytes { $0.count } == 4)
    #expect(root["title"]?["x"] == nil && root["title"]?.count == 0)
    #expect(root["title"]?.intValue == nil && root.stringValue == nil && root["pages"]?.boolValue == nil)
  }

  @Test func keysAreFoundWithEscapesAndWithout() throws {
    let root = try JSONDocument(#"{"caf\u00e9": 1, "plain": 2, "é": 3}"#).root
    #expect(root["café"]?.intValue == 1)
    #expect(root["e\u{301}"] == nil)
    #expect(root.members.map { $0.keyEquals("plain") } == [false, true, false])
    #expect(root.members.map { $0.keyEquals("café") } == [true, false, false])
  }

  @Test func aByteOrderMarkAtTheStartIsPassedOver() throws {
    #expect(try JSONDocument("\u{FEFF}[]").root.span == 3..<5)
    #expect(throws: JSONSyntaxError.self) { try JSONDocument("[\u{FEFF}]") }
  }

  @Test(arguments: [
    ("{} and more", 2, "{}"), ("\n [1, 2]</pre>", 8, "[1,2]"), ("12ab", 2, "12"), ("-1.5,", 4, "-1.5"),
    (#""a"b""#, 3, #""a""#), ("nullnull", 4, "null"), ("[[]]]", 4, "[[]]"), ("1", 1, "1"),
  ]) func aPrefixEndsWithItsValue(text: String, consumed: Int, value: String) throws {
    let bytes = Array(("page: " + text).utf8)
    let document = try JSONDocument(prefixOf: bytes[6...])
    #expect(document.consumed == consumed)
    #expect(document.root.value.description == value)
    #expect(document.root.span.upperBound == consumed)
  }

  @Test(arguments: ["", "[1, ...]", "{", "<a>", "1.x", "01"]) func aPrefixMustBeAValue(text: String) {
    #expect(throws: JSONSyntaxError.self) { try JSONDocument(prefixOf: Array(text.utf8)[...]) }
  }

  @Test func doubledKeysAreTold() throws {
    let text = #"{"a": [0, {"b": 1, "\u0062": 2, "c": 3, "b": 4}], "x/y": 1, "a": 5, "x/y": {"a": 1}}"#
    let document = try JSONDocument(text)
    let duplicates = document.duplicateKeys
    #expect(duplicates.map(\.path.description) == ["/a/1/b", "/a/1/b", "/a", "/x~1y"])
    #expect(duplicates.map(\.firstKeySpan) == [11..<14, 11..<14, 1..<4, 50..<55])
    #expect(duplicates.map(\.secondKeySpan) == [19..<27, 40..<43, 60..<63, 68..<73])
    #expect(document.root["a"]?.intValue == 5)
    #expect(document.root.value.description == #"{"a":5,"x/y":{"a":1}}"#)
    #expect(try JSONDocument(#"{"a": {"a": 1}, "b": {"a": 1}}"#).duplicateKeys.isEmpty)
  }

  /// Law: the text at the place of each value is that value, and its pointer leads back to it.
  @Test func spansHoldTheirValues() throws {
    var random = RandomJSON(chance: SeededGenerator())
    for round in 0..<200 {
      let bytes = random.value().serializedBytes(pretty: round % 2 == 0)
      let document = try JSONDocument([0x20, 0x20] + bytes + [0x0A])
      try check(document.root, in: document)
    }
  }

  private func check(_ node: JSONNode, in document: JSONDocument) throws {
    let alone = try JSONDocument(node.rawBytes)
    #expect(alone.root.value == node.value)
    #expect(alone.root.span == 0..<node.span.count)
    #expect(document.root[node.pointer]?.span == node.span)
    for element in node.elements {
      try check(element, in: document)
    }
    for member in node.members {
      #expect(member.keyEquals(member.key))
      try check(member.value, in: document)
    }
  }

  /// Law: whatever bytes are there, the reader gives a document or an error within bounds, and never stops the program.
  @Test func brokenTextGivesAnError() {
    var random = RandomJSON(chance: SeededGenerator())
    for _ in 0..<2_000 {
      var bytes = random.value(depth: 2).serializedBytes()
      for _ in 0...random.below(3) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8(random.below(256))
        default: bytes.insert(UInt8(random.below(256)), at: place)
        }
      }
      do throws(JSONSyntaxError) {
        let document = try JSONDocument(bytes)
        #expect(document.consumed == bytes.count)
        _ = (document.root.value, document.duplicateKeys)
      } catch {
        #expect((0...bytes.count).contains(error.offset) && !error.message.isEmpty)
      }
    }
  }
}
