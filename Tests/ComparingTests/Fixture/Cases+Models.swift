import JSONText
import Schema
import SourceText

let modelCases: [Case] = [
  Case("model removed") {
    $0.fields("Book") { $0.removeAll { $0.name == "author" } }
    $0.operation("LendBook") { $0.responses.remove(at: 1) }
    $0.models.removeAll { $0.name == "Author" }
  },
  Case("model renamed") { $0.rename("Shelf", "Bookcase") },
  Case("the name of a model that went is another's") {
    $0.fields("Book") { $0.removeAll { $0.name == "author" } }
    $0.operation("LendBook") { $0.responses.remove(at: 1) }
    $0.models.removeAll { $0.name == "Author" }
    $0.rename("BookPage", "Author")
  },
  Case("enumeration renamed") { $0.rename("BookKind", "Genre") },
  Case("model and one field renamed") {
    // Too much at once to be known again: it is another model.
    $0.rename("Author", "Person")
    $0.field("Person", "name") { ($0.name, $0.memberName) = ("full_name", "fullName") }
  },
  Case("model reshaped") {
    $0.model("BookKind") { $0.kind = .record(Record(fields: [.init("word", .string)])) }
  },
  Case("no longer generic") {
    $0.model("Resource") { model in
      model.kind = .record(Record(fields: [.init("guid", .string), .init("entity", .model(.init("Shelf")))]))
    }
    $0.operation("ReadShelf") { $0.responses[0].contents[0].type = .model(.init("Resource")) }
  },
  Case("value added") { $0.values("BookKind") { $0.append(.init(value: "essay", memberName: "essay")) } },
  Case("value renamed in Swift") { $0.values("BookKind") { $0[2].memberName = "ongoing" } },
  Case("values reordered") { $0.values("BookKind") { $0.swapAt(0, 1) } },
]

let fieldCases: [Case] = [
  Case("optional field of an answer") { $0.fields("Author") { $0.append(.init("born", .timestamp, .sometimes)) } },
  Case("needed field of an answer") { $0.fields("Author") { $0.append(.init("born", .timestamp)) } },
  Case("nullable field of an answer") {
    $0.fields("Author") { $0.append(.init("born", .timestamp, isNullable: true)) }
  },
  Case("optional field of a body") { $0.fields("CreateBook.Body") { $0.append(.init("isbn", .string, .sometimes)) } },
  Case("needed field of a body") { $0.fields("CreateBook.Body") { $0.append(.init("isbn", .string)) } },
  Case("needed field of both") { $0.fields("Shelf") { $0.append(.init("room", .string)) } },
  Case("needed part of a form") { $0.fields("UploadCover.Body") { $0.append(.init("author", .string)) } },
  Case("field renamed by its words") {
    $0.field("CreateBook.Body", "shelf_guid") { ($0.name, $0.memberName) = ("case_guid", "caseGUID") }
  },
  Case("field renamed by its place") { $0.field("Book", "id") { ($0.name, $0.memberName) = ("key", "key") } },
  Case("field renamed in Swift alone") { $0.field("Book", "updated_at") { $0.memberName = "changed" } },
  Case("field retyped") { $0.field("Book", "pages") { $0.type = .string } },
  Case("field widened") { $0.field("Book", "pages") { $0.type = .number } },
  Case("field of any type") { $0.field("Shelf", "size") { $0.type = .any } },
  Case("word becomes an enumeration") { $0.field("Shelf", "name") { $0.type = .model(.init("BookKind")) } },
  Case("elements may be null") { $0.field("Book", "tags") { $0.type = .array(.nullable(.string)) } },
  Case("map instead of a model") { $0.field("Book", "author") { $0.type = .map(.string) } },
  Case("bytes in JSON are text") { $0.field("Book", "title") { $0.type = .binary } },
  Case("field of an answer may be left out") { $0.field("Book", "title") { $0.presence = .sometimes } },
  Case("nullable field may be left out") { $0.field("Book", "author") { $0.presence = .sometimes } },
  Case("field of a body may be left out") { $0.field("CreateBook.Body", "title") { $0.presence = .sometimes } },
  Case("field of an answer may be null") { $0.field("Book", "title") { $0.isNullable = true } },
  Case("optional field of an answer may be null") { $0.field("Book", "pages") { $0.isNullable = true } },
  Case("field of a body may be null") { $0.field("CreateBook.Body", "title") { $0.isNullable = true } },
  Case("optional field of a body may be null") { $0.field("CreateBook.Body", "pages") { $0.isNullable = true } },
  Case("null means absence") { $0.field("CreateBook.Body", "note") { $0.keepsNullApart = false } },
  Case("may be left out and null at once") {
    $0.field("Book", "title") { ($0.presence, $0.isNullable, $0.keepsNullApart) = (.sometimes, true, true) }
  },
  Case("link gone") { $0.field("Book", "shelf_url") { $0.linkedOperation = nil } },
  Case("link leads elsewhere") { $0.field("Book", "shelf_url") { $0.linkedOperation = "books.list" } },
  Case("link deprecated") { $0.field("Book", "shelf_url") { $0.notes.isDeprecated = true } },
  Case("link to an operation that is another") {
    $0.operation("ReadShelf") { ($0.name, $0.id, $0.typeName) = ("get", "shelves.get", "GetShelf") }
    $0.field("Book", "shelf_url") { $0.linkedOperation = "shelves.get" }
  },
  Case("a field tells of failures") { $0.field("Author", "name") { $0.failureRole = .message } },
  Case("fields reordered") { $0.fields("Book") { $0.swapAt(0, 1) } },
]

