import Schema

/// Where a target stands in the schema.
enum CorrectionTarget {
  case model(Int)
  case field(model: Int, field: Int)
  case operation(group: Int, operation: Int)
  case parameter(group: Int, operation: Int, parameter: Int)

  /// What people call it.
  var word: String {
    switch self {
    case .model: "a model"
    case .field: "a field"
    case .operation: "an operation"
    case .parameter: "a parameter"
    }
  }

  /// nil where nothing is called so.
  init?(_ name: String, in api: API) {
    guard let found = Self.model(name, api) ?? Self.operation(name, api) else { return nil }
    self = found
  }

  private static func model(_ name: String, _ api: API) -> CorrectionTarget? {
    for (index, model) in api.models.enumerated() where name.hasPrefix(model.name) {
      if name == model.name { return .model(index) }
      guard let fields = model.record?.fields,
        let position = fields.firstIndex(where: { "\(model.name).\($0.name)" == name })
      else { continue }
      return .field(model: index, field: position)
    }
    return nil
  }

  private static func operation(_ name: String, _ api: API) -> CorrectionTarget? {
    for (group, each) in api.groups.enumerated() {
      for (index, operation) in each.operations.enumerated() where name.hasPrefix(operation.id) {
        if name == operation.id { return .operation(group: group, operation: index) }
        guard let position = operation.parameters.firstIndex(where: { "\(operation.id).\($0.name)" == name })
        else { continue }
        return .parameter(group: group, operation: index, parameter: position)
      }
    }
    return nil
  }

  /// All names that a target may have.
  static func names(in api: API) -> [String] {
    let models = api.models.flatMap { model in
      [model.name] + (model.record?.fields ?? []).map { "\(model.name).\($0.name)" }
    }
    let operations = api.operations.flatMap { operation in
      [operation.id] + operation.parameters.map { "\(operation.id).\($0.name)" }
    }
    return models + operations
  }
}
