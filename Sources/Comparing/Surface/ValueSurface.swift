import Schema

/// What of a field shows in Swift, as words to compare.
struct FieldSurface: Hashable {
  /// How absence and null show: a plain value, an optional, or the runtime's `Presence`.
  enum Form: Hashable {
    case plain, optional, presence
  }

  let type: String
  let form: Form

  /// - Parameter modelNames: the new names of old models; empty for a new field.
  init(_ field: Field, _ modelNames: [String: String]) {
    var inner = field.type
    while case .nullable(let wrapped) = inner { inner = wrapped }
    type = inner.surface(modelNames)
    form =
      switch (field.presence, field.canBeNull) {
      case (.always, false): .plain
      case (.sometimes, true) where field.keepsNullApart: .presence
      default: .optional
      }
  }
}

extension FieldSurface {
  /// Of a field of a form.
  init(_ field: Field, as form: FormField, _ modelNames: [String: String]) {
    type =
      switch form {
      case .value(let type), .json(let type): type.surface(modelNames)
      case .values(let type): SchemaType.array(type).surface(modelNames)
      case .file: "file"
      case .files: "files"
      }
    self.form = field.presence == .always && !field.canBeNull ? .plain : .optional
  }
}

/// What of a parameter shows in Swift, as words to compare.
struct ParameterSurface: Hashable {
  let type: String
  let isList: Bool

  /// - Parameter modelNames: the new names of old models; empty for a new parameter.
  init(_ parameter: Parameter, _ modelNames: [String: String]) {
    var type = parameter.type.bare
    if parameter.location == .query, case .array(let element) = type {
      isList = true
      type = element.bare
    } else {
      isList = parameter.location == .query && parameter.style != .single
    }
    // A path and a query carry text.
    let spelling = type == .any ? SchemaType.string : type
    self.type = parameter.filter == nil ? spelling.surface(modelNames) : "filter"
  }
}

extension SchemaType {
  /// As Swift spells it, but for old names of models; bytes inside of JSON are a string.
  func surface(_ modelNames: [String: String]) -> String { renamed(modelNames).spelling.description }

  private var spelling: SchemaType {
    switch self {
    case .binary: .string
    case .any, .boolean, .integer, .number, .string, .timestamp, .parameter: self
    case .array(let element): .array(element.spelling)
    case .map(let value): .map(value.spelling)
    case .nullable(let wrapped): .nullable(wrapped.bare.spelling)
    case .model(let reference):
      .model(ModelReference(reference.name, arguments: reference.arguments.map(\.spelling)))
    }
  }

  /// Without null.
  fileprivate var bare: SchemaType {
    if case .nullable(let wrapped) = self { wrapped.bare } else { self }
  }
}
