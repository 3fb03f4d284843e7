import JSONText
import Schema
import SourceText

/// Ways to add a member only where there is something to say, so that the document holds no empty words.
extension JSONObject {
  mutating func add(_ key: String, _ elements: [JSONValue]) {
    if !elements.isEmpty { self[key] = .array(elements) }
  }

  mutating func add(_ key: String, _ flag: Bool) {
    if flag { self[key] = true }
  }

  mutating func add(_ key: String, _ number: Int?) {
    if let number { self[key] = .number(JSONNumber(number)) }
  }

  /// Words of a page, secrets redacted.
  mutating func add(_ key: String, prose: String?) {
    if let prose, !prose.isEmpty { self[key] = .string(redacted(prose)) }
  }

  /// The place of the strongest evidence that stands: `shelves/create.txt:12:5`.
  mutating func add(_ key: String, source evidence: [Evidence]) {
    let standing = evidence.indices.filter { !evidence[$0].isOverruled && evidence[$0].place != nil }
    let strongest = standing.min { evidence[$0].kind < evidence[$1].kind }
    if let place = strongest.flatMap({ evidence[$0].place }) { self[key] = .string(place.description) }
  }
}
