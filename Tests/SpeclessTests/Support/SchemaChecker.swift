import JSONText

/// Checks JSON against JSON Schema: as much of draft 2020-12 as our own schemas use.
struct SchemaChecker {
  let root: JSONValue

  /// What is wrong, each with its path; a keyword that is not known is wrong too.
  func problems(in value: JSONValue) -> [String] { problems(value, root, "$") }

  private func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    (schema.objectValue ?? [:]).flatMap { keyword, rule in problems(value, schema, keyword, rule, path) }
  }

  private func problems(
    _ value: JSONValue, _ schema: JSONValue, _ keyword: String, _ rule: JSONValue, _ path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "title", "description", "definitions": return []
    case "$ref":
      let name = String(rule.stringValue?.split(separator: "/").last ?? "")
      guard let definition = root["definitions"]?[name] else { return ["\(path): no definition \(name)"] }
      return problems(value, definition, path)
    case "type": return Self.isOf(rule.stringValue ?? "", value) ? [] : ["\(path) is no \(rule)"]
    case "const": return value == rule ? [] : ["\(path) is not \(rule)"]
    case "enum": return rule.arrayValue?.contains(value) == true ? [] : ["\(path) is none of \(rule)"]
    case "minLength": return (value.stringValue?.count ?? .max) >= (rule.intValue ?? 0) ? [] : ["\(path) is short"]
    case "minItems": return (value.arrayValue?.count ?? .max) >= (rule.intValue ?? 0) ? [] : ["\(path) has few items"]
    case "uniqueItems":
      let items = (value.arrayValue ?? []).map { $0.serialized() }
      return rule == false || Set(items).count == items.count ? [] : ["\(path) has an item twice"]
    case "format":
      return value.stringValue.map { Self.isOf(format: rule, $0) } != false ? [] : ["\(path) is no \(rule)"]
    case "minimum": return (value.intValue ?? .max) >= (rule.intValue ?? 0) ? [] : ["\(path) is below \(rule)"]
    case "required":
      let names = (rule.arrayValue ?? []).compactMap(\.stringValue)
      return value.objectValue == nil ? [] : names.filter { value[$0] == nil }.map { "\(path) lacks \($0)" }
    case "items":
      return (value.arrayValue ?? []).enumerated().flatMap { problems($1, rule, "\(path)[\($0)]") }
    case "properties":
      return (rule.objectValue ?? [:]).flatMap { name, rule in
        value[name].map { problems($0, rule, "\(path).\(name)") } ?? []
      }
    case "additionalProperties":
      let others = (value.objectValue ?? [:]).filter { schema["properties"]?[$0.key] == nil }
      return others.flatMap { name, value in
        rule == false ? ["\(path) has \(name)"] : problems(value, rule, "\(path).\(name)")
      }
    case "anyOf":
      let attempts = (rule.arrayValue ?? []).map { problems(value, $0, path) }
      return attempts.contains([]) ? [] : attempts.flatMap { $0 }
    default: return ["\(path): the checker does not know \(keyword)"]
    }
  }

  /// As much of RFC 3986 as tells a slip: the characters that may stand, and what follows a percent sign.
  private static func isOf(format: JSONValue, _ text: String) -> Bool {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?#[]%")
    let codes = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst().map { $0.prefix(2) }
    let isReference =
      text.allSatisfy(allowed.contains) && codes.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isHexDigit) }
    return isReference && (format == "uri-reference" || text.prefix { $0 != "/" }.hasSuffix(":"))
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("number", .number),
      ("null", .null):
      true
    case ("integer", .number): value.intValue != nil
    default: false
    }
  }
}
