import Schema

extension SchemaType {
  /// Reads a type as people write it, and as `description` prints it: `array of string`, `map of any`, `Page<Shelf>`.
  ///
  /// nil where a word is neither a type nor the name of a model.
  package init?(spelling: String, models: Set<String>) {
    let words = spelling.split(separator: " ").joined(separator: " ")
    for (prefix, make) in Self.prefixes where words.hasPrefix(prefix) {
      guard let inner = SchemaType(spelling: String(words.dropFirst(prefix.count)), models: models) else { return nil }
      self = make(inner)
      return
    }
    switch words {
    case "any", "any JSON": self = .any
    case "boolean": self = .boolean
    case "integer": self = .integer
    case "number": self = .number
    case "string": self = .string
    case "timestamp": self = .timestamp
    case "binary": self = .binary
    default:
      guard let model = Self.model(words, models) else { return nil }
      self = model
    }
  }

  private static let prefixes: [(String, @Sendable (SchemaType) -> SchemaType)] = [
    ("array of ", { .array($0) }), ("map of ", { .map($0) }), ("nullable ", { .nullable($0) }),
  ]

  private static func model(_ words: String, _ models: Set<String>) -> SchemaType? {
    guard let open = words.firstIndex(of: "<"), words.last == ">" else {
      return models.contains(words) ? .model(ModelReference(words)) : nil
    }
    let name = String(words[..<open])
    let inner = String(words[words.index(after: open)...].dropLast())
    guard models.contains(name), let argument = SchemaType(spelling: inner, models: models) else { return nil }
    return .model(ModelReference(name, arguments: [argument]))
  }
}
