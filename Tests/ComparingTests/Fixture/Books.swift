import JSONText
import Schema
import SourceText

/// A small API with one of everything that can change; every fact has a place, so that reports show them.
func booksAPI() -> API {
  var placer = Placer()
  return API(
    groups: [
      OperationGroup(
        typeName: "Books", memberName: "books", title: "Books",
        operations: [
          placer.create(), placer.list(), placer.read(), placer.remove(), placer.upload(), placer.readText(),
          placer.lend(),
          placer.scan(),
        ], evidence: []),
      OperationGroup(
        typeName: "Shelves", memberName: "shelves", title: "Shelves",
        operations: [placer.readShelf(), placer.replaceShelf()], evidence: []),
    ],
    models: placer.models().sorted { $0.name < $1.name })
}

/// Makes things with places, line after line.
private struct Placer {
  private var line = 0

  mutating func place(_ path: String = "books.txt") -> SourcePlace {
    line += 1
    return SourcePlace(path: path, line: line, column: 1, span: ByteSpan(line * 10, line * 10 + 5))
  }

  mutating func evidence(_ aspect: Evidence.Aspect = .type) -> [Evidence] {
    [Evidence(.stated, aspect, rule: "test", claim: "stated", place: place())]
  }

  mutating func operation(
    _ group: String, _ name: String, _ typeName: String, _ method: String, _ path: String, _ summary: String
  ) -> Operation {
    let segments = path.split(separator: "/").map { part in
      part.hasPrefix(":") ? PathTemplate.Segment.parameter(String(part.dropFirst())) : .literal(String(part))
    }
    var operation = Operation(
      name: name, typeName: typeName, id: "\(group).\(name)", method: method, path: PathTemplate(segments: segments),
      summary: summary, sources: [place()])
    operation.parameters = operation.path.parameterNames.map {
      Parameter(name: $0, memberName: $0, location: .path, type: .string, isRequired: true, evidence: evidence())
    }
    return operation
  }

  mutating func query(
    _ name: String, _ type: SchemaType, style: Parameter.Style = .single, notes: Notes = Notes()
  ) -> Parameter {
    Parameter(
      name: name, memberName: name, location: .query, type: type, style: style, isRequired: false, notes: notes,
      evidence: evidence())
  }

  mutating func field(
    _ name: String, _ type: SchemaType, _ presence: Field.Presence = .always, isNullable: Bool = false,
    apart: Bool = false, _ note: (inout Notes) -> Void = { _ in }
  ) -> Field {
    var notes = Notes()
    note(&notes)
    let words = name.split(separator: "_")
    let member = words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return Field(
      name: name, memberName: String(member), type: type, presence: presence, isNullable: isNullable,
      keepsNullApart: apart, notes: notes, evidence: evidence())
  }

  mutating func link(_ name: String, to operation: String) -> Field {
    var field = field(name, .string)
    field.linkedOperation = operation
    return field
  }

  mutating func answer(
    _ status: Int, _ reason: String, _ type: SchemaType? = nil, mediaType: String = "application/json"
  )
    -> Response
  {
    Response(
      status: status, reason: reason, contents: type.map { [MediaContent(mediaType: mediaType, type: $0)] } ?? [],
      evidence: evidence(.status))
  }

  mutating func json(_ type: SchemaType, isRequired: Bool = true) -> RequestBody {
    RequestBody(
      isRequired: isRequired,
      contents: [MediaContent(mediaType: "application/json", type: type, evidence: evidence(.body))])
  }
}

extension Placer {
  mutating func create() -> Operation {
    var operation = operation("books", "create", "CreateBook", "POST", "/books", "Creating a Book")
    operation.requestBody = json(.model(ModelReference("CreateBook.Body")))
    operation.responses = [answer(201, "Created", .model(ModelReference("Book"))), answer(422, "Unprocessable", .any)]
    operation.examples = [
      Example(
        name: "CreatingABook", title: "Creating a Book",
        request: .init(method: "POST", target: "/books", headers: [], body: .json(["title": "Emma"])), response: nil,
        source: place())
    ]
    return operation
  }

  mutating func list() -> Operation {
    var operation = operation("books", "list", "ListBooks", "GET", "/books", "Listing Books")
    var notes = Notes()
    notes.description = "Which comes first."
    notes.defaultValue = "title"
    var filter = query("q", .string, style: .repeated)
    filter.filter = FilterLanguage(
      names: [.init(value: "year", memberName: "year"), .init(value: "author_id", memberName: "authorID")],
      operators: [":", ">="])
    operation.parameters += [
      query("page", .integer), filter, query("relations", .array(.string), style: .commaJoined),
      query("sort", .string, notes: notes),
    ]
    operation.responses = [answer(200, "OK", .model(ModelReference("BookPage")))]
    return operation
  }

