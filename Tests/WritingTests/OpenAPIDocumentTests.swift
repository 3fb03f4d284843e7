import JSONText
import Schema
import Testing
import Writing

/// What a document says of single features, and what it makes of schemas that are odd.
struct OpenAPIDocumentTests {
  private typealias Fixture = OpenAPIFixture

  private func schemas(_ models: [Model], _ types: SchemaType...) -> JSONValue? {
    let operation = Fixture.operation("GET", [.literal("books")], "ListBooks") {
      $0.responses = types.enumerated().map { position, type in
        Response(status: 200 + position, contents: [MediaContent(mediaType: "application/json", type: type)])
      }
    }
    return openAPIDocument(API(groups: [Fixture.group("Books", [operation])], models: models))["components"]?["schemas"]
  }

  private func ids(_ typeNames: String...) -> [String?] {
    let operations = typeNames.enumerated().map { position, typeName in
      Fixture.operation("GET", [.literal("books\(position)")], typeName, id: "books.\(position)")
    }
    let paths = openAPIDocument(API(groups: [Fixture.group("Books", operations)], models: []))["paths"]
    return typeNames.indices.map { paths?["/books\($0)"]?["get"]?["operationId"]?.stringValue }
  }

  private func property(_ field: Field, _ others: Model...) -> JSONValue? {
    schemas(others + [Fixture.record("Thing", [field])])?["Thing"]?["properties"]?[field.name]
  }

  // MARK: Generics

