import Schema
import Testing

@testable import Writing

/// The one function that spells types in Swift.
@Suite struct SwiftTypeTests {
  @Test(arguments: [
    (SchemaType.any, "JSONValue"), (.boolean, "Bool"), (.integer, "Int"), (.number, "Double"), (.string, "String"),
    (.timestamp, "Date"), (.array(.map(.nullable(.integer))), "[[String: Int?]]"), (.parameter("Item"), "Item"),
    (.nullable(.nullable(.string)), "String?"),
    (.model(ModelReference("Page", arguments: [.model(ModelReference("Shelf"))])), "Page<Shelf>"),
    (.model(ModelReference("CreateShelf.Body")), "CreateShelf.Body"),
  ]) func spells(_ type: SchemaType, _ spelling: String) throws {
    #expect(try swiftType(type) == spelling)
  }

  /// Inside of its operation a model goes by its last name.
  @Test func knowsItsScope() throws {
    let body = SchemaType.array(.model(ModelReference("CreateShelf.Body")))
    #expect(try swiftType(body, in: "CreateShelf") == "[Body]")
    #expect(try swiftType(body, in: "DropShelf") == "[CreateShelf.Body]")
  }

  /// Absence and null, as the field's type and the runtime's words for reading and writing.
  @Test(arguments: [
    (Field.Presence.always, false, false, "String value value"), (.always, true, false, "String? nullable nullable"),
    (.always, true, true, "String? nullable nullable"), (.sometimes, false, false, "String? optional optional"),
    (.sometimes, true, false, "String? nullable optional"),
    (.sometimes, true, true, "Presence<String> presence presence"),
  ]) func fields(_ presence: Field.Presence, null: Bool, apart: Bool, words: String) throws {
    let spelling = try FieldSpelling(
      field("note", "note", .string, presence, null: null, apart: apart), isBoxed: false, scope: nil)
    #expect("\(spelling.type) \(spelling.reading) \(spelling.writing)" == words)
  }
}