  mutating func read() -> Operation {
    var operation = operation("books", "read", "ReadBook", "GET", "/books/:id", "Reading a Book")
    operation.parameters += [query("depth", .integer), query("fields", .array(.string), style: .repeated)]
    operation.responses = [answer(200, "OK", .model(ModelReference("Book"))), answer(404, "Not Found")]
    operation.explanations = ["A book is read with its author."]
    return operation
  }

  mutating func remove() -> Operation {
    var operation = operation("books", "remove", "RemoveBook", "DELETE", "/books/:id", "Removing a Book")
    operation.parameters.append(query("later", .boolean))
    operation.responses = [answer(204, "No Content")]
    operation.sideEffects = [SideEffect(name: "audit.book.remove", attributes: ["id"])]
    return operation
  }

  mutating func upload() -> Operation {
    var operation = operation("books", "upload", "UploadCover", "PUT", "/books/:id/cover", "Uploading a Cover")
    operation.requestBody = RequestBody(
      isRequired: true,
      contents: [MediaContent(mediaType: "multipart/form-data", type: .model(ModelReference("UploadCover.Body")))])
    operation.responses = [answer(204, "No Content")]
    return operation
  }

  mutating func readText() -> Operation {
    var operation = operation("books", "readText", "ReadText", "GET", "/books/:id/text", "Reading the Text")
    operation.responses = [answer(200, "OK", .string, mediaType: "text/plain")]
    return operation
  }

  mutating func lend() -> Operation {
    var operation = operation("books", "lend", "LendBook", "POST", "/books/:id/loan", "Lending a Book")
    operation.responses = [
      answer(200, "OK", .model(ModelReference("Book"))), answer(202, "Accepted", .model(ModelReference("Author"))),
      answer(204, "No Content"),
    ]
    return operation
  }

  mutating func scan() -> Operation {
    var operation = operation("books", "scan", "ReadScan", "GET", "/books/:id/scan", "Reading the Scan")
    operation.responses = [answer(303, "See Other")]
    return operation
  }

  mutating func readShelf() -> Operation {
    var operation = operation("shelves", "read", "ReadShelf", "GET", "/shelves/:guid", "Reading a Shelf")
    let shelf = SchemaType.model(ModelReference("Shelf"))
    operation.responses = [answer(200, "OK", .model(ModelReference("Resource", arguments: [shelf])))]
    return operation
  }

  mutating func replaceShelf() -> Operation {
    var operation = operation("shelves", "replace", "ReplaceShelf", "PUT", "/shelves/:guid", "Replacing a Shelf")
    operation.requestBody = json(.model(ModelReference("Shelf")), isRequired: false)
    operation.responses = [answer(200, "OK", .model(ModelReference("Shelf"))), answer(202, "Accepted")]
    return operation
  }

  mutating func record(_ name: String, _ fields: [Field]) -> Model {
    Model(name: name, kind: .record(Record(fields: fields)), evidence: evidence())
  }

  mutating func models() -> [Model] {
    let kinds = Enumeration(cases: [
      .init(value: "fiction", memberName: "fiction"), .init(value: "poetry", memberName: "poetry"),
      .init(value: "in progress", memberName: "inProgress"),
    ])
    var page = record(
      "BookPage",
      [
        field("total", .integer), field("next_url", .string, isNullable: true),
        field("books", .array(.model(ModelReference("Book")))),
      ])
    var resource = record("Resource", [field("guid", .string), field("entity", .parameter("Item"))])
    if var record = page.record {
      record.envelope = ListEnvelope(items: "books", way: ["next_url"])
      page.kind = .record(record)
    }
    if var record = resource.record {
      record.parameters = ["Item"]
      resource.kind = .record(record)
    }
    return [
      book(), page, resource,
      record("Author", [field("name", .string)]),
      Model(name: "BookKind", kind: .enumeration(kinds), evidence: evidence()),
      createBody(),
      record(
        "Shelf", [field("name", .string), field("size", .integer, .sometimes), field("lamp", .boolean, .sometimes)]),
      record("UploadCover.Body", [field("cover", .binary), field("title", .string, .sometimes)]),
    ]
  }

  mutating func book() -> Model {
    record(
      "Book",
      [
        field("id", .integer), field("title", .string) { $0.description = "The title on the cover." },
        field("pages", .integer, .sometimes),
        field("author", .model(ModelReference("Author")), isNullable: true),
        field("kind", .model(ModelReference("BookKind"))),
        field("tags", .array(.string), .sometimes), field("updated_at", .timestamp),
        field("price", .number, .sometimes), link("shelf_url", to: "shelves.read"),
      ])
  }

  mutating func createBody() -> Model {
    record(
      "CreateBook.Body",
      [
        field("title", .string) { $0.maximumLength = 20 },
        field("pages", .integer, .sometimes) {
          $0.minimum = 1
          $0.maximum = 5000
        },
        field("kind", .model(ModelReference("BookKind")), .sometimes),
        field("note", .string, .sometimes, isNullable: true, apart: true),
        field("shelf_guid", .string, .sometimes) { $0.description = "Where it is to stand." },
      ])
  }
}
