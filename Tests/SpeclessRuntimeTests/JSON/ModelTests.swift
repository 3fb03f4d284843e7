import Foundation
import SpeclessRuntime
import Testing

/// Models read and write exactly what the documentation says, and say where it goes wrong.
@Suite struct ModelTests {
  private func read<Value: JSONConvertible>(_ text: String, as _: Value.Type = Value.self) throws -> Value {
    try Value(jsonBytes: Array(text.utf8))
  }

  private func written(_ value: some JSONConvertible) throws -> String {
    String(decoding: try value.jsonBytes(), as: UTF8.self)
  }

  private func problem<Value: JSONConvertible>(reading text: String, as _: Value.Type) -> DecodingProblem? {
    #expect(throws: DecodingProblem.self) { try read(text, as: Value.self) }
  }

  @Test func genericModelRoundTrips() throws {
    let text = #"""
      {"metadata":{"guid":"b-1","created_at":"2015-03-03T00:51:08Z","updated_at":null},
      "entity":{"title":"Em\"ma\u0001\n","pages":474,"genre":"novel","tags":["a"],"extra":{"b":[1.50],"a":{}}}}
      """#
    let book = try read(text, as: Resource<Book>.self)
    #expect(book.entity.title == "Em\"ma\u{1}\n")
    #expect(book.metadata.createdAt == Library.time)
    #expect(
      try written(book)
        == #"{"metadata":{"guid":"b-1","created_at":"2015-03-03T00:51:08Z","updated_at":null},"#
        + #""entity":{"title":"Em\"ma\u0001\n","pages":474,"genre":"novel","tags":["a"],"#
        + #""extra":{"a":{},"b":[1.50]}}}"#)
  }

  @Test(
    arguments: [
      ("{}", UpdateBook.Body()),
      (#"{"genre":null}"#, UpdateBook.Body(genre: .null)),
      (#"{"title":"Emma","genre":"essay"}"#, UpdateBook.Body(title: "Emma", genre: .value(.essay))),
    ])
  func absentNullAndValueStayApart(text: String, body: UpdateBook.Body) throws {
    #expect(try read(text) == body)
    #expect(try written(body) == text)
  }

  @Test func unknownWordsOfAnOpenEnumerationSurvive() throws {
    let book: Book = try read(#"{"title":"T","pages":1,"genre":"haiku"}"#)
    #expect(book.genre == "haiku")
    #expect(book.genre?.isKnown == false)
    #expect(try written(book) == #"{"title":"T","pages":1,"genre":"haiku"}"#)
  }

  @Test(arguments: [("1.0", 1), ("1e2", 100), ("-0", 0), ("9223372036854775807", Int.max)])
  func wholeNumbersAreIntegers(text: String, value: Int) throws {
    #expect(try read(text) == value)
  }

  @Test(arguments: ["1.5", "9223372036854775808", "\"1\"", "null", "true"])
  func otherThingsAreNoIntegers(text: String) {
    #expect(throws: DecodingProblem.self) { try read(text, as: Int.self) }
  }

  /// Of free JSON nothing is lost on the way, not even how a number is written.
  @Test(arguments: ["1.0", "1e2", "0.10", "-0", "123456789012345678901234567890", "1E-400", "3.14159265358979323846"])
  func numbersInFreeJSONKeepTheirText(text: String) throws {
    let value = try JSONValue(jsonBytes: Array("[\(text)]".utf8))
    #expect(try written(value) == "[\(text)]")
  }

  @Test func missingMemberIsNamedWithItsPlace() {
    let problem = problem(
      reading: "[\n {\"title\": \"A\", \"pages\": 1},\n {\"title\": \"B\"}]", as: [Book].self)
    #expect(problem?.description == "$[1].pages: required, but missing (line 3, column 2)")
    #expect(problem?.excerpt == #"{"title": "B"}"#)
  }

  @Test func wrongTypeIsToldWithWhatWasFound() {
    let problem = problem(reading: "{\"title\": \"A\",\n  \"pages\": \"many\"}", as: Book.self)
    #expect(problem?.description == #"$.pages: expected an integer, found the string "many" (line 2, column 12)"#)
  }

  @Test func brokenJSONIsToldWithItsPlace() {
    #expect(
      problem(reading: "{\"title\":\n }", as: Book.self)?.description
        == "$: not JSON: unexpected \"}\" where a value should stand (line 2, column 2)")
    #expect(problem(reading: "", as: Book.self)?.message == "expected JSON, found nothing")
  }

  @Test func whatJSONHasNoFormForIsAnErrorWithItsPath() {
    let error = #expect(throws: EncodingProblem.self) { try ["a": [1, .infinity], "b": [0]].jsonBytes() }
    #expect(error?.description == "$.a[1]: inf is no JSON number")
  }

  @Test func excerptsEndBetweenCharacters() {
    let problem = problem(reading: "\"" + String(repeating: "é", count: 60) + "\"", as: Int.self)
    #expect(problem?.excerpt == "\"" + String(repeating: "é", count: 29) + "…")
  }

  @Test func codableOfFoundationTakesTheSameForm() throws {
    let text = #"""
      {"metadata":{"guid":"b-1","created_at":"2015-03-03T00:51:08Z","updated_at":null},
      "entity":{"title":"Emma","pages":474,"genre":null,"extra":{"n":1.25,"big":18446744073709551615,"t":true}}}
      """#
    let book = try JSONDecoder().decode(Resource<Book>.self, from: Data(text.utf8))
    #expect(try book == read(text))
    let data = try JSONEncoder().encode([book])
    #expect(try JSONValue(parsing: Array(data)) == [JSONValue(parsing: text)])
  }

  @Test func codableTellsWhatIsMissing() {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Book].self, from: Data(#"[{"title":"A"}]"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(context.debugDescription == "$.pages: required, but missing")
    #expect(context.codingPath.count == 1)
  }
}
