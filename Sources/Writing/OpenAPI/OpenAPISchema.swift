import JSONText
import Schema

extension OpenAPIWriter {
  /// The one function that spells a type as a JSON Schema (draft 2020-12), mentions of models as references.
  func schema(_ type: SchemaType) -> JSONObject {
    switch type {
    case .any, .parameter: [:]
    case .boolean: ["type": "boolean"]
    case .integer: ["type": "integer", "format": "int64"]
    case .number: ["type": "number"]
    case .string: ["type": "string"]
    case .timestamp: ["type": "string", "format": "date-time"]
    case .binary: ["type": "string", "contentMediaType": "application/octet-stream"]
    case .array(let element): ["type": "array", "items": .object(schema(element))]
    case .map(let value): ["type": "object", "additionalProperties": mapValues(schema(value))]
    case .nullable(let wrapped): orNull(schema(wrapped))
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
