import Schema

/// Reads types as people write them in corrections, and as `SchemaType.description` prints them: `array of string`,
/// `map of any`, `Page<Shelf>`.
struct TypeSpelling {
  /// The models that there are, and how many types each takes in angle brackets.
  private let arities: [String: Int]

  init(_ api: API) {
    arities = Dictionary(api.models.map { ($0.name, $0.record?.parameters.count ?? 0) }) { first, _ in first }
  }

  /// The words for plain types, and the types.
  static let plain: [(word: String, type: SchemaType)] = [
    ("string", .string), ("integer", .integer), ("number", .number), ("boolean", .boolean),
    ("timestamp", .timestamp), ("any", .any), ("any JSON", .any), ("binary", .binary),
  ]

  static let forms: [(prefix: String, make: @Sendable (SchemaType) -> SchemaType)] = [
    ("array of ", { .array($0) }), ("map of ", { .map($0) }), ("nullable ", { .nullable($0) }),
  ]

  /// All words of which a type can be made.
  var words: [String] { Self.plain.map(\.word) + arities.keys.sorted() }

  /// nil where a word is neither a type nor a model, or where a generic model has not as many types as it takes.
  func type(_ spelling: String) -> SchemaType? {
    let words = spelling.split(separator: " ").joined(separator: " ")
    for (prefix, make) in Self.forms where words.hasPrefix(prefix) {
      return type(String(words.dropFirst(prefix.count))).map(make)
    }
    return Self.plain.first { $0.word == words }?.type ?? model(words)
  }

  private func model(_ words: String) -> SchemaType? {
    guard let open = words.firstIndex(of: "<"), words.last == ">" else {
      return arities[words] == 0 ? .model(ModelReference(words)) : nil
    }
    let name = String(words[..<open])
    let arguments = Self.split(words[words.index(after: open)...].dropLast()).map(type)
    guard arities[name] == arguments.count, !arguments.contains(nil) else { return nil }
    return .model(ModelReference(name, arguments: arguments.compactMap { $0 }))
  }

  /// Parts between commas that stand in no inner angle brackets.
  private static func split(_ text: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "<" { depth += 1 }
      if character == ">" { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }

  /// How a generic model is to be written: `Page<…>`; nil of others.
  func genericForm(_ words: String) -> String? {
    let name = String(words.prefix { $0 != "<" })
    guard let arity = arities[name], arity > 0 else { return nil }
    return "\(name)<\(Array(repeating: "…", count: arity).joined(separator: ", "))>"
  }
}
