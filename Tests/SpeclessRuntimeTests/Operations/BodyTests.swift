import Testing

@testable import SpeclessRuntime

/// Bodies of every kind are read as they were written, on both sides.
@Suite struct BodyTests {
  private let operation = OperationInfo(id: "a.b", method: .post, path: "/a", statuses: [.ok])

  private func reader(_ write: (inout RequestWriter) -> Void) throws -> RequestReader {
    var writer = RequestWriter()
    write(&writer)
    return RequestReader(try writer.finish(for: operation), pathParameters: [:])
  }

  @Test func formsTextAndBytesRoundTrip() throws {
    let fields = [QueryItem(name: "a b", value: "c&d=+é"), QueryItem(name: "a b", value: "")]
    var form = try reader { $0.form(fields) }
    #expect(form.request.headers["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(try form.form() == fields)

    let parts = [MultipartPart(name: "file", filename: "a.txt", mediaType: "text/plain", body: [1, 2])]
    var multipart = try reader { $0.multipart(parts) }
    #expect(try multipart.multipart() == parts)

    var text = try reader { $0.text("é") }
    #expect(try text.text() == "é")
    var bytes = try reader { $0.bytes([255], mediaType: "image/png") }
    #expect(try bytes.bytes() == [255])
    #expect(bytes.request.headers["Content-Type"] == "image/png")
    #expect(throws: BadRequest.self) { try bytes.text() }
    #expect(throws: BadRequest.self) { try bytes.multipart() }
  }

  /// What a form must have is asked for by name; what it lacks is told, all at once.
  @Test func formsThatLackAPartAreRefused() throws {
    var form = try reader { $0.form([QueryItem(name: "title", value: "Emma")]) }
    #expect(try form.form(requiring: "title").count == 1)
    #expect(form.findings.problems.isEmpty)
    _ = try form.form(requiring: "title", "author", "year")
    #expect(form.findings.problems.map(\.place) == ["field \"author\"", "field \"year\""])

    var multipart = try reader { $0.multipart([MultipartPart(name: "title", body: [])]) }
    #expect(try multipart.multipart(requiring: "title").count == 1)
    #expect(multipart.findings.problems.isEmpty)
    _ = try multipart.multipart(requiring: "cover")
    #expect(multipart.findings.problems.map(\.place) == ["part \"cover\""])

    var nothing = try reader { $0.json(Book?.none) }
    #expect(try nothing.multipart(isOptional: true).isEmpty)
    #expect(throws: BadRequest.self) { try nothing.multipart() }
  }

  @Test func bodyThatMayBeLeftOut() throws {
    var absent = try reader { $0.json(Book?.none) }
    #expect(absent.request.body.isEmpty)
    #expect(try absent.json() as Book? == nil)
    #expect(throws: BadRequest.self) { try absent.json() as Book }
    var present = try reader { $0.json(Optional(Book(title: "A", pages: 1)), mediaType: "application/book+json") }
    #expect(try present.json() as Book? == Book(title: "A", pages: 1))
    #expect(present.request.headers["Content-Type"] == "application/book+json")
  }

  @Test func optionalAnswers() throws {
    let codec = BodyCodec<Book?>.optionalJSON
    #expect(try codec.decode([], .ok) == nil)
    #expect(try codec.encode(nil).bytes == [])
    let book = Book(title: "A", pages: 1)
    #expect(try codec.decode(codec.encode(book).bytes, .ok) == book)
    #expect(try BodyCodec<[UInt8]>.bytes.decode([255], .ok) == [255])
  }

  @Test func bodyWithoutAFormAsJSONIsNotSent() {
    var writer = RequestWriter()
    writer.json(["price": Double.infinity])
    #expect(throws: EncodingProblem.self) { try writer.finish(for: operation) }
  }

  @Test(arguments: [(1.0, "1"), (1.5, "1.5"), (1e300, "1e+300"), (-0.25, "-0.25")])
  func numbersInQueriesReadBack(number: Double, text: String) {
    #expect(number.queryText == text)
    #expect(Double(queryText: text) == number)
  }

  @Test func queryValuesAreStrict() {
    #expect(Bool(queryText: "True") == nil)
    #expect(Int(queryText: "1.0") == nil)
    #expect(Double(queryText: "0x1") == nil)
    #expect(Double(queryText: "nan") == nil)
    #expect(Date(queryText: Library.time.queryText) == Library.time)
  }
}
