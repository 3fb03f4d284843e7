import JSONText
import Schema

extension OpenAPIWriter {
  /// Parameter objects in the operation's order, each name once per location.
  func parameters(of operation: Operation) -> [JSONValue] {
    var seen: Set<[String]> = []
    return (operation.parameters + unknownPathParameters(of: operation))
      .filter { seen.insert([$0.location.rawValue, $0.name]).inserted }
      .map { .object(parameter($0)) }
  }

  /// OpenAPI wants every name of a path declared, also where corrections dropped it.
  private func unknownPathParameters(of operation: Operation) -> [Parameter] {
    operation.path.parameterNames.map {
      Parameter(name: $0, memberName: $0, location: .path, type: .string, isRequired: true)
    }
  }

  private func parameter(_ parameter: Parameter) -> JSONObject {
    let type = components.closed(parameter.type)
    var object: JSONObject = ["name": .string(parameter.name), "in": .string(parameter.location.rawValue)]
    object.add("description", prose: parameter.notes.description)
    object.add("required", parameter.isRequired || parameter.location == .path)
    object.add("deprecated", parameter.notes.isDeprecated)
    if parameter.style != .single {
      object["style"] = "form"
      object["explode"] = .bool(parameter.style == .repeated)
    }
    var schema = schema(type)
    addLimits(parameter.notes, type, to: &schema)
    addValues(parameter.notes, type, isNullable: false, to: &schema, separated: separator(of: parameter.style))
    if parameter.filter != nil { schema = filtering(schema) }
    object["schema"] = .object(schema)
    object.add("x-experimental", parameter.notes.isExperimental)
    if let filter = parameter.filter { object["x-filter"] = filterLanguage(filter) }
    object.add("x-source", source: parameter.evidence)
    return object
  }

  /// How a list's text in a query falls into elements: `author,shelf` are two of a comma-joined one.
  private func separator(of style: Parameter.Style) -> ((String) -> [String])? {
    switch style {
    case .single: nil
    case .repeated: { [$0] }
    case .commaJoined: { $0.split(separator: ",").map(String.init) }
    }
  }

  /// Text with an operator in it: `name:value`; of a list, each element.
  private func filtering(_ schema: JSONObject) -> JSONObject {
    var schema = schema
    if var items = schema["items"]?.objectValue {
      items["pattern"] = ":|<|>| IN "
      schema["items"] = .object(items)
    } else {
      schema["pattern"] = ":|<|>| IN "
    }
    return schema
  }

  private func filterLanguage(_ filter: FilterLanguage) -> JSONValue {
    [
      "names": .array(filter.names.map { .string($0.value) }),
      "operators": .array(filter.operators.map { .string($0) }),
    ]
  }
}
