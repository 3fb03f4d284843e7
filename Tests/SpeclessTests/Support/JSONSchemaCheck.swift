import JSONText

/// As much of JSON Schema as our own schemas use.
struct JSONSchemaCheck {
  private(set) var problems: [String] = []

  init(_ value: JSONValue, _ schema: JSONValue) {
    check(value, schema, "$")
  }

  private mutating func check(_ value: JSONValue, _ schema: JSONValue, _ path: String) {
    if let constant = schema["const"], constant != value { problems.append("\(path): not \(constant.serialized())") }
    if let allowed = schema["enum"]?.arrayValue, !allowed.contains(value) { problems.append("\(path): not allowed") }
    if let types = schema["type"] {
      let names = (types.arrayValue ?? [types]).compactMap(\.stringValue)
      if !names.contains(where: { Self.isType($0, value) }) {
        return problems.append("\(path): is no \(names.joined(separator: " or "))")
      }
    }
    if let minimum = schema["minimum"]?.intValue, let number = value.intValue, number < minimum {
      problems.append("\(path): less than \(minimum)")
    }
    if let choices = schema["anyOf"]?.arrayValue,
      !choices.contains(where: { JSONSchemaCheck(value, $0).problems.isEmpty })
    {
      problems.append("\(path): fits none")
    }
    checkObject(value, schema, path)
    guard let items = schema["items"], let elements = value.arrayValue else { return }
    for (index, element) in elements.enumerated() { check(element, items, "\(path)[\(index)]") }
  }

  private mutating func checkObject(_ value: JSONValue, _ schema: JSONValue, _ path: String) {
    guard let object = value.objectValue else { return }
    let properties = schema["properties"]?.objectValue ?? [:]
    for name in schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? [] where object[name] == nil {
      problems.append("\(path).\(name): missing")
    }
    for (key, member) in object {
      if let property = properties[key] {
        check(member, property, "\(path).\(key)")
      } else if schema["additionalProperties"] == .bool(false) {
        problems.append("\(path).\(key): unknown")
      }
    }
  }

  private static func isType(_ name: String, _ value: JSONValue) -> Bool {
    switch (name, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("number", .number), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): Int(number.text) != nil
    default: false
    }
  }
}
