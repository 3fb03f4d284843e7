import JSONText
import Schema

extension OpenAPIFixture {
  static let models = [
    enumeration("Binding", "hard cover", "paperback"), book, createBody,
    record("CreateShelf.Body.Owner", [field("name", .string)]),
    record("Cover", [field("file", .binary), field("caption", .string, .sometimes) { $0.maximumLength = 80 }]),
    record("Meta", [field("id", .string) { $0.isReadOnly = true }, field("made_at", .timestamp)]),
    record(
      "Page", over: ["Element"],
      [
        field("count", .integer), field("next", .string, isNullable: true),
        field("items", .array(.parameter("Element"))),
      ],
      next: "next"),
    record("Resource", over: ["Item"], [field("meta", model("Meta")), field("item", .parameter("Item"))]),
    shelf,
  ]

  private static let book: Model = {
    var book = record(
      "Book",
      [
        field("title", .string, evidence: titleEvidence) { $0.description = "The title, as printed." },
        field("binding", model("Binding"), isNullable: true) {
          $0.description = "How it is bound."
          $0.defaultValue = "paperback"
          $0.examples = ["hard cover"]
        },
        field("pages", .integer, .sometimes) { ($0.minimum, $0.maximum, $0.examples) = (1, 9999, ["474", "many"]) },
        field("rating", .number, isNullable: true) {
          $0.defaultValue = 20
          $0.maximum = 5
        },
        field("tags", .array(.nullable(.string)), .sometimes, isNullable: true) {
          $0.maximumLength = 12
          $0.examples = [#"["novel"]"#, "novel, old"]
        },
        field("sequel", model("Book"), .sometimes, isNullable: true),
        field("extras", .map(.any), .sometimes) { $0.isExperimental = true },
        field("prices", .map(.number), .sometimes) { $0.isDeprecated = true },
        field("notes", .any, .sometimes, isNullable: true) { $0.description = "Anything." },
      ])
    book.description = "A book."
    book.evidence = [Evidence(.shown, .type, rule: "model-from-examples", claim: "record", place: place(40))]
    return book
  }()

  /// The strongest link is overruled, the next has no place: the third is the source.
  private static let titleEvidence = [
    Evidence(.said, .type, rule: "type-from-words", claim: "string", place: place(33)),
    Evidence(.shown, .type, rule: "type-from-examples", claim: "string", place: place(32)),
    Evidence(.stated, .type, rule: "type-from-column", claim: "string"),
    Evidence(.corrected, .type, rule: "correction", claim: "integer", place: place(31), isOverruled: true),
  ]

  private static let createBody = record(
    "CreateShelf.Body",
    [
      field("name", .string) { $0.examples = ["Novels", "12"] },
      field("owner", model("CreateShelf.Body.Owner"), .sometimes) { $0.defaultValue = [:] },
      field("room", .nullable(.integer), .sometimes, isNullable: true) { $0.defaultValue = .null },
    ])

  private static let shelf = record(
    "Shelf",
    [
      field("name", .string), field("books", .array(model("Book"))),
      field("bindings", .array(model("Binding")), .sometimes),
    ])
}
