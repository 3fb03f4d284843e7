import JSONText
import SourceText

/// The JSON Schema (2020-12) of what `json(_:)` gives for changes.
package let changeJSONSchema: JSONValue = [
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Changes between two versions of an API",
  "type": "object",
  "required": ["version", "old", "new", "summary", "changes"],
  "additionalProperties": false,
  "properties": [
    "version": ["const": 1, "description": "rises when old readers cannot follow"],
    "old": ["type": "string", "description": "the older version as it was named"],
    "new": ["type": "string", "description": "the newer version as it was named"],
    "summary": closed([
      "changes": count, "breakCalls": count, "breakSource": count, "compatible": count, "docsOnly": count,
    ]),
    "changes": ["type": "array", "items": change],
  ],
]

private let change = closed([
  "rule": ["type": "string", "description": "stable, as the article on changes lists them"],
  "subject": closed([
    "kind": ["enum": .array(Change.Subject.Kind.allCases.map { .string($0.rawValue) })],
    "name": ["type": "string", "description": "as corrections and explain call it"],
    "title": ["type": ["string", "null"], "description": "method and path of an operation"],
  ]),
  "headline": ["type": "string"],
  "reason": ["type": ["string", "null"], "description": "why it breaks what it breaks"],
  "breaksCalls": ["type": "boolean"],
  "breaksSource": ["type": "boolean"],
  "docsOnly": ["type": "boolean"],
  "corrections": ["type": "array", "items": correction, "description": "what would keep the old names"],
  "old": ["anyOf": [["type": "null"], place]],
  "new": ["anyOf": [["type": "null"], place]],
])

private let correction = closed([
  "target": ["type": "string", "description": "what is called otherwise now, as corrections call it"],
  "name": ["type": "string", "description": "the old name, which nothing has now"],
])

private let place = closed([
  "path": ["type": "string", "description": "relative to the folder of the pages"],
  "line": ["type": "integer", "minimum": 1],
  "column": ["type": "integer", "minimum": 1, "description": "in UTF-8 bytes"],
])

private let count: JSONValue = ["type": "integer", "minimum": 0]

/// An object with these keys, all of them, and no others.
private func closed(_ properties: JSONObject) -> JSONValue {
  [
    "type": "object",
    "required": .array(properties.map { .string($0.key) }),
    "additionalProperties": false,
    "properties": .object(properties),
  ]
}
