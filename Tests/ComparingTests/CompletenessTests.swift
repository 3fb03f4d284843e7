import JSONText
import Schema
import Testing

@testable import Comparing

/// Nothing changes in silence: whatever fact of a schema is edited, some rule tells of it.
struct CompletenessTests {
  /// Where facts are from is no fact of the API; and how a version numbers itself neither.
  private static let silent: Set = ["evidence", "sources", "source", "version", "place"]

  @Test func everyEditedFactIsTold() throws {
    let text = try schemaText(richAPI())
    let root = try JSONValue(parsing: Array(text.utf8))
    let old = try readSchema(text)
    var count = 0
    for (path, edited) in Self.edits(of: root, at: "") {
      // Some edits give no schema: an unknown word where few are allowed.
      guard let new = try? readSchema(edited.serialized()), new != old else { continue }
      #expect(!compare(old, new).isEmpty, "\(path)")
      count += 1
    }
    #expect(count > 200, "the loop did run")
  }

  /// With something under every key that a schema can have.
  private func richAPI() -> API {
    var api = booksAPI()
    api.operation("CreateBook") { operation in
      operation.responses[0].explanation = "Here it is."
      operation.examples[0].response = .init(statuses: [201], headers: [.init(name: "A", value: "b")], body: .text("x"))
    }
    api.field("Book", "title") { field in
      (field.notes.minimumLength, field.notes.examples, field.notes.defaultValue) = (1, ["Emma"], "Emma")
    }
    for item in noteCases where item.name.contains("group") || item.name.contains("words for") || item.name == "remark"
    {
      item.edit(&api)
    }
    api.model("Book") { $0.description = "A book." }
    api.field("Author", "name") { $0.failureRole = .message }
    return api
  }

  /// The value with one leaf edited, for each leaf.
  private static func edits(of value: JSONValue, at path: String) -> [(String, JSONValue)] {
    switch value {
    case .object(let object):
      return object.filter { !silent.contains($0.key) }.flatMap { key, member in
        edits(of: member, at: "\(path)/\(key)").map { place, edited in
          (place, .object(JSONObject(uniqueKeysWithValues: object.map { ($0.key, $0.key == key ? edited : $0.value) })))
        }
      }
    case .array(let elements):
      return elements.indices.flatMap { index in
        edits(of: elements[index], at: "\(path)/\(index)").map { place, edited in
          var elements = elements
          elements[index] = edited
          return (place, .array(elements))
        }
      }
    case .string(let text): return [(path, .string(text + "X"))] + other(text).map { (path, .string($0)) }
    case .bool(let flag): return [(path, .bool(!flag))]
    case .number(let number): return [(path, .number(JSONNumber((Int(number.text) ?? 0) + 1)))]
    case .null: return []
    }
  }

  /// Words that the schema knows, in the place of one another.
  private static func other(_ word: String) -> [String] {
    switch word {
    case "string": ["integer"]
    case "integer": ["string"]
    case "message": ["reason"]
    case "always": ["sometimes"]
    case "sometimes": ["always"]
    case "single", "commaJoined": ["repeated"]
    default: []
    }
  }
}
