import JSONText
import Schema
import Testing

/// One edit of the small API. Every case is compared both ways: what came in the one went in the other.
struct Case: Sendable, CustomTestStringConvertible {
  let name: String
  let edit: @Sendable (inout API) -> Void

  init(_ name: String, _ edit: @escaping @Sendable (inout API) -> Void) {
    self.name = name
    self.edit = edit
  }

  var testDescription: String { name }

  var versions: (old: API, new: API) {
    let old = booksAPI()
    var new = old
    edit(&new)
    return (old, new)
  }
}

let allCases = operationCases + parameterCases + bodyCases + modelCases + fieldCases + noteCases

private let operationCases: [Case] = [
  Case("nothing") { _ in },
  Case("group renamed") {
    $0.groups[1].typeName = "Bookcases"
    $0.groups[1].memberName = "bookcases"
  },
  Case("operation removed") {
    $0.groups[0].operations.removeAll { $0.typeName == "RemoveBook" || $0.typeName == "CreateBook" }
    $0.models.removeAll { $0.name == "CreateBook.Body" }
  },
  Case("operation withdrawn") { $0.operation("ReadText") { $0.isRemoved = true } },
  Case("operation moved") {
    $0.operation("ReadText") { $0.path = PathTemplate(segments: [.literal("texts"), .parameter("id")]) }
  },
  Case("path parameter renamed") {
    $0.operation("ReadText") {
      $0.path = PathTemplate(segments: [.literal("books"), .parameter("guid"), .literal("text")])
      $0.parameters[0].name = "guid"
      $0.parameters[0].memberName = "guid"
    }
  },
  Case("method changed") { $0.operation("UploadCover") { $0.method = "POST" } },
  Case("operation renamed") {
    $0.operation("CreateBook") {
      ($0.name, $0.id, $0.typeName, $0.summary) = ("add", "books.add", "AddBook", "Adding a Book")
    }
    $0.rename("CreateBook.Body", "AddBook.Body")
  },
  Case("operation regrouped") {
    let moved = $0.groups[0].operations.removeLast()
    $0.groups[1].operations.append(moved)
  },
  Case("list without a next page") {
    $0.model("BookPage") { model in
      guard var record = model.record else { return }
      record.envelope = nil
      model.kind = .record(record)
    }
  },
]

private let parameterCases: [Case] = [
  Case("optional parameter of a list") { $0.operation("ListBooks") { $0.parameters.append(.init(word: "around")) } },
  Case("optional parameter of no list") { $0.operation("RemoveBook") { $0.parameters.append(.init(word: "why")) } },
  Case("required parameter") {
    $0.operation("RemoveBook") {
      $0.parameters.append(.init(word: "why"))
      $0.parameters[2].isRequired = true
    }
  },
  Case("parameter renamed") {
    $0.parameter("ListBooks", "sort") { ($0.name, $0.memberName) = ("order", "order") }
  },
  Case("parameter renamed in Swift alone") { $0.parameter("ListBooks", "sort") { $0.memberName = "order" } },
  Case("parameter required") { $0.parameter("RemoveBook", "later") { $0.isRequired = true } },
  Case("list parameter required") { $0.parameter("ReadBook", "fields") { $0.isRequired = true } },
  Case("parameter retyped to text") { $0.parameter("ListBooks", "page") { $0.type = .string } },
  Case("parameter retyped to a number") { $0.parameter("ListBooks", "page") { $0.type = .number } },
  Case("parameter of any type") { $0.parameter("ListBooks", "sort") { $0.type = .any } },
  Case("parameter with listed values") { $0.parameter("ListBooks", "sort") { $0.type = .model(.init("BookKind")) } },
  Case("style changed") { $0.parameter("ListBooks", "relations") { $0.style = .repeated } },
  Case("parameter takes several") {
    $0.parameter("ReadBook", "depth") { ($0.type, $0.style) = (.array(.integer), .commaJoined) }
  },
  Case("parameters reordered") { $0.operation("ReadBook") { $0.parameters.swapAt(1, 2) } },
  Case("filter removed") { $0.parameter("ListBooks", "q") { $0.filter?.names.removeFirst() } },
  Case("operator removed") { $0.parameter("ListBooks", "q") { $0.filter?.operators.removeLast() } },
  Case("filter renamed in Swift") { $0.parameter("ListBooks", "q") { $0.filter?.names[0].memberName = "printed" } },
  Case("no filters") { $0.parameter("ListBooks", "q") { $0.filter = nil } },
]