  @Test func usesOfGenericsAreNamedByTheirArguments() {
    let one = Fixture.record("One", over: ["T"], [Fixture.field("value", .parameter("T"))])
    let pair = Fixture.record(
      "List.Pair", over: ["A", "B"], [Fixture.field("a", .parameter("A")), Fixture.field("b", .parameter("B"))])
    let body = Fixture.record("Make.Body", [])
    let schemas = schemas(
      [one, pair, body], Fixture.model("One", Fixture.model("One", .array(.string))),
      Fixture.model("One", Fixture.model("Make.Body")), Fixture.model("List.Pair", .map(.any), .nullable(.timestamp)))
    #expect(
      schemas?.objectValue?.keys == [
        "List.AnyMapNullableTimestampPair", "Make.Body", "MakeBodyOne", "StringListOne", "StringListOneOne",
      ])
    #expect(
      schemas?["StringListOneOne"]?["properties"]?["value"] == ["$ref": "#/components/schemas/StringListOne"])
  }

  /// A model that is called as a use of a generic would be keeps its name.
  @Test func keysDoNotClash() {
    let one = Fixture.record("One", over: ["T"], [Fixture.field("value", .parameter("T"))])
    let models = [Fixture.record("Büro", []), Fixture.record("B_ro", []), Fixture.record("StringOne", []), one]
    #expect(
      schemas(models, Fixture.model("One", .string))?.objectValue?.keys == ["B_ro", "B_ro2", "StringOne", "StringOne2"])
  }

  @Test func genericsThatGrowForEverComeToAnEnd() {
    let deep = Fixture.record(
      "Deep", over: ["T"], [Fixture.field("next", Fixture.model("Deep", .array(.parameter("T"))))])
    let schemas = schemas([deep], Fixture.model("Deep", .string))?.objectValue
    #expect(schemas?.count == 6)
    #expect(schemas?["StringListListListListListDeep"]?["properties"]?["next"] == [:])
  }

  @Test func whatIsNotThereIsAnyValue() {
    let odd = Fixture.record(
      "Odd", [Fixture.field("gone", Fixture.model("Gone")), Fixture.field("free", .parameter("T"))])
    let properties = schemas([odd], Fixture.model("Odd"))?["Odd"]?["properties"]
    #expect(properties == ["gone": [:], "free": [:]])
  }

  /// A reference that leads nowhere makes a document invalid.
  @Test func everyReferenceLeadsToAComponent() {
    let document = openAPIDocument(Fixture.api)
    let references = references(in: document)
    #expect(references.count > 10)
    for reference in references {
      let key = String(reference.dropFirst("#/components/schemas/".count))
      #expect(document["components"]?["schemas"]?[key] != nil, "\(reference)")
    }
  }

  private func references(in value: JSONValue) -> [String] {
    let inner = (value.arrayValue ?? value.objectValue?.values ?? []).flatMap(references)
    return inner + [value["$ref"]?.stringValue].compactMap { $0 }
  }

  // MARK: Null

  private static let nullables: [(SchemaType, JSONValue)] = [
    (.string, ["type": ["string", "null"]]),
    (.nullable(.integer), ["type": ["integer", "null"], "format": "int64"]),
    (.array(.nullable(.boolean)), ["type": ["array", "null"], "items": ["type": ["boolean", "null"]]]),
    (.map(.any), ["type": ["object", "null"], "additionalProperties": true]),
    (.map(.nullable(.any)), ["type": ["object", "null"], "additionalProperties": true]),
    (.any, [:]),
    (Fixture.model("Binding"), ["anyOf": [["$ref": "#/components/schemas/Binding"], ["type": "null"]]]),
    (.nullable(Fixture.model("Binding")), ["anyOf": [["$ref": "#/components/schemas/Binding"], ["type": "null"]]]),
  ]

  @Test(arguments: nullables)
  private func nullIsAllowedOnce(type: SchemaType, schema: JSONValue) {
    let field = Fixture.field("it", type, isNullable: true)
    #expect(property(field, Fixture.enumeration("Binding", "paperback")) == schema)
  }

  // MARK: Values

  private static let defaults: [(SchemaType, JSONValue, Bool)] = [
    (.integer, 3, true), (.integer, "three", false), (.integer, 0, false), (.integer, nil, false),
    (.timestamp, "1815-12-16T08:30:00Z", true), (.timestamp, "now", false),
    (.timestamp, "1815-12-16 08:30:00 UTC", false), (.string, "short", true),
    (.string, "too long", false), (Fixture.model("Owner"), ["name": "Ada"], true), (Fixture.model("Owner"), [:], false),
  ]

  @Test(arguments: defaults)
  private func aDefaultThatIsNoValueOfItsTypeIsOnlyNoted(type: SchemaType, value: JSONValue, isDefault: Bool) {
    let field = Fixture.field("it", type) {
      ($0.defaultValue, $0.minimum, $0.maximumLength) = (value, 1, type == .string ? 5 : nil)
    }
    let property = property(field, Fixture.record("Owner", [Fixture.field("name", .string)]))
    #expect(property?[isDefault ? "default" : "x-default"] == value)
    #expect(property?[isDefault ? "x-default" : "default"] == nil)
  }

  @Test func secretsDoNotComeOut() {
    let field = Fixture.field("header", .string) {
      $0.description = "Send Authorization: bearer d41d8cd98f00b204"
      $0.examples = ["bearer d41d8cd98f00b204"]
      $0.defaultValue = "bearer d41d8cd98f00b204"
    }
    let text = property(field)?.serialized() ?? ""
    #expect(text.contains("REDACTED") && !text.contains("d41d"))
  }

  // MARK: Operations

  @Test func operationIDsAreSwiftNames() {
    #expect(
      ids("CreateShelf", "URLCheck", "Import", "V2Info", "API") == [
        "createShelf", "urlCheck", "importOperation", "v2Info", "api",
      ])
    #expect(
      ids("URLCheck", "UrlCheck", "3D", "a-b", "!") == ["urlCheck", "urlCheck2", "operation3D", "ab", "operation"])
  }

  @Test func anEmptyAPIIsADocument() {
    let document = openAPIDocument(API(groups: [], models: []))
    #expect(document == ["openapi": "3.1.0", "info": ["title": "API", "version": "1"], "paths": [:]])
  }

  @Test func theOnlyGroupGivesTheTitle() {
    let api = API(groups: [Fixture.group("Shelves", [])], models: [])
    #expect(openAPIDocument(api)["info"]?["title"] == "Shelves")
    #expect(openAPIDocument(api, title: "Library")["info"]?["title"] == "Library")
  }
}
