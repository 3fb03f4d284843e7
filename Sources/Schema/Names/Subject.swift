/// Something of the schema that has a name and can be explained.
package enum Subject: Hashable, Sendable {
  case group(OperationGroup)
  case operation(Operation)
  case parameter(Parameter, Operation)
  /// A documented status.
  case answer(Response, Operation)
  /// A header that examples show, by its name; headers are not decided, they are what examples have.
  case header(String, Operation)
  case model(Model)
  case field(Field, Model)
  /// A value that an enumeration lists.
  case value(Enumeration.Case, Model)
  /// A generic model with its arguments: `Page<Shelf>`.
  case use(SchemaType, Model)

  /// What explanations, corrections and diagnostics call it: `Shelf.tags`, `shelves.create`, `shelves.list.page`,
  /// `shelves.create.201`.
  package var name: String {
    switch self {
    case .group(let group): group.typeName
    case .operation(let operation): operation.id
    case .parameter(let parameter, let operation): "\(operation.id).\(parameter.name)"
    case .answer(let answer, let operation): "\(operation.id).\(answer.status)"
    case .header(let header, let operation): "\(operation.id).\(header)"
    case .model(let model): model.name
    case .field(let field, let model): "\(model.name).\(field.name)"
    case .value(let value, let model): "\(model.name).\(value.value)"
    case .use(let type, _): type.description
    }
  }

  /// Every name that it answers to, its own first.
  package var names: [String] {
    switch self {
    case .group(let group): [name, group.memberName, group.title]
    case .operation(let operation):
      [
        name, operation.typeName, "\(operation.method) \(operation.path)",
        "\(operation.method) \(operation.path.colonForm)", operation.path.description, operation.path.colonForm,
      ]
    case .parameter(let parameter, let operation):
      [operation.id, operation.typeName].flatMap { ["\($0).\(parameter.name)", "\($0).\(parameter.memberName)"] }
    case .answer(let answer, let operation): [operation.id, operation.typeName].map { "\($0).\(answer.status)" }
    case .model, .use, .header: [name]
    case .field(let field, let model): [name, "\(model.name).\(field.memberName)"]
    case .value(let value, let model): [name, "\(model.name).\(value.memberName)"]
    }
  }

  /// What it is, in a word.
  package var kind: String {
    switch self {
    case .group: "group"
    case .operation: "operation"
    case .parameter(let parameter, _): "\(parameter.location.rawValue) parameter"
    case .answer: "answer"
    case .header: "header"
    case .model(let model): model.enumeration == nil ? "model" : "enumeration"
    case .field: "field"
    case .value: "value"
    case .use: "generic model in use"
    }
  }
}
