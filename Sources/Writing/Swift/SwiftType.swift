import Schema

/// How a type is spelt in Swift: the one place that decides it.
///
///     swiftType(.array(.model(ModelReference("Shelf"))))  // "[Shelf]"
///
/// - Parameter scope: the operation's type inside of which the type is mentioned: `CreateShelf.Body` is `Body` there.
func swiftType(_ type: SchemaType, in scope: String? = nil) throws -> String {
  switch type {
  case .any: return "JSONValue"
  case .boolean: return "Bool"
  case .integer: return "Int"
  case .number: return "Double"
  case .string: return "String"
  case .timestamp: return "Date"
  // JSON has no bytes: inside of it they come as text.
  case .binary: return "String"
  case .array(let element): return "[\(try swiftType(element, in: scope))]"
  case .map(let value): return "[String: \(try swiftType(value, in: scope))]"
  case .nullable(let wrapped):
    let spelling = try swiftType(wrapped, in: scope)
    return spelling.hasSuffix("?") ? spelling : "\(spelling)?"
  case .model(let reference):
    let arguments = try reference.arguments.map { try swiftType($0, in: scope) }
    let name = try modelName(reference.name, in: scope)
    return arguments.isEmpty ? name : "\(name)<\(arguments.joined(separator: ", "))>"
  case .parameter(let name): return try typeIdentifier(name)
  }
}

/// A model's name as it is mentioned inside of `scope`.
func modelName(_ name: String, in scope: String? = nil) throws -> String {
  var parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
    String(Substring($0))
  }
  if let scope, parts.first == scope, parts.count > 1 { parts.removeFirst() }
  return try parts.map { try typeIdentifier($0) }.joined(separator: ".")
}
