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
  let owners: [Int: Int]
  /// The wrappers and list pages whose varying part a slot is.
  let holders: [Int: [Int]]

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
    let inside = old.values.filter { $0.contains(".") && !$0.hasSuffix(".Body") }.map(Model.baseName(of:))
    var names = settleNames(claims.filter { !isScoped($0) }, reserved: reserved.union(inside))
    let hidden = reserved.union(names.values)
    let scoped = claims.filter(isScoped).map { Self.withoutHiding($0, hidden) }
    names.merge(settleNames(scoped, reserved: [])) { mine, _ in mine }
    return names
  }

  /// `CreateShelf.Shelf` would hide `Shelf`: it becomes `CreateShelf.BodyShelf`. A body is always called so.
  private static func withoutHiding(_ claim: NameClaim<ModelKey>, _ hidden: Set<String>) -> NameClaim<ModelKey> {
    var claim = claim
    let free = claim.candidates.filter { !hidden.contains(Model.baseName(of: $0)) || $0.hasSuffix(".Body") }
    let owned = claim.candidates.map { name in
      "\(Model.scope(of: name) ?? name).Body\(Model.baseName(of: name))"
    }
    claim.candidates = free + owned
    return claim
  }

  /// What a self link names comes first, answers before requests, shorter paths before longer.
  static func rank(_ usage: Usage, isResource: Bool) -> NameRank {
    NameRank(
      [
        1, isResource ? 0 : 1, usage.isFailure ? 2 : usage.isRequest ? 1 : 0, usage.path.count,
        usage.operation.utf8.count,
      ],
      "\(usage.operation) \(usage.path.joined(separator: "."))")
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
