import Schema

/// What everything is called, by what it is on the pages: operations by method and path, models and their fields by where
/// they stand, parameters by what they are called there.
struct NamesByPlace {
  /// Begins the keys of fields, parameters, values and groups.
  static let member = "the Swift name of "

  private(set) var names: [String: String] = [:]
  private let api: API

  init(_ api: API) {
    self.api = api
    for group in api.groups {
      for operation in group.operations {
        let key = "\(operation.method) \(operation.path)"
        names[key] = "\(operation.id) \(operation.typeName)"
        names["\(Self.member)group of \(key)"] = "\(group.memberName) \(group.typeName)"
        for parameter in operation.parameters {
          names["\(Self.member)\(parameter.name) of \(key)"] = parameter.memberName
          walk(parameter.type, "\(key) ?\(parameter.name)", [:], [])
        }
        for content in operation.requestBody?.contents ?? [] { walk(content.type, "\(key) request", [:], []) }
        for response in operation.responses {
          for content in response.contents { walk(content.type, "\(key) \(response.status)", [:], []) }
        }
      }
    }
  }

  /// Names every model below a position by the position.
  private mutating func walk(
    _ type: SchemaType, _ position: String, _ arguments: [String: SchemaType], _ above: [String]
  ) {
    switch type {
    case .array(let inner), .map(let inner), .nullable(let inner): walk(inner, position + "[]", arguments, above)
    case .parameter(let name):
      if let argument = arguments[name] { walk(argument, position, [:], above) }
    case .model(let reference):
      names[position] = reference.name
      for each in api.model(named: reference.name)?.enumeration?.cases ?? [] {
        names["\(Self.member)\(each.value) at \(position)"] = each.memberName
      }
      guard let record = api.model(named: reference.name)?.record, !above.contains(reference.name) else { return }
      let resolved = reference.arguments.map { argument -> SchemaType in
        if case .parameter(let name) = argument { arguments[name] ?? argument } else { argument }
      }
      let bound = Dictionary(zip(record.parameters, resolved)) { first, _ in first }
      for field in record.fields {
        names["\(Self.member)\(position).\(field.name)"] = field.memberName
        walk(field.type, "\(position).\(field.name)", bound, above + [reference.name])
      }
    default: break
    }
  }
}