let noteCases: [Case] = [
  Case("default of a parameter") { $0.parameter("ListBooks", "sort") { $0.notes.defaultValue = "year" } },
  Case("default unsaid") { $0.parameter("ListBooks", "sort") { $0.notes.defaultValue = nil } },
  Case("default of an answer's field") { $0.field("Author", "name") { $0.notes.defaultValue = "unknown" } },
  Case("narrower limits") { $0.field("CreateBook.Body", "pages") { $0.notes.maximum = 100 } },
  Case("valid numbers") { $0.field("CreateBook.Body", "pages") { $0.notes.validNumbers = [100, 200] } },
  Case("shorter text") { $0.field("CreateBook.Body", "title") { $0.notes.maximumLength = 10 } },
  Case("limits of an answer") { $0.field("Author", "name") { $0.notes.maximumLength = 10 } },
  Case("read-only in a body") { $0.field("CreateBook.Body", "pages") { $0.notes.isReadOnly = true } },
  Case("read-only in an answer") { $0.field("Book", "id") { $0.notes.isReadOnly = true } },
  Case("operation deprecated") { $0.operation("RemoveBook") { $0.isDeprecated = true } },
  Case("field deprecated") { $0.field("Book", "pages") { $0.notes.isDeprecated = true } },
  Case("parameter deprecated") { $0.parameter("ReadBook", "depth") { $0.notes.isDeprecated = true } },
  Case("operation experimental") { $0.operation("RemoveBook") { $0.isExperimental = true } },
  Case("field experimental") { $0.field("Book", "pages") { $0.notes.isExperimental = true } },
  Case("side effect") { $0.operation("RemoveBook") { $0.sideEffects[0].name = "audit.book.gone" } },
  Case("description") { $0.field("Book", "title") { $0.notes.description = "The title." } },
  Case("example values") { $0.field("Book", "title") { $0.notes.examples = ["Emma"] } },
  Case("explanation") { $0.operation("ReadBook") { $0.explanations = [] } },
  Case("title") { $0.operation("ReadBook") { $0.summary = "Read a Book" } },
  Case("title of a group") { $0.groups[0].title = "All Books" },
  Case("description of a model") { $0.model("Book") { $0.description = "A book of the library." } },
  Case("explanation of a status") { $0.operation("ReadBook") { $0.responses[0].explanation = "Here it is." } },
  Case("example") {
    // Another case leaves none.
    $0.operation("CreateBook") {
      for index in $0.examples.indices.prefix(1) { $0.examples[index].request.body = .json(["title": "Persuasion"]) }
    }
  },
  Case("explanation of a group") { $0.groups[0].explanations = ["All of them."] },
  Case("words for a field of one answer") {
    let place = SourcePlace(path: "books.txt", line: 99, column: 1, span: ByteSpan(0, 1))
    $0.operation("ReadBook") {
      $0.responses[0].wordings = [.init(path: ["title"], type: .string, description: "Its title.", place: place)]
    }
  },
  Case("remark") { $0.field("Book", "title") { $0.notes.remarks = ["May be long."] } },
  Case("no example") { $0.operation("CreateBook") { $0.examples = [] } },
]

extension Field {
  init(_ name: String, _ type: SchemaType, _ presence: Presence = .always, isNullable: Bool = false) {
    self.init(name: name, memberName: name, type: type, presence: presence, isNullable: isNullable)
  }
}
