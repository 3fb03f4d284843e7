import Schema

/// The limits of an operation's input as Swift: `.query("page", minimum: 1)`, `.body("tags", maximumLength: 2048)`.
struct LimitWords {
  let api: API

  func literals(of operation: Operation) -> [String] {
    let query = operation.queryParameters.compactMap { parameter in
      arguments(parameter.notes).map { ".query(\(stringLiteral(parameter.name)), \($0))" }
    }
    let json = operation.requestBody?.contents.first(where: \.isJSON)
    guard case .model(let reference) = json?.type else { return query }
    return query + literals(of: reference, path: [], seen: [])
  }

  /// Of the fields of a model, and of the models that they hold.
  private func literals(of reference: ModelReference, path: [String], seen: Set<String>) -> [String] {
    guard !seen.contains(reference.name), let record = api.model(named: reference.name)?.record else { return [] }
    return record.fields.flatMap { field -> [String] in
      let path = path + [field.name]
      let own = arguments(field.notes).map { ".body(\(path.map(stringLiteral).joined(separator: ", ")), \($0))" }
      let inner = Self.held(by: field.type).map { literals(of: $0, path: path, seen: seen.union([reference.name])) }
      return [own].compactMap(\.self) + (inner ?? [])
    }
  }

  /// The model of a field, or of its elements.
  private static func held(by type: SchemaType) -> ModelReference? {
    switch type {
    case .model(let reference): reference
    case .array(let inner), .nullable(let inner): held(by: inner)
    default: nil
    }
  }

  private func arguments(_ notes: Notes) -> String? {
    let words = [
      notes.minimum.map { "minimum: \($0)" }, notes.maximum.map { "maximum: \($0)" },
      notes.minimumLength.map { "minimumLength: \($0)" }, notes.maximumLength.map { "maximumLength: \($0)" },
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
