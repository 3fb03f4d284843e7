import Schema

/// The names that a record would take, best first.
extension ModelNaming {
  /// What the record would be called if nobody else wanted the name.
  func baseName(_ slot: Int) -> String {
    mainUsage(slot).flatMap { candidates(slot, $0).first } ?? "Model"
  }

  /// A thing that answers show is named by them, also where requests send it.
  func mainUsage(_ slot: Int) -> Usage? {
    graph[slot].usages.first { !$0.isRequest } ?? graph[slot].usages.first
  }

  func candidates(_ slot: Int, _ usage: Usage) -> [String] {
    var result: [String] = []
    if let identity = identity(of: slot) {
      let name = Self.singularType(identity)
      // `Task` means something else in Swift; what takes its place does not depend on which pages show the thing.
      result += reservedTypeNames.contains(name) ? [name, name + "Model"] : [name]
    }
    let keys = usage.path.filter(Self.isName)
    let isElement = usage.path.last.map { !Self.isName($0) } ?? false
    guard let operation = operationTypes[usage.operation] else { return result + ["Model"] }
    if usage.isRequest, plan.kinds[slot] == nil {
      return result
        + (keys.isEmpty
          ? [operation.typeName + ".Body"]
          : [
            operation.typeName + ".Body" + name(keys.last, isElement),
            operation.typeName + ".Body" + keys.map { Identifier.type($0) }.joined(),
          ])
    }
    if let kind = plan.kinds[slot] { result += kindCandidates(kind, keys.last) }
    if isArgument(slot) {
      return result + heldCandidates(slot, operation)
    }
    if usage.isFailure, keys.isEmpty {
      return result + ["ErrorBody", operation.typeName + "ErrorBody"]
    }
    if let held = plan.envelopes[slot] { result.append(Self.singularType(held) + "Response") }
    guard let key = keys.last else {
      return result + operation.responseCandidates.map { isElement ? Self.singularType($0) : $0 }
    }
    let owned = owners[slot].map { [Self.joined(baseName($0), name(key, isElement))] } ?? []
    result += belongsToOwner(slot, isElement, usage) ? owned : [name(key, isElement)] + owned
    return result + [operation.typeName + keys.map { Identifier.type($0) }.joined()]
  }

  /// Named after their owner from the first, since pages yet to come show what has the name to itself: elements of a
  /// list inside another thing (the collection's own things are called so); what is shown in brief with an identifier
  /// of its own (the whole thing is); objects in the plural (their elements are); objects that hold links and the like.
  private func belongsToOwner(_ slot: Int, _ isElement: Bool, _ usage: Usage) -> Bool {
    guard identity(of: slot) == nil, !usage.isFailure else { return false }
    // The answer of `GET /shelves` holds `shelves`: these are the collection's own.
    if isElement { return !usage.message.literals.contains { $0 == usage.path.first } }
    // What a wrapper or list page has beside its varying part belongs to no one thing.
    guard let owner = owners[slot], plan.uses[owner] == nil else { return false }
    let last = usage.path.last.flatMap { Identifier.words(of: $0).last } ?? ""
    return plan.holdsOnlyKinds(slot, in: graph) || Inflection.isPlural(last)
      || !Self.identifiers.isDisjoint(with: graph[slot].members.keys)
  }

  private static let identifiers: Set<String> = ["id", "guid", "uuid"]

  /// `Shelf` and `Board` → `ShelfBoard`; `Shelf` and `ShelfBoard` → `ShelfBoard`.
  private static func joined(_ owner: String, _ name: String) -> String {
    let rest = name.dropFirst(owner.count)
    let whole = name.hasPrefix(owner) && rest.first?.isUppercase == true ? name : owner + name
    // Each of the two is short enough by itself.
    return whole.utf8.count > 100 ? Identifier.type(whole) : whole
  }

  /// `links` hold each a `Link`; where some of them are lists, those are each a `LinkList`.
  private func kindCandidates(_ kind: ModelPlan.Kind, _ key: String?) -> [String] {
    let singular = Self.singularType(kind.container)
    let isNumbered = singular != Identifier.type(kind.container)
    let name = kind.isList ? singular + "List" : isNumbered ? singular : singular + "Entry"
    return [name] + (key.map { [Identifier.type($0) + name] } ?? [])
  }

  /// What a wrapper holds is called as the key behind which the wrapper stands, the shortest of all.
  private func heldCandidates(_ slot: Int, _ operation: OperationTypeNames) -> [String] {
    let keys = graph[slot].usages.compactMap { $0.path.filter { $0 != "[]" }.dropLast().last }
    guard let key = keys.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else {
      return operation.responseCandidates
    }
    let name = Self.singularType(key)
    return [name] + operation.responseCandidates.map { $0 + name }
  }

  /// List markers and the keys of maps name nothing.
  private static func isName(_ component: String) -> Bool {
    component != "[]" && GeneratedKeys.looksGenerated([component]) == nil
  }

  private func name(_ key: String?, _ isElement: Bool) -> String {
    guard let key else { return "Element" }
    return isElement ? Self.singularType(key) : Identifier.type(key)
  }

  static func singularType(_ text: String) -> String {
    Identifier.upperCamel(Inflection.singularPhrase(Identifier.words(of: text)))
  }

  func isArgument(_ slot: Int) -> Bool {
    holders[slot] != nil
  }

  /// A resource's own identity, or that of the wrapper whose varying part it is.
  func identity(of slot: Int) -> String? {
    if let own = plan.identities[slot] { return own }
    return (holders[slot] ?? []).compactMap { plan.identities[$0] }.min()
  }
}
