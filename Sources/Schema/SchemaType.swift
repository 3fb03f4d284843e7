/// A mention of a type. Spelt in Swift by one function of `Writing`, in OpenAPI by another; nobody else looks inside
/// a spelling.
package indirect enum SchemaType: Hashable, Sendable {
  /// Any JSON value: nothing tells more.
  case any
  case boolean
  case integer
  case number
  case string
  /// An ISO 8601 instant in a string.
  case timestamp
  /// The bytes of a file: a part of a multipart body, a download.
  case binary
  case array(SchemaType)
  /// An object whose keys are data.
  case map(SchemaType)
  /// A value that may be null, inside an array or map; of fields, nullability is a fact of the field.
  case nullable(SchemaType)
  case model(ModelReference)
  /// A parameter of the generic model in which it stands: `Item`.
  case parameter(String)
}

/// A mention of a model, with the arguments of a generic one.
package struct ModelReference: Codable, Hashable, Sendable {
  package var name: String
  package var arguments: [SchemaType]

  package init(_ name: String, arguments: [SchemaType] = []) {
    self.name = name
    self.arguments = arguments
  }
}

extension SchemaType: CustomStringConvertible {
  /// For people: "array of string", "map of any JSON", "Page<Shelf>".
  package var description: String {
    switch self {
    case .any: "any JSON"
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .timestamp: "timestamp"
    case .binary: "binary"
    case .array(let element): "array of \(element)"
    case .map(let value): "map of \(value)"
    case .nullable(let wrapped): "nullable \(wrapped)"
    case .model(let reference):
      reference.arguments.isEmpty
        ? reference.name : "\(reference.name)<\(reference.arguments.map(\.description).joined(separator: ", "))>"
    case .parameter(let name): name
    }
  }

  /// The type with every mention of a model (and what its arguments mention) passed through `transform`.
  package func mapReferences(_ transform: (ModelReference) -> SchemaType) -> SchemaType {
    switch self {
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary, .parameter: self
    case .array(let element): .array(element.mapReferences(transform))
    case .map(let value): .map(value.mapReferences(transform))
    case .nullable(let wrapped): .nullable(wrapped.mapReferences(transform))
    case .model(let reference):
      transform(
        ModelReference(reference.name, arguments: reference.arguments.map { $0.mapReferences(transform) }))
    }
  }

  /// Every model that is mentioned, outermost first.
  package var references: [ModelReference] {
    switch self {
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary, .parameter: []
    case .array(let inner), .map(let inner), .nullable(let inner): inner.references
    case .model(let reference): [reference] + reference.arguments.flatMap(\.references)
    }
  }
}

extension SchemaType: Codable {
  private enum Key: String, CodingKey {
    case array, map, nullable, model, arguments, parameter
  }

  private static let plain: [(String, SchemaType)] = [
    ("any", .any), ("boolean", .boolean), ("integer", .integer), ("number", .number), ("string", .string),
    ("timestamp", .timestamp), ("binary", .binary),
  ]

  /// `"string"`, `{"array": "string"}`, `{"model": "Page", "arguments": [{"model": "Shelf"}]}`.
  package init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self) {
      guard let match = Self.plain.first(where: { $0.0 == word }) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "no type is called \"\(word)\""))
      }
      self = match.1
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    if let element = try container.decodeIfPresent(SchemaType.self, forKey: .array) {
      self = .array(element)
    } else if let value = try container.decodeIfPresent(SchemaType.self, forKey: .map) {
      self = .map(value)
    } else if let wrapped = try container.decodeIfPresent(SchemaType.self, forKey: .nullable) {
      self = .nullable(wrapped)
    } else if let name = try container.decodeIfPresent(String.self, forKey: .parameter) {
      self = .parameter(name)
    } else {
      let arguments = try container.decodeIfPresent([SchemaType].self, forKey: .arguments) ?? []
      self = .model(ModelReference(try container.decode(String.self, forKey: .model), arguments: arguments))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    if let word = Self.plain.first(where: { $0.1 == self }) {
      var container = encoder.singleValueContainer()
      try container.encode(word.0)
      return
    }
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .array(let element): try container.encode(element, forKey: .array)
    case .map(let value): try container.encode(value, forKey: .map)
    case .nullable(let wrapped): try container.encode(wrapped, forKey: .nullable)
    case .parameter(let name): try container.encode(name, forKey: .parameter)
    case .model(let reference):
      try container.encode(reference.name, forKey: .model)
      if !reference.arguments.isEmpty { try container.encode(reference.arguments, forKey: .arguments) }
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary: break
    }
  }
}
