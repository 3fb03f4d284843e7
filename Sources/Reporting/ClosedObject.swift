import JSONText

/// The JSON Schema of an object with these keys and no others; all are always there but for those in `optional`.
package func closedObject(_ properties: JSONObject, optional: Set<String> = []) -> JSONValue {
  [
    "type": "object",
    "required": .array(properties.map(\.key).filter { !optional.contains($0) }.map { .string($0) }),
    "additionalProperties": false,
    "properties": .object(properties),
  ]
}
