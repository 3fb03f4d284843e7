import Schema

/// Gathers a name for every record and enumeration, then settles clashes once.
///
/// What a thing is called by its self link comes first, then the key that it stands behind, then its owner and the key,
/// then its operation. Shorter paths choose first, so that a new page renames nothing old.
struct ModelNaming: Sendable {
  var graph: SlotGraph
  var plan: ModelPlan
  /// By operation key: `POST /shelves`.
  var operationTypes: [String: OperationTypeNames]
  private(set) var claims: [NameClaim<ModelKey>] = []
  private(set) var enumerationPlaces: [EnumerationKey: EnumerationPlaces] = [:]
  /// What would be called otherwise if it had not kept its name.
  private(set) var givenUp: [ModelKey: String] = [:]
  /// The record that has a slot, or a list of it, as a member: of several a resource, and answers before requests.
  private let owners: [Int: Int]
  /// The wrappers and list pages whose varying part a slot is.
  private let holders: [Int: [Int]]

  /// What bears a name.
  enum ModelKey: Hashable, Sendable {
    case record(Int)
    case generic(Int)
    case enumeration(EnumerationKey)
  }

  init(graph: SlotGraph, plan: ModelPlan, operationTypes: [String: OperationTypeNames]) {
    self.graph = graph
    self.plan = plan
    self.operationTypes = operationTypes
    owners = Self.owners(in: graph, plan)
    holders = Dictionary(grouping: plan.uses.keys) { plan.uses[$0].map { graph.find($0.argument) } ?? $0 }
  }

  private static func owners(in graph: SlotGraph, _ plan: ModelPlan) -> [Int: Int] {
    let resources = Set(plan.identities.keys).union(
      plan.uses.filter { plan.identities[$0.key] != nil }.map { graph.find($0.value.argument) })
    var owners: [Int: (root: Int, rank: Int)] = [:]
    for root in graph.roots where !graph[root].members.isEmpty {
      let rank = resources.contains(root) ? 0 : graph[root].usages.contains { !$0.isRequest } ? 1 : 2
      for member in graph[root].members.values {
        let member = graph.find(member)
        for owned in [member, graph[member].element.map(graph.find)] {
          guard let owned else { continue }
          if let known = owners[owned], known.rank <= rank { continue }
          owners[owned] = (root, rank)
        }
      }
    }
    return owners.mapValues(\.root)
  }

  mutating func claimRecords(_ slots: [Int]) {
    claims += slots.parallelMap { [self] slot in
      mainUsage(slot).map { usage in
        NameClaim(
          id: .record(slot), candidates: candidates(slot, usage),
          rank: Self.rank(usage, isResource: identity(of: slot) != nil))
      }
    }.compactMap(\.self)
  }

  /// - Parameter parameterOf: the operation, where the values are those of a parameter.
  mutating func claimEnumeration(
    _ key: EnumerationKey, owner: String?, usage: Usage?, parameterOf operation: String?, at places: EnumerationPlaces
  ) {
    enumerationPlaces[key] = places
    let field = Identifier.words(of: key.name)
    let lender = operation.flatMap { operationTypes[$0]?.typeName }
    let candidates =
      [Identifier.upperCamel(Identifier.words(of: owner ?? "") + field)]
      + (lender.map { [Identifier.upperCamel(Identifier.words(of: $0) + field)] } ?? [])
      + [Identifier.upperCamel(field + ["value"])]
    claims.append(
      NameClaim(
        id: .enumeration(key), candidates: candidates,
        rank: NameRank(
          [2] + (usage.map { Self.rank($0, isResource: false) }?.weights ?? []),
          key.name + " " + key.values.joined(separator: " "))))
  }

  /// `{about, content}` in lists called `resources` → `Resource`; the page of such a list → `ResourcePage`.
  mutating func claimGenerics() {
    for (index, generic) in plan.generics.enumerated() {
      let base: String
      switch generic.role {
      case .wrapper:
        base = Identifier.upperCamel(Inflection.singularPhrase(Identifier.words(of: listKey ?? "resource")))
      case .list:
        base = Identifier.upperCamel(Inflection.singularPhrase(Identifier.words(of: generic.varyingKey))) + "Page"
      }
      let distinct = base + generic.keys.map(Identifier.type).joined()
      claims.append(
        NameClaim(
          id: .generic(index), candidates: [base, distinct], rank: NameRank([0], generic.keys.joined(separator: " "))))
    }
  }

  /// The key behind which most list pages have their items.
  var listKey: String? {
    plan.generics.filter { $0.role != .wrapper }.sorted { $0.uses.count > $1.uses.count }.first?.varyingKey
  }

  /// - Parameter old: the names of the run before, by places.
  mutating func settle(reserved: Set<String>, keeping old: [String: String]) -> [ModelKey: String] {
    let settled = KeptNames(keptNames(old)) { settle(reserved: reserved, keeping: $0) }
    givenUp = settled.givenUp
    return settled.names
  }

  /// Names of their own first; then those under an operation, which must not hide one of them inside it.
  private func settle(reserved: Set<String>, keeping old: [ModelKey: String]) -> [ModelKey: String] {
    let isScoped = { (claim: NameClaim<ModelKey>) in claim.candidates.first?.contains(".") ?? false }
    let claims = claims.map { $0.keeping(old[$0.id]) }
    let inside = old.values.filter { $0.contains(".") && !$0.hasSuffix(".Body") }.map(Self.baseName)
    var names = settleNames(claims.filter { !isScoped($0) }, reserved: reserved.union(inside))
    let hidden = reserved.union(names.values)
    let scoped = claims.filter(isScoped).map { Self.withoutHiding($0, hidden) }
    names.merge(settleNames(scoped, reserved: [])) { mine, _ in mine }
    return names
  }

  /// `CreateShelf.Shelf` would hide `Shelf`: it becomes `CreateShelf.BodyShelf`. A body is always called so.
  private static func withoutHiding(_ claim: NameClaim<ModelKey>, _ hidden: Set<String>) -> NameClaim<ModelKey> {
    var claim = claim
    let free = claim.candidates.filter { !hidden.contains(baseName($0)) || $0.hasSuffix(".Body") }
    let owned = claim.candidates.compactMap { name in
      name.split(separator: ".").first.map { "\($0).Body\(baseName(name))" }
    }
    claim.candidates = free + owned
    return claim
  }

  private static func baseName(_ name: String) -> String { name.split(separator: ".").last.map(String.init) ?? name }

  /// What a self link names comes first, answers before requests, shorter paths before longer.
  private static func rank(_ usage: Usage, isResource: Bool) -> NameRank {
    NameRank(
      [
        1, isResource ? 0 : 1, usage.isFailure ? 2 : usage.isRequest ? 1 : 0, usage.path.count,
        usage.operation.utf8.count,
      ],
      "\(usage.operation) \(usage.path.joined(separator: "."))")
  }

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

/// The names that an operation lends to what it alone has.
struct OperationTypeNames: Sendable {
  /// `CreateShelf`.
  var typeName: String
  /// For an answer that nothing else names: `ShelfSummary` of `GetShelfSummary`, then `GetShelfSummaryResponse`.
  var responseCandidates: [String]
}

/// An enumeration is told by the name that it stands behind and its values.
struct EnumerationKey: Hashable {
  var name: String
  var values: [String]
}
