import SpeclessRuntime
import Testing

/// Examples that fit pass; those that do not say what differs and where.
@Suite struct DocumentedExampleTests {
  @Test(arguments: Examples.all)
  func examplesFit(example: DocumentedExample) throws {
    try example.verify()
  }

  private func mismatch(
    request: HTTPRequest = .init(method: .post, target: "/books", body: #"{"title":"A","pages":1,"genre":null}"#),
    status: HTTPStatus = .created,
    metadata: String = #"{"guid":"g","created_at":"2015-03-03T00:51:08Z","updated_at":null}"#,
    entity: String = #"{"title":"A","pages":1,"genre":null}"#
  ) -> String? {
    let example = DocumentedExample(
      CreateBook.self, name: "N", page: "p.txt", request: request,
      response: .init(status: status, body: #"{"metadata":\#(metadata),"entity":\#(entity)}"#))
    do {
      try example.verify()
      return nil
    } catch {
      let prefix = "example \"N\" of books.create (POST /books), p.txt: "
      #expect("\(error)".hasPrefix(prefix))
      return String("\(error)".dropFirst(prefix.count))
    }
  }

  @Test func differencesInAnswersAreTold() {
    #expect(mismatch() == nil)
    #expect(mismatch(status: 200) == "response: status: the example has 200 OK, the operation 201 Created")
    #expect(
      mismatch(entity: #"{"title":"A","pages":1,"genre":null,"isbn":"x"}"#)
        == #"response: $.entity.isbn: documented "x", lost when read and written again"#)
    #expect(
      mismatch(entity: #"{"title":"A","pages":1}"#) == "response: $.entity.genre: not documented, but written as null")
    #expect(
      mismatch(entity: #"{"title":"A","genre":null}"#)?.hasPrefix("response: $.entity.pages: required, but missing")
        == true)
    #expect(
      mismatch(entity: #"{"title":"A","pages":1,"genre":null,"tags":null}"#)
        == "response: $.entity.tags: documented null, lost when read and written again")
  }

  @Test func differencesInRequestsAreTold() {
    let body = #"{"title":"A","pages":1,"genre":null}"#
    #expect(
      mismatch(request: .init(method: .put, target: "/books", body: body))
        == "request: method: documented PUT, the operation has POST")
    #expect(
      mismatch(request: .init(method: .post, target: "/book", body: body))
        == "request: path: documented /book, which does not fit /books")
    #expect(
      mismatch(request: .init(method: .post, target: "/books?draft=1", body: body))
        == #"request: query parameter "draft": documented draft=1, lost when read and written again"#)
    #expect(
      mismatch(request: .init(method: .post, target: "/books", body: #"{"title":"A","pages":1,"genre":null,"x":[]}"#))
        == "request: $.x: documented [], lost when read and written again")
    #expect(
      mismatch(request: .init(method: .post, target: "/books"))?.hasPrefix("request: body: required, but empty") == true
    )
  }

  @Test func examplesRunAgainstAServer() async throws {
    let library = Library()
    let server = Server(books: library, shelves: library, options: .init(allowsJSONSentAsForm: true))
    for example in Examples.all {
      try await example.verify(over: InProcessTransport(server))
    }
    let error = await #expect(throws: ExampleMismatch.self) {
      try await Examples.all[0].verify(over: InProcessTransport(Server()))
    }
    #expect(error?.difference.hasPrefix("status: documented 201 Created, got 501 Not Implemented") == true)
  }
}
