import JSONText
import Schema

extension OpenAPIWriter {
  /// The one function that spells a type as a JSON Schema (draft 2020-12), mentions of models as references.
  ///
  /// - Parameter timestampFormat: nil where timestamps are spelt otherwise than RFC 3339 has them.
  func schema(_ type: SchemaType, timestampFormat: String? = "date-time") -> JSONObject {
    switch type {
    case .any, .parameter: [:]
    case .boolean: ["type": "boolean"]
    case .integer: ["type": "integer", "format": "int64"]
    case .number: ["type": "number"]
    case .string: ["type": "string"]
    case .timestamp: timestampFormat.map { ["type": "string", "format": .string($0)] } ?? ["type": "string"]
    case .binary: ["type": "string", "contentMediaType": "application/octet-stream"]
    case .array(let element): ["type": "array", "items": .object(schema(element, timestampFormat: timestampFormat))]
    case .map(let value):
      ["type": "object", "additionalProperties": mapValues(schema(value, timestampFormat: timestampFormat))]
    case .nullable(let wrapped): orNull(schema(wrapped, timestampFormat: timestampFormat))
    case .model(let reference):
      components.key(of: reference).map { ["$ref": .string("#/components/schemas/\($0)")] } ?? [:]
    }
  }

  private func mapValues(_ schema: JSONObject) -> JSONValue { schema.isEmpty ? true : .object(schema) }

  /// The schema with null allowed beside its values; any value may be null already.
  func orNull(_ schema: JSONObject) -> JSONObject {
    guard !schema.isEmpty, schema["anyOf"] == nil else { return schema }
    guard case .string(let type)? = schema["type"] else {
      return schema["$ref"] == nil ? schema : ["anyOf": [.object(schema), ["type": "null"]]]
    }
    var schema = schema
    schema["type"] = [.string(type), "null"]
    return schema
  }
}
