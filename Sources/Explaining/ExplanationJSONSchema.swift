import JSONText
import Reporting
import Schema

/// The JSON Schema (2020-12) of what `explain --format json` prints: explanations of a name, or all names.
package let explanationJSONSchema: JSONValue = [
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Why an API's types are what they are",
  "anyOf": [
    closedObject(["version": version, "explanations": ["type": "array", "items": explanation]]),
    closedObject([
      "version": version,
      "names": ["type": "array", "items": closedObject(["name": text, "kind": text, "summary": text])],
    ]),
  ],
]

private let version: JSONValue = ["const": 1, "description": "rises when old readers cannot follow"]
private let text: JSONValue = ["type": "string"]

private let explanation = closedObject(
  [
    "name": ["type": "string", "description": "as corrections call it"],
    "kind": ["type": "string", "description": "field, query parameter, …"],
    "summary": text,
    "facts": ["type": "array", "items": text, "description": "what was not decided, and may help"],
    "decisions": ["type": "array", "items": decision],
    "members": [
      "type": "array", "items": closedObject(["name": text, "summary": text]),
      "description": "names that belong to it and can be explained in turn",
    ],
    "correction": closedObject([
      "file": ["type": "string", "description": "the settings, as the reader can open them"],
      "list": ["const": "corrections", "description": "where in the file"],
      "entry": ["type": "object", "description": "says what is decided now; keep what is to be changed"],
    ]),
  ], optional: ["correction"])

private let decision = closedObject([
  "subject": ["type": "string", "description": "type, presence, null, name, …"],
  "outcome": text,
  "because": ["type": "array", "items": evidence(), "description": "the strongest first"],
  "overruled": ["type": "array", "items": evidence(["reason": text])],
])

private func evidence(_ more: JSONObject = [:]) -> JSONValue {
  var keys: JSONObject = [
    "strength": ["enum": .array(Evidence.Kind.allCases.map { .string($0.rawValue) })],
    "rule": ["type": "string", "description": "stable"],
    "claim": text,
    "text": ["type": "string", "description": "what was seen"],
    "path": text,
    "line": ["type": "integer", "minimum": 1],
    "column": ["type": "integer", "minimum": 1, "description": "in UTF-8 bytes"],
  ]
  for (key, value) in more { keys[key] = value }
  return closedObject(keys, optional: ["text", "path", "line", "column"])
}
