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

  /// By name, if anything of the one is in the other; else by what they are made of, first where the same fields and
  /// messages mention them; else by name alone. A name counts where the operation that a model stands under may have
  /// another.
  ///
  /// A model that takes the name of one that is gone is not that one.
  static func matchModels(_ old: Side, _ new: Side, _ operations: Matches<PlacedOperation>) -> Matches<Model> {
    let pairs = operations.pairs.map { ($0.old.operation.typeName, $0.new.operation.typeName) }
    let scopes = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let newScopes = Set(scopes.values)
    /// Models of operations that are gone or new go and come with them.
    func scope(_ model: Model, _ isOld: Bool) -> String? {
      guard let scope = model.scope else { return "" }
      return isOld ? scopes[scope] : newScopes.contains(scope) ? scope : nil
    }
    func name(_ model: Model, _ isOld: Bool) -> String? {
      guard isOld else { return scope(model, false).map { _ in model.name } }
      return scope(model, true).map { $0.isEmpty ? model.name : "\($0).\(model.baseName)" }
    }
    func makeup(_ model: Model, _ isOld: Bool) -> String? {
      scope(model, isOld).flatMap { _ in model.parts }.map { $0.sorted().joined(separator: "\n") }
    }
    let strangers = strangers(old.api.models, new.models) { name($0, true) }
    let (oldMentions, newMentions) = (old.mentions(scopes), new.mentions(nil))
    func mentioned(_ model: Model, _ isOld: Bool) -> String? {
      guard let makeup = makeup(model, isOld), let mentions = (isOld ? oldMentions : newMentions)[model.name] else {
        return nil
      }
      return makeup + "\nin " + mentions.sorted().joined(separator: ", ")
    }
    return Matches(
      old.api.models, new.api.models,
      by: [
        .init(
          old: { strangers.contains($1.name) ? nil : name($1, true) }, new: { name($1, false) }),
        .init(old: { mentioned($1, true) }, new: { mentioned($1, false) }),
        .init(old: { makeup($1, true) }, new: { makeup($1, false) }),
        .init(old: { name($1, true) }, new: { name($1, false) }),
      ])
  }

  /// The old models that have nothing in common with the new one of their name.
  private static func strangers(
    _ old: [Model], _ new: [String: Model], name: (Model) -> String?
  ) -> Set<String> {
    let strangers = old.filter { model in
      guard let parts = model.parts, let others = name(model).flatMap({ new[$0] })?.parts else { return false }
      return parts.isDisjoint(with: others)
    }
    return Set(strangers.map(\.name))
  }
}

extension Side {
  /// Which fields and messages mention each model, by the new names of the operations that they are of.
  ///
  /// - Parameter scopes: of old operations, the names of the new ones; nil where they are new themselves.
  fileprivate func mentions(_ scopes: [String: String]?) -> [String: Set<String>] {
    var mentions: [String: Set<String>] = [:]
    func note(_ type: SchemaType, _ place: String) {
      for reference in type.references { mentions[reference.name, default: []].insert(place) }
    }
    func newName(_ scope: String) -> String { scopes.map { $0[scope] ?? scope } ?? scope }
    for model in api.models {
      let owner = model.scope.map { "\(newName($0)).\(model.baseName)" } ?? model.name
      for field in model.record?.fields ?? [] { note(field.type, "\(owner).\(field.name)") }
    }
    for operation in operations.map(\.operation) {
      let owner = newName(operation.typeName)
      for parameter in operation.parameters { note(parameter.type, "\(owner) parameter \(parameter.name)") }
      for content in operation.requestBody?.contents ?? [] { note(content.type, "\(owner) body") }
      for response in operation.responses {
        for content in response.contents { note(content.type, "\(owner) \(response.status)") }
      }
    }
    return mentions
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
  fileprivate var parts: Set<String>? {
    switch kind {
    case .record(let record): record.fields.isEmpty ? nil : Set(record.fields.map { "field \($0.name)" })
    case .enumeration(let enumeration):
      enumeration.cases.isEmpty ? nil : Set(enumeration.cases.map { "value \($0.value)" })
    }
  }
}
