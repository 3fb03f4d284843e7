import Testing

@testable import SpeclessRuntime

/// Reading a request goes on after a problem, with stand-ins that fit any type.
@Suite struct ProblemCollectorTests {
  private func problems<Value: JSONConvertible>(_ text: String, _: Value.Type) -> [String] {
    Value.problems(in: Array(text.utf8)).map(\.description)
  }

  @Test func nestedModelsAreLookedThrough() {
    let text = "{\"metadata\": {\"created_at\": 1},\n \"entity\": {\"title\": null}}"
    #expect(
      problems(text, Resource<Book>.self) == [
        "$.metadata.guid: required, but missing (line 1, column 14)",
        "$.metadata.created_at: expected a timestamp, found the number 1 (line 1, column 29)",
        "$.entity.title: expected a string, found null (line 2, column 22)",
        "$.entity.pages: required, but missing (line 2, column 12)",
      ])
  }

  @Test func whatIsMissingAltogetherIsToldOnce() {
    #expect(
      problems("{}", Resource<Book>.self) == [
        "$.metadata: required, but missing (line 1, column 1)", "$.entity: required, but missing (line 1, column 1)",
      ])
    #expect(problems("[]", Book.self) == ["$: expected an object, found an array (line 1, column 1)"])
    #expect(problems("[", Book.self).count == 1)
  }

  @Test func typesWithoutStandInEndTheSearch() {
    struct Odd: JSONConvertible {
      init(json: JSONReader) throws {
        guard try json.int() == 7 else { throw json.problem("expected 7") }
      }
      func writeJSON(to json: inout JSONWriter) {
        json.int(7)
      }
    }
    struct Holder: JSONModel {
      var odd: Odd
      var name: String
      init(json: JSONObjectReader) throws {
        odd = try json.value("odd")
        name = try json.value("name")
      }
      func write(to json: inout JSONObjectWriter) {
        json.value("odd", odd)
        json.value("name", name)
      }
    }
    #expect(problems(#"{"odd": 8}"#, Holder.self) == ["$.odd: expected 7 (line 1, column 9)"])
    #expect(problems(#"{"odd": 7, "name": ""}"#, Holder.self) == [])
  }
}
