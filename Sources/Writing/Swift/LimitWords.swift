import Schema

/// The limits of an operation's input as Swift: `.query("page", minimum: 1)`, `.body("tags", maximumLength: 2048)`,
/// `.field("title", maximumLength: 200)`.
struct LimitWords {
  let api: API

  func literals(of operation: Operation) -> [String] {
    let query = operation.queryParameters.compactMap { parameter in
      arguments(parameter.notes).map { ".query(\(stringLiteral(parameter.name)), \($0))" }
    }
    guard let content = operation.requestBody?.usualContent, case .model(let reference) = content.type else {
      return query
    }
    if content.isForm { return query + fields(of: reference) }
    return content.isJSON ? query + literals(of: reference, path: [], seen: []) : query
  }

  /// Of the fields of a form.
  private func fields(of reference: ModelReference) -> [String] {
    (api.model(named: reference.name)?.record?.fields ?? []).compactMap { field in
      arguments(field.notes).map { ".field(\(stringLiteral(field.name)), \($0))" }
    }
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