private let bodyCases: [Case] = [
  Case("no body") { $0.operation("ReplaceShelf") { $0.requestBody = nil } },
  Case("no required body") {
    $0.operation("CreateBook") { $0.requestBody = nil }
    $0.models.removeAll { $0.name == "CreateBook.Body" }
  },
  Case("body required") { $0.operation("ReplaceShelf") { $0.requestBody?.isRequired = true } },
  Case("form may be left out") { $0.operation("UploadCover") { $0.requestBody?.isRequired = false } },
  Case("body retyped") {
    $0.operation("ReplaceShelf") { $0.requestBody?.contents[0].type = .array(.model(.init("Shelf"))) }
  },
  Case("body in another media type") {
    $0.operation("ReplaceShelf") { $0.requestBody?.contents[0].mediaType = "application/vnd.shelf+json" }
  },
  Case("body also sent as a form") {
    $0.operation("ReplaceShelf") { $0.requestBody?.contents[0].alsoSentAs = ["application/x-www-form-urlencoded"] }
  },
  Case("second status of success") {
    $0.operation("ReadBook") { $0.responses.insert(Response(status: 206, contents: $0.responses[0].contents), at: 1) }
  },
  Case("third status of success") {
    $0.operation("ReplaceShelf") { $0.responses.append(Response(status: 203, contents: $0.responses[0].contents)) }
  },
  Case("no status left") { $0.operation("ReadBook") { $0.responses = [] } },
  Case("the usual status goes") { $0.operation("LendBook") { $0.responses.removeFirst() } },
  Case("one of two statuses goes") { $0.operation("ReplaceShelf") { $0.responses.removeLast() } },
  Case("the status without a body gets one") {
    $0.operation("ReplaceShelf") { $0.responses[1].contents = [.init(mediaType: "application/json", type: .integer)] }
  },
  Case("the status with a body loses it") { $0.operation("ReplaceShelf") { $0.responses[0].contents = [] } },
  Case("status of failure") { $0.operation("ReadShelf") { $0.responses.append(Response(status: 404)) } },
  Case("status changed") {
    $0.operation("CreateBook") { ($0.responses[0].status, $0.responses[0].reason) = (200, "OK") }
  },
  Case("answer retyped") {
    $0.operation("ReadBook") { $0.responses[0].contents[0].type = .array(.model(.init("Book"))) }
  },
  Case("answer of any type") { $0.operation("ReadBook") { $0.responses[0].contents[0].type = .any } },
  Case("answer of fewer fields") {
    $0.models.append(
      Model(
        name: "BookTitle",
        kind: .record(
          Record(fields: [
            Field(name: "title", memberName: "title", type: .string, presence: .always, isNullable: false)
          ]))
      ))
    $0.models.sort { $0.name < $1.name }
    $0.operation("ReadBook") { $0.responses[0].contents[0].type = .model(.init("BookTitle")) }
  },
  Case("answer without a body") { $0.operation("ReadShelf") { $0.responses[0].contents = [] } },
  Case("answer is text") {
    $0.operation("ReadShelf") { $0.responses[0].contents = [.init(mediaType: "text/plain", type: .string)] }
  },
  Case("bodies that differ by status get another status") {
    $0.operation("LendBook") { $0.responses.append(Response(status: 206)) }
  },
  Case("bodies that differ by status agree") {
    $0.operation("LendBook") { $0.responses[1].contents = $0.responses[0].contents }
  },
  Case("body of one status retyped") {
    $0.operation("LendBook") { $0.responses[1].contents[0].type = .model(.init("Shelf")) }
  },
  Case("redirect becomes bytes") {
    $0.operation("ReadScan") {
      $0.responses = [.init(status: 200, contents: [.init(mediaType: "image/png", type: .binary)])]
    }
  },
  Case("redirect becomes nothing") { $0.operation("ReadScan") { $0.responses = [.init(status: 204)] } },
  Case("download by another method") { $0.operation("ReadScan") { $0.method = "POST" } },
  Case("a model becomes the body of failures") {
    $0.operation("CreateBook") { $0.responses[1].contents[0].type = .model(.init("Author")) }
  },
  Case("answer of failure retyped") { $0.operation("CreateBook") { $0.responses[1].contents[0].type = .string } },
]

extension Parameter {
  fileprivate init(word: String) {
    self.init(name: word, memberName: word, location: .query, type: .string, isRequired: false)
  }
}
