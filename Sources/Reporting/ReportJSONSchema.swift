import JSONText
import SourceText

/// The JSON Schema (2020-12) of what `lint --format json` prints.
package let reportJSONSchema: JSONValue = {
  var schema: JSONObject = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Findings on the pages of an API",
  ]
  let report = closedObject([
    "version": ["const": 1, "description": "rises when old readers cannot follow"],
    "findings": ["type": "array", "items": finding, "description": "in source order"],
    "counts": closedObject(
      JSONObject(uniqueKeysWithValues: Diagnostic.Severity.allCases.map { ($0.rawValue, number(from: 0)) })),
  ])
  for (key, value) in report.objectValue ?? [:] { schema[key] = value }
  return .object(schema)
}()

private let finding = closedObject([
  "rule": ["type": "string", "description": "stable, as the article on rules lists them"],
  "severity": ["enum": .array(Diagnostic.Severity.allCases.map { .string($0.rawValue) })],
  "message": ["type": "string"],
  "place": ["anyOf": [["type": "null"], place]],
  "notes": [
    "type": "array",
    "items": closedObject(["message": ["type": "string"], "place": ["anyOf": [["type": "null"], place]]]),
  ],
  "help": ["type": ["string", "null"], "description": "what to do about it"],
])

private let place = closedObject([
  "path": ["type": "string", "description": "as the reader can open it"],
  "line": number(from: 1),
  "column": number(from: 1, "in UTF-8 bytes"),
  "endLine": number(from: 1),
  "endColumn": number(from: 1, "behind the last byte"),
  "offset": number(from: 0, "in bytes from the file's beginning"),
  "length": number(from: 0, "in bytes"),
])

private func number(from minimum: Int, _ description: String? = nil) -> JSONValue {
  var schema: JSONObject = ["type": "integer", "minimum": .number(JSONNumber(minimum))]
  if let description { schema["description"] = .string(description) }
  return .object(schema)
}
