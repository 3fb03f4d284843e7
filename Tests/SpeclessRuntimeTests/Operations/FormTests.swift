import Testing

@testable import SpeclessRuntime

/// Forms are values with types of their own: what a client writes a server reads, in either encoding, and what does not
/// fit is told field by field.
@Suite struct FormTests {
  private let operation = OperationInfo(id: "a.b", method: .post, path: "/a", statuses: [.ok])

  @Test func encodedFormsRoundTrip() throws {
    let form = Loan(title: "a b&c=é", days: 7, fee: 1.5, isOpen: true, tags: ["new", "räre"])
    var reader = try reader { $0.form(form) }
    #expect(reader.request.headers["Content-Type"] == "application/x-www-form-urlencoded")
    let text = String(decoding: reader.request.body, as: UTF8.self)
    #expect(text == "book%5Btitle%5D=a%20b%26c%3D%C3%A9&days=7&fee=1.5&open=true&tags%5B%5D=new&tags%5B%5D=r%C3%A4re")
    #expect(try reader.form() == form)
    #expect(reader.findings.problems.isEmpty)
  }

  @Test func multipartFormsRoundTrip() throws {
    let cover = FormFile([0, 13, 10, 255], filename: "cover.png", mediaType: "image/png")
    let form = Upload(cover: cover, places: [Place(page: 1), Place(page: 2)], scans: [cover, cover], note: "ä")
    var reader = try reader { $0.multipart(form) }
    #expect(reader.request.headers["Content-Type"]?.hasPrefix("multipart/form-data; boundary=") == true)
    #expect(try reader.multipart() == form)
    #expect(reader.findings.problems.isEmpty)
  }

  @Test func whatIsLeftOutStaysOut() throws {
    let form = Upload(cover: FormFile([], filename: nil))
    var some = try reader { $0.multipart(form) }
    #expect(try some.multipart() == form)
    var none = try reader { $0.form(Loan?.none) }
    #expect(none.request.body.isEmpty && none.request.headers["Content-Type"] == nil)
    #expect(try none.form() as Loan? == nil)
    #expect(try none.multipart() as Upload? == nil)
    #expect(throws: BadRequest.self) { try none.multipart() as Upload }
  }

  @Test func allProblemsAreToldAtOnce() throws {
    let fields = [("days", "soon"), ("days", "7"), ("open", "yes")].map { QueryItem(name: $0.0, value: $0.1) }
    var reader = try reader { $0.form(fields) }
    _ = try reader.form() as Loan
    #expect(
      reader.findings.problems.map(\.description) == [
        "field \"book[title]\": required, but missing",
        "field \"days\": given 2 times, expected once",
        "field \"days\": expected an integer, found \"soon\"",
        "field \"open\": expected true or false, found \"yes\"",
        "field \"tags[]\": required, but missing",
      ])
  }

  @Test func problemsOfPartsNameTheirPlace() throws {
    let parts = [
      MultipartPart(name: "places", body: Array(#"[{"page": "one"}]"#.utf8)), MultipartPart(name: "note", body: [255]),
    ]
    var reader = try reader { $0.multipart(parts) }
    _ = try reader.multipart() as Upload
    #expect(
      reader.findings.problems.map(\.description) == [
        "part \"cover\": required, but missing",
        "part \"places\", $[0].page: expected an integer, found the string \"one\"",
        "part \"note\": expected text in UTF-8",
      ])
  }

  /// A number or an instant in a documented form may be spelled in another way than it is written.
  @Test func textsAreComparedByMeaning() {
    #expect(FormText("1.50").saysTheSame(as: FormText("1.5")))
    #expect(FormText("2015-03-03T01:51:08+01:00").saysTheSame(as: FormText("2015-03-03T00:51:08Z")))
    #expect(!FormText("1.5").saysTheSame(as: FormText("1.51")))
    #expect(!FormText("one").saysTheSame(as: FormText("One")))
  }

  private func reader(_ write: (inout RequestWriter) -> Void) throws -> RequestReader {
    var writer = RequestWriter()
    write(&writer)
    return RequestReader(try writer.finish(for: operation), pathParameters: [:])
  }
}

private struct Loan: FormModel {
  var title: String
  var days: Int?
  var fee: Double?
  var isOpen: Bool?
  var tags: [String]

  init(title: String, days: Int? = nil, fee: Double? = nil, isOpen: Bool? = nil, tags: [String]) {
    (self.title, self.days, self.fee, self.isOpen, self.tags) = (title, days, fee, isOpen, tags)
  }

  init(form: inout FormReader) throws {
    title = try form.value("book[title]")
    days = try form.value("days")
    fee = try form.value("fee")
    isOpen = try form.value("open")
    tags = try form.values(requiring: "tags[]")
  }

  func write(to form: inout FormWriter) {
    form.value("book[title]", title)
    form.value("days", days)
    form.value("fee", fee)
    form.value("open", isOpen)
    form.values("tags[]", tags)
  }
}

private struct Upload: FormModel {
  var cover: FormFile
  var places: [Place]?
  var scans: [FormFile]
  var note: String?

  init(cover: FormFile, places: [Place]? = nil, scans: [FormFile] = [], note: String? = nil) {
    (self.cover, self.places, self.scans, self.note) = (cover, places, scans, note)
  }

  init(form: inout FormReader) throws {
    cover = try form.file("cover")
    places = try form.json("places")
    scans = try form.files("scans")
    note = try form.value("note")
  }

  func write(to form: inout FormWriter) {
    form.file("cover", cover)
    form.json("places", places)
    form.files("scans", scans)
    form.value("note", note)
  }
}

private struct Place: JSONModel {
  var page: Int

  init(page: Int) { self.page = page }
  init(json: JSONObjectReader) throws { page = try json.value("page") }
  func write(to json: inout JSONObjectWriter) { json.value("page", page) }
}
