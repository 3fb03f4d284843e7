import Inference
import JSONText
import Schema
import SourceText
import Testing

/// Corrections: each key does what it says, and an entry that is wrong or needed no more is told.
struct CorrectionTests {
  private static let pages = [
    (
      "books/create.txt",
      """
      Books API
      Creating a Book
      POST /books
      Request
      Route
      POST /books
      Body
      {"title": "Emma", "state": "open"}
      Response
      Status
      201 Created
      Body
      {"id": 1, "title": "Emma", "state": "open", "owner": {"id": 1, "name": "Ada"}}
      """
    ),
    (
      "books/list.txt",
      """
      Books API
      List all Books
      GET /books
      Request
      Route
      GET /books?page=2&order=asc
      Response
      Status
      200 OK
      Body
      {"volumes": [{"id": 1, "title": "Emma", "pages": 474, "printer": {"id": 1, "name": "Ada", "town": "Bath"}}]}
      """
    ),
    (
      "shelves/list.txt",
      """
      Shelves API
      List all Shelves
      GET /shelves
      Request
      Route
      GET /shelves
      Response
      Status
      200 OK
      Body
      {"height": 3}
      """
    ),
  ]

  private func corrected(_ entries: String) throws -> (api: API, told: [String]) {
    let file = SourceFile(path: "specless.json", text: "[\(entries)]")
    var diagnostics = Diagnostics()
    let corrections = Corrections(reading: try JSONDocument(file.bytes).root, of: file, diagnostics: &diagnostics)
    let (api, said) = infer(Self.pages.map { (path: $0.0, text: $0.1) }, corrections: corrections)
    return (
      api, (diagnostics.all + said).filter { $0.place?.path == "specless.json" }.map { "[\($0.ruleID)] \($0.headline)" }
    )
  }

  private func clean(_ entries: String) throws -> API {
    let (api, told) = try corrected(entries)
    #expect(told == [])
    return api
  }

  private func field(_ name: String, of model: String, _ api: API) throws -> Field {
    try #require(api.model(named: model)?.record?.fields.first { $0.name == name }, "\(model).\(name)")
  }

  @Test func whatThePagesGive() throws {
    let api = try clean("")
    #expect(Set(api.operations.map(\.id)) == ["books.create", "books.list", "shelves.list"])
    #expect(api.models.map(\.name).contains("Book"), "\(api.models.map(\.name))")
  }

