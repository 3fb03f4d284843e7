import Schema

/// What of a field that leads to an operation shows in Swift: beside it the model has a typed link.
struct LinkSurface: Hashable {
  /// The type of the operation that it leads to.
  let operation: String

  /// - Returns: nil where Swift has no link: only fields of models of their own that are strings or objects which hold a
  ///   link, not deprecated, and lead to a documented `GET` give one.
  init?(_ field: Field, of model: Model, on side: Side) {
    // What wraps or lists many things leads to as many operations.
    guard model.scope == nil, let record = model.record, record.parameters.isEmpty, record.envelope == nil,
      !field.notes.isDeprecated, Self.isLink(field.bareType, on: side), let id = field.linkedOperation,
      FieldSurface(field, [:]).form != .presence,
      let operation = side.operations.first(where: { $0.operation.id == id })?.operation, operation.method == "GET"
    else { return nil }
    self.operation = operation.typeName
  }

  private static func isLink(_ type: SchemaType, on side: Side) -> Bool {
    if case .model(let reference) = type { return side.models[reference.name]?.record?.linkField != nil }
    return type == .string
  }
}
