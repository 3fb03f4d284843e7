extension SchemaType {
  /// The type with the parameters of a generic model replaced by what they stand for.
  ///
  /// - Parameter unbound: takes the place of a parameter that nothing is known of; nil leaves it.
  package func bound(to arguments: [String: SchemaType], unbound: SchemaType? = nil) -> SchemaType {
    switch self {
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary: self
    case .parameter(let name): arguments[name] ?? unbound ?? self
    case .array(let element): .array(element.bound(to: arguments, unbound: unbound))
    case .map(let value): .map(value.bound(to: arguments, unbound: unbound))
    case .nullable(let wrapped): .nullable(wrapped.bound(to: arguments, unbound: unbound))
    case .model(let reference):
      .model(
        ModelReference(reference.name, arguments: reference.arguments.map { $0.bound(to: arguments, unbound: unbound) })
      )
    }
  }
}

extension Record {
  /// What the parameters of a generic model stand for where it is mentioned with these arguments.
  package func bindings(_ arguments: [SchemaType]) -> [String: SchemaType] {
    Dictionary(zip(parameters, arguments)) { first, _ in first }
  }
}
