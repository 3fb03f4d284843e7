import Schema

/// How things are known again, the surest way first.
extension Comparison {
  /// By method and path; by them without the parameters' names; by the settled name; by the title, if the method or the
  /// path stayed.
  static func matchOperations(_ old: [PlacedOperation], _ new: [PlacedOperation]) -> Matches<PlacedOperation> {
    func key(_ text: @escaping (Operation) -> String) -> Matches<PlacedOperation>.Key { .init { text($0.operation) } }
    return Matches(
      old, new,
      by: [
        key { "\($0.method) \($0.path)" },
        key { "\($0.method) \($0.path.anonymous)" },
        key(\.typeName),
        key { "\($0.summary)\n\($0.method)" },
        key { "\($0.summary)\n\($0.path.anonymous)" },
      ])
  }

  /// By type name; else by the operations that went from one to the other.
  static func matchGroups(
    _ old: API, _ new: API, _ operations: Matches<PlacedOperation>
  ) -> Matches<OperationGroup> {
    var targets: [String: Set<String>] = [:]
    for pair in operations.pairs { targets[pair.old.group.typeName, default: []].insert(pair.new.group.typeName) }
    return Matches(
      old.groups, new.groups,
      by: [
        .init(\.typeName),
        .init(
          old: { _, group in
            targets[group.typeName].flatMap { $0.count == 1 ? $0.first : nil }
          }, new: { _, group in group.typeName }),
      ])
  }

  /// By name, where the operation that a model stands under may have another; else by what they are made of.
  static func matchModels(_ old: API, _ new: API, _ operations: Matches<PlacedOperation>) -> Matches<Model> {
    let pairs = operations.pairs.map { ($0.old.operation.typeName, $0.new.operation.typeName) }
    let scopes = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let newScopes = Set(scopes.values)
    /// Models of operations that are gone or new go and come with them.
    func scope(_ model: Model, _ isOld: Bool) -> String? {
      guard let scope = model.scope else { return "" }
      return isOld ? scopes[scope] : newScopes.contains(scope) ? scope : nil
    }
    return Matches(
      old.models, new.models,
      by: [
        .init(
          old: { _, model in scope(model, true).map { $0.isEmpty ? model.name : "\($0).\(model.baseName)" } },
          new: { _, model in scope(model, false).map { _ in model.name } }),
        .init(
          old: { _, model in scope(model, true).flatMap { _ in model.makeup } },
          new: { _, model in scope(model, false).flatMap { _ in model.makeup } }),
      ])
  }
}

extension PathTemplate {
  /// Without the names of its parameters: `/books/{}`.
  var anonymous: String {
    segments.map { if case .literal(let text) = $0 { "/\(text)" } else { "/{}" } }.joined()
  }
}

extension Model {
  /// What it is made of, whatever it is called: names of fields, or values; nil for what is empty.
  fileprivate var makeup: String? {
    switch kind {
    case .record(let record):
      record.fields.isEmpty ? nil : "record\n" + record.fields.map(\.name).sorted().joined(separator: "\n")
    case .enumeration(let enumeration):
      enumeration.cases.isEmpty ? nil : "values\n" + enumeration.cases.map(\.value).sorted().joined(separator: "\n")
    }
  }
}
