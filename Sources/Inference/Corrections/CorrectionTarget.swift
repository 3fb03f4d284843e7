import Schema

/// Where a target stands in the schema.
enum CorrectionTarget: Hashable {
  case model(Int)
  case field(model: Int, field: Int)
  /// A value that an enumeration lists.
  case value(model: Int, value: Int)
  case group(Int)
  case operation(group: Int, operation: Int)
  case parameter(group: Int, operation: Int, parameter: Int)

  /// What people call it.
  var word: String {
    switch self {
    case .model: "a model"
    case .field: "a field"
    case .value: "a value"
    case .group: "a group"
    case .operation: "an operation"
    case .parameter: "a parameter"
    }
  }

  /// The one thing that is called so, by any of the names that `explain` takes; nil where nothing is.
  ///
  /// - Throws: a refusal where several things are, and none of them by its own name.
  static func named(_ name: String, in api: API) throws(CorrectionRefusal) -> CorrectionTarget? {
    if let found = model(name, api) ?? operation(name, api) ?? group(name, api) { return found }
    let subjects = NameIndex(api).subjects(named: name)
    if case .use(_, let model) = subjects.first {
      throw CorrectionRefusal(
        "\"\(name)\" is one use of \"\(model.name)\", and what is said of it holds for all",
        help: "write \"\(model.name)\"", concernsTarget: true)
    }
    let targets = Set(subjects.compactMap { CorrectionTarget($0, in: api) })
    if let subject = subjects.first, targets.isEmpty {
      throw CorrectionRefusal(
        "corrections cannot change the \(subject.kind) \"\(name)\"", help: "mend the page", concernsTarget: true)
    }
    guard targets.count > 1 else { return targets.first }
    throw CorrectionRefusal(
      "several things are called \"\(name)\"",
      help: "write one of \(subjects.map { "\"\($0.name)\"" }.joined(separator: ", "))", concernsTarget: true)
  }

  init?(_ subject: Subject, in api: API) {
    let found =
      switch subject {
      case .group(let group): Self.group(group.memberName, api)
      case .operation(let operation): Self.operation(operation.id, api)
      case .parameter, .field, .value: Self.model(subject.name, api) ?? Self.operation(subject.name, api)
      case .model(let model): Self.model(model.name, api)
      case .use, .answer, .header: CorrectionTarget?.none
      }
    guard let found else { return nil }
    self = found
  }

  private static func model(_ name: String, _ api: API) -> CorrectionTarget? {
    for (index, model) in api.models.enumerated() where name.hasPrefix(model.name) {
      if name == model.name { return .model(index) }
      if let position = model.record?.fields.firstIndex(where: { "\(model.name).\($0.name)" == name }) {
        return .field(model: index, field: position)
      }
      if let position = model.enumeration?.cases.firstIndex(where: { "\(model.name).\($0.value)" == name }) {
        return .value(model: index, value: position)
      }
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

  private static func group(_ name: String, _ api: API) -> CorrectionTarget? {
    let found = api.groups.firstIndex { $0.memberName == name } ?? api.groups.firstIndex { $0.typeName == name }
    return found.map { .group($0) }
  }

  /// All names that a target may have, each thing's own first; with `everywhere`, those that begin with `*.`.
  static func names(in api: API, everywhere: Bool) -> [String] {
    let subjects = NameIndex(api).subjects
    if everywhere {
      return subjects.compactMap { subject in
        switch subject {
        case .field(let field, _): "*.\(field.name)"
        case .parameter(let parameter, _): "*.\(parameter.name)"
        default: nil
        }
      }
    }
    let targets = subjects.filter { CorrectionTarget($0, in: api) != nil }
    return targets.map(\.name) + targets.flatMap(\.names)
  }
}