  @Test func typePresenceNullability() throws {
    let api = try clean(
      #"{"target": "Book.title", "type": "array of integer", "presence": "optional", "nullable": true, "reason": "r"}"#)
    let title = try field("title", of: "Book", api)
    #expect(title.type == .array(.integer) && title.presence == .sometimes && title.isNullable)
    #expect(title.evidence.prefix(3).allSatisfy { $0.kind == .corrected && $0.text == "r" })
  }

  @Test func defaultAndDescription() throws {
    let api = try clean(
      #"{"target": "books.list.page", "default": 1, "description": "Which page.", "reason": "r"}"#)
    let page = try #require(api.operations.first { $0.id == "books.list" }?.parameters.first { $0.name == "page" })
    #expect(page.notes.defaultValue != nil && page.notes.description == "Which page.")
  }

  @Test func descriptionsOfModelsAndOperations() throws {
    let api = try clean(
      """
      {"target": "Book", "description": "A book.", "reason": "r"},
      {"target": "books.create", "description": "Makes one.", "reason": "r"}
      """)
    #expect(api.model(named: "Book")?.description == "A book.")
    #expect(api.operations.first { $0.id == "books.create" }?.explanations == ["Makes one."])
  }

  @Test func validValues() throws {
    let api = try clean(#"{"target": "Book.state", "validValues": ["open", "in use"], "reason": "r"}"#)
    #expect(try field("state", of: "Book", api).type == .model(ModelReference("BookState")))
    let cases = api.model(named: "BookState")?.enumeration?.cases ?? []
    #expect(cases.map(\.value) == ["open", "in use"] && cases.map(\.memberName) == ["open", "inUse"])
  }

  @Test func validValuesOfAnEnumerationAndNoneAtAll() throws {
    let made = #"{"target": "Book.state", "validValues": ["open"], "reason": "r"}"#
    let more = #"{"target": "BookState", "validValues": ["open", "lost"], "reason": "r"}"#
    #expect(try clean("\(made), \(more)").model(named: "BookState")?.enumeration?.cases.count == 2)
    let none = #"{"target": "BookState", "drop": true, "reason": "r"}"#
    let api = try clean("\(made), \(none)")
    #expect(try field("state", of: "Book", api).type == .string && api.model(named: "BookState") == nil)
  }

  @Test func dropping() throws {
    let api = try clean(
      """
      {"target": "Book.state", "drop": true, "reason": "r"}, {"target": "books.list.order", "drop": true, "reason": "r"},
      {"target": "shelves.list", "drop": true, "reason": "r"}
      """)
    #expect(api.model(named: "Book")?.record?.fields.contains { $0.name == "state" } == false)
    #expect(api.groups.map(\.memberName) == ["books"])
    #expect(api.operations.first { $0.id == "books.list" }?.parameters.map(\.name) == ["page"])
    #expect(!api.models.contains { $0.record?.fields.contains { $0.name == "height" } == true }, "nothing mentions it")
  }

  @Test func aDroppedModelLeavesAnObject() throws {
    let api = try clean(#"{"target": "BookOwner", "drop": true, "reason": "r"}"#)
    #expect(try field("owner", of: "Book", api).type == .map(.any))
  }

  @Test func groupsAndNames() throws {
    let api = try clean(
      """
      {"target": "books.list", "name": "listBooks", "reason": "r"},
      {"target": "books.create", "group": "New Arrivals", "reason": "r"},
      {"target": "books.list.page", "name": "number", "reason": "r"},
      {"target": "Book", "name": "Tome", "reason": "r"}, {"target": "Book.title", "name": "heading", "reason": "r"}
      """)
    #expect(api.operations.map(\.id).sorted() == ["books.listBooks", "newArrivals.create", "shelves.list"])
    #expect(try field("title", of: "Tome", api).memberName == "heading")
    let moved = try clean(#"{"target": "books.create", "group": "Shelves", "name": "createBook", "reason": "r"}"#)
    #expect(moved.groups.last?.operations.map(\.id).sorted() == ["shelves.createBook", "shelves.list"])
  }

  /// A name with a capital is for the operation's type, and for what stands in it.
  @Test func typesOfOperations() throws {
    let api = try clean(
      """
      {"target": "books.create", "name": "add", "reason": "r"}, {"target": "CreateBook", "name": "AddBook", "reason": "r"}
      """)
    let operation = try #require(api.operations.first { $0.id == "books.add" })
    #expect(operation.typeName == "AddBook")
    #expect(operation.requestBody?.contents.first?.type == .model(ModelReference("AddBook.Body")))
    #expect(api.model(named: "AddBook.Body") != nil && api.model(named: "CreateBook.Body") == nil)
  }

  @Test func merging() throws {
    let api = try clean(#"{"target": "BooksVolumePrinter", "mergeInto": "BookOwner", "reason": "one table of people"}"#)
    #expect(api.model(named: "BooksVolumePrinter") == nil)
    let fields = api.model(named: "BookOwner")?.record?.fields ?? []
    #expect(fields.map(\.name) == ["id", "name", "town"])
    #expect(fields.map(\.presence) == [.always, .always, .sometimes])
  }

  /// Where null stood for want of a value, absence is another thing once a field may be absent.
  @Test func nullIsNotLostWhereAFieldBecomesOptional() throws {
    let nullable = #"{"target": "BooksVolumePrinter.town", "nullable": true, "reason": "r"}"#
    let merged = try clean(#"\#(nullable), {"target": "BooksVolumePrinter", "mergeInto": "BookOwner", "reason": "r"}"#)
    let town = try field("town", of: "BookOwner", merged)
    #expect(town.presence == .sometimes && town.keepsNullApart)
    let optional = #"{"target": "BooksVolumePrinter.town", "nullable": true, "presence": "optional", "reason": "r"}"#
    #expect(try !field("town", of: "BooksVolumePrinter", clean(nullable)).keepsNullApart)
    #expect(try !field("town", of: "BooksVolumePrinter", clean(optional)).keepsNullApart, "null was never seen")
  }

  @Test func aListWithoutItsItemsIsNone() throws {
    let page = (
      "authors/list.txt",
      """
      List all Authors
      GET /authors
      Request
      Route
      GET /authors?page=1
      Response
      Status
      200 OK
      Body
      {"total": 2, "next_url": null, "authors": [{"id": 1, "name": "Ada"}, {"id": 2, "name": "Bo"}]}
      """
    )
    let list = { (entries: String) throws -> ListEnvelope? in
      let file = SourceFile(path: "specless.json", text: "[\(entries)]")
      var diagnostics = Diagnostics()
      let corrections = Corrections(reading: try JSONDocument(file.bytes).root, of: file, diagnostics: &diagnostics)
      let api = infer([(path: page.0, text: page.1)], corrections: corrections).api
      return try #require(api.models.first { $0.record?.fields.contains { $0.name == "authors" } == true }?.record)
        .envelope
    }
    #expect(try list("")?.items == "authors")
    #expect(try list(#"{"target": "*.authors", "type": "any", "reason": "r"}"#) == nil)
    #expect(try list(#"{"target": "*.next_url", "type": "integer", "reason": "r"}"#) == nil)
    #expect(try list(#"{"target": "*.authors", "type": "array of any", "reason": "r"}"#)?.items == "authors")
  }

  @Test func splitting() throws {
    let api = try clean(
      """
      {"target": "Book.owner", "split": "Keeper", "reason": "r"},
      {"target": "Keeper.name", "type": "any", "reason": "r"}
      """)
    #expect(try field("owner", of: "Book", api).type == .model(ModelReference("Keeper")))
    #expect(try field("name", of: "Keeper", api).type == .any)
  }

  @Test(
    arguments: [
      (
        #"{"target": "Bok", "name": "Tome", "reason": "r"}"#,
        #"[unknown-correction-target] nothing is called "Bok""#
      ),
      (
        #"{"target": "Bok", "drop": true, "reason": "r"}"#,
        #"[unneeded-correction] nothing is called "Bok", so there is nothing to drop"#
      ),
      (#"{"target": "Book", "reason": "r"}"#, #"[invalid-correction] the entry for "Book" says nothing"#),
      (#"{"target": "Book", "drop": true}"#, #"[invalid-correction] "reason" is missing"#),
      (
        #"{"target": "Book", "colour": 1, "reason": "r"}"#,
        #"[invalid-correction] unknown key "colour" in a correction"#
      ),
      (
        #"{"target": "Book", "type": "string", "reason": "r"}"#,
        #"[invalid-correction] "type" does not go with a model"#
      ),
      (
        #"{"target": "Book.id", "group": "A", "reason": "r"}"#,
        #"[invalid-correction] "group" does not go with a field"#
      ),
      (#"{"target": "Book.id", "type": "nmber", "reason": "r"}"#, #"[invalid-correction] no type is called "nmber""#),
      (
        #"{"target": "Book.id", "default": "x", "reason": "r"}"#,
        ##"[invalid-correction] the default "x" is none of the type integer"##
      ),
      (
        #"{"target": "Book.id", "validValues": ["x"], "reason": "r"}"#,
        "[invalid-correction] valid values are for strings, and the type is integer"
      ),
      (#"{"target": "Book", "name": "a b", "reason": "r"}"#, #"[invalid-correction] "a b" is no Swift identifier"#),
      (
        #"{"target": "Book", "name": "BookOwner", "reason": "r"}"#,
        #"[invalid-correction] "BookOwner" is the name of another model"#
      ),
      (
        #"{"target": "Book", "mergeInto": "BookState", "reason": "r"}"#,
        #"[invalid-correction] no model is called "BookState""#
      ),
      (
        #"{"target": "Book.owner", "type": "string", "reason": "r"}, {"target": "BookOwner", "mergeInto": "BooksVolumePrinter", "reason": "r"}"#,
        nil
      ),
      (
        #"{"target": "Book", "mergeInto": "Onwer", "reason": "r"}"#, #"[invalid-correction] no model is called "Onwer""#
      ),
      (
        #"{"target": "Book.id", "type": "integer", "reason": "r"}"#,
        #"[unneeded-correction] the pages say so already: "type" of "Book.id""#
      ),
      (
        #"{"target": "books.create", "group": "Books", "reason": "r"}"#,
        #"[unneeded-correction] the pages say so already: "group" of "books.create""#
      ),
      (
        #"{"target": "/books", "name": "all", "reason": "r"}"#,
        #"[invalid-correction] several things are called "/books""#
      ),
      (
        #"{"target": "books.create.201", "name": "made", "reason": "r"}"#,
        #"[invalid-correction] corrections cannot change the answer "books.create.201""#
      ),
      (
        #"{"target": "books.list.page", "type": "map of string", "reason": "r"}"#,
        "[invalid-correction] map of string cannot stand in a query"
      ),
      (
        #"{"target": "Book.title", "type": "binary", "reason": "r"}"#,
        "[invalid-correction] binary cannot stand in JSON"
      ),
      (
        #"{"target": "*.titel", "type": "any", "reason": "r"}"#,
        #"[unknown-correction-target] nothing is called "*.titel""#
      ),
      (
        #"{"target": "*.id", "type": "integer", "reason": "r"}"#,
        #"[unneeded-correction] the pages say so already: "type" of "*.id""#
      ),
      (
        #"{"target": "books", "name": "shelves", "reason": "r"}"#,
        #"[invalid-correction] "shelves" is the name of something else"#
      ),
      (
        #"{"target": "Book", "name": "Book", "reason": "r"}"#,
        #"[unneeded-correction] the pages say so already: "name" of "Book""#
      ),
    ] as [(String, String?)])
  func whatIsWrong(entry: String, message: String?) throws {
    #expect(try corrected(entry).told == (message.map { [$0] } ?? []))
  }

  @Test func settingTwice() throws {
    let entry = #"{"target": "Book.id", "type": "string", "reason": "r"}"#
    #expect(
      try corrected("\(entry), \(entry)").told.contains(#"[invalid-correction] "type" of "Book.id" is set twice"#))
  }

  @Test func groupsAndTheirOperations() throws {
    let api = try clean(
      """
      {"target": "books", "name": "volumes", "description": "All we lend.", "reason": "r"},
      {"target": "CreateBook", "name": "add", "reason": "r"}, {"target": "shelves", "drop": true, "reason": "r"}
      """)
    #expect(api.groups.map(\.typeName) == ["Volumes"] && api.groups[0].explanations == ["All we lend."])
    #expect(api.operations.map(\.id).sorted() == ["volumes.add", "volumes.list"])
  }

  @Test func valuesOfEnumerations() throws {
    let made = #"{"target": "Book.state", "validValues": ["open", "lost", "in use"], "reason": "r"}"#
    let api = try clean(
      """
      \(made), {"target": "BookState.lost", "drop": true, "reason": "r"},
      {"target": "BookState.in use", "name": "lent", "reason": "r"}
      """)
    let cases = api.model(named: "BookState")?.enumeration?.cases ?? []
    #expect(cases.map(\.value) == ["open", "in use"] && cases.map(\.memberName) == ["open", "lent"])
  }

  @Test func everyFieldOfAName() throws {
    let api = try clean(#"{"target": "*.id", "type": "string", "reason": "they will not stay numbers"}"#)
    let types = api.models.flatMap { $0.record?.fields ?? [] }.filter { $0.name == "id" }.map(\.type)
    #expect(types.count > 2 && types.allSatisfy { $0 == .string })
  }

  @Test(arguments: [
    ("[string]", "array of string"), ("[String]", "array of string"), ("string[]", "array of string"),
    ("Array<Int>", "array of integer"), ("list of strings", "array of string"), ("Int", "integer"),
    ("date", "timestamp"), ("DateTime?", "timestamp"), ("bool", "boolean"), ("object", "map of any"),
    ("[String: Int]", "map of integer"), ("Map<String, Bok>", "map of Book"), ("nubmer", "number"),
    ("array of BookOwnr", "array of BookOwner"), ("uuid", "string"),
  ])
  func typesOfOtherLanguagesAreUnderstood(spelling: String, meant: String) throws {
    let file = SourceFile(
      path: "specless.json", text: #"[{"target": "Book.title", "type": "\#(spelling)", "reason": "r"}]"#)
    var diagnostics = Diagnostics()
    let corrections = Corrections(reading: try JSONDocument(file.bytes).root, of: file, diagnostics: &diagnostics)
    let said = infer(Self.pages.map { (path: $0.0, text: $0.1) }, corrections: corrections).diagnostics
    let told = try #require(said.first { $0.place?.path == "specless.json" })
    #expect(told.help == "did you mean \"\(meant)\"?")
    #expect(told.place?.column == 35, "the caret stands under the type")
  }
}
