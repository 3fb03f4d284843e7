import JSONText

extension SettingShape {
  /// The shape as JSON Schema (draft 2020-12), for editors.
  package var jsonSchema: JSONValue {
    switch self {
    case .any: return [:]
    case .string: return ["type": "string", "minLength": 1]
    case .word(_, let words): return ["type": "string", "enum": .array(words.map { .string($0) })]
    case .boolean: return ["type": "boolean"]
    case .yes: return ["const": true]
    case .list(_, let element): return ["type": "array", "items": element.jsonSchema]
    case .dictionary(_, let value): return ["type": "object", "additionalProperties": value.jsonSchema]
    case .oneOrMore(let shape):
      return ["anyOf": [shape.jsonSchema, ["type": "array", "items": shape.jsonSchema]]]
    case .object(_, let keys): return Self.objectSchema(keys)
    }
  }

  private static func objectSchema(_ keys: [SettingKey]) -> JSONValue {
    let properties = keys.map { key -> (String, JSONValue) in
      var schema: JSONObject = ["description": .string(key.description)]
      for (name, value) in key.shape.jsonSchema.objectValue ?? [:] { schema[name] = value }
      return (key.name, .object(schema))
    }
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    var schema: JSONObject = ["type": "object"]
    schema["properties"] = .object(JSONObject(uniqueKeysWithValues: properties))
    if !required.isEmpty { schema["required"] = .array(required) }
    schema["additionalProperties"] = false
    return .object(schema)
  }
}
