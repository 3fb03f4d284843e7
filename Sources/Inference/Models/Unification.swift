import JSONText
import Schema
import SourceText

/// Unites the slots that hold the same thing, and says what each turned out to be.
///
/// In this order: list pages and wrappers are found; what they hold is told by self links, else by the path; resources
/// of one identity are united, also those that only the path tells, and their envelopes; nested objects of the same name and mostly the same keys are united; maps are told from
/// records last, when all examples of a thing are together.
struct Unification {
  var graph: SlotGraph
  private(set) var plan = ModelPlan()

  init(graph: SlotGraph) {
    self.graph = graph
  }

  /// The graph with all united that is one thing, and what the slots turned out to be.
  consuming func united() -> (graph: SlotGraph, plan: ModelPlan) {
    run()
    return (graph, plan)
  }

  private mutating func run() {
    graph.settle()
    findLists()
    findIdentities()
    findWrappers()
    findIdentitiesByKey()
    uniteIdentities()
    uniteByPath()
    uniteFailures()
    uniteKinds()
    uniteNamesakes()
    uniteNamesakesOfResources()
    adoptNamesakes()
    uniteGenericParts()
    graph.settle()
    findMaps()
    refreshUses()
  }

  private mutating func findLists() {
    let detection = GenericDetection(graph: graph)
    for slot in graph.roots {
      guard let page = detection.listPage(slot), let items = graph[slot].members[page.items] else { continue }
      let keys = graph[slot].members.keys.sorted()
      add(slot, .list(next: page.next), keys, page.items, argument: graph.element(of: items))
    }
  }

  private mutating func add(
    _ slot: Int, _ role: ModelPlan.Generic.Role, _ keys: [String], _ varying: String, argument: Int
  ) {
    let known = plan.generics.firstIndex { $0.role == role && $0.keys == keys && $0.varyingKey == varying }
    let index = known ?? plan.generics.count
    if known == nil { plan.generics.append(.init(role: role, keys: keys, varyingKey: varying, uses: [])) }
    plan.generics[index].uses.append(slot)
    plan.uses[slot] = .init(generic: index, argument: argument)
    graph[argument].isArgument = true
  }

  /// Self links stand in the object itself or in one of its parts (a wrapper's common part).
  private mutating func findIdentities() {
    for slot in graph.roots {
      let found = SelfLinks.collection(of: graph[slot].observations) {
        graph[slot].usages.min().flatMap(Self.lastLiteral)
      }
      guard let own = found else { continue }
      plan.identities[slot] = own
      plan.unions[slot] = [SelfLinks.evidence(of: own, in: graph[slot].observations)].compactMap { $0 }
    }
  }

  /// The last literal segment of the usage's path.
  static func lastLiteral(_ usage: Usage) -> String? {
    segments(usage).last { $0.utf8.first != UInt8(ascii: "{") }.map(String.init)
  }

  private mutating func findWrappers() {
    for wrapper in GenericDetection(graph: graph).wrappers(identities: plan.identities) {
      for slot in wrapper.slots where plan.uses[slot] == nil {
        guard let argument = graph[slot].members[wrapper.varying] else { continue }
        add(slot, .wrapper, wrapper.keys, wrapper.varying, argument: argument)
        let common = wrapper.keys.filter { $0 != wrapper.varying }.compactMap { graph[slot].members[$0] }
        let identity = common.compactMap { plan.identities[graph.find($0)] }.first
        let links = common.flatMap { plan.unions[graph.find($0)] ?? [] }
        for part in common {
          plan.identities[graph.find(part)] = nil
          plan.unions[graph.find(part)] = nil
        }
        guard let identity else { continue }
        plan.identities[slot] = identity
        plan.unions[slot] = links
      }
    }
  }

  /// A wrapper without a self link, in a list called as a collection is (`books`, `borrowed_books`), is of that
  /// collection if what it holds has mostly the same keys.
  private mutating func findIdentitiesByKey() {
    var known: [String: Int] = [:]
    for (slot, identity) in plan.identities.sorted(by: { $0.key < $1.key }) where plan.uses[slot] != nil {
      if known[identity] == nil { known[identity] = slot }
    }
    var brief: [String: [Int]] = [:]
    for slot in plan.uses.keys.sorted() where plan.identities[slot] == nil {
      guard let key = graph[slot].usages.min()?.path.last(where: { $0 != "[]" }) else { continue }
      let matches = known.filter { key == $0.key || key.hasSuffix("_" + $0.key) }.sorted { $0.key.count > $1.key.count }
      if let match = matches.first(where: { holdAlike(slot, $0.value) }) {
        plan.identities[slot] = match.key
        note(
          .shown, "same-collection", "one of the collection \(match.key), and mostly the same keys", key, slot, at: slot
        )
      } else {
        brief[Identifier.words(of: key).last?.lowercased() ?? key, default: []].append(slot)
      }
    }
    uniteBriefForms(brief)
  }

  /// What is shown in brief behind `books` and `borrowed_books` is one brief form.
  private mutating func uniteBriefForms(_ slotsByWord: [String: [Int]]) {
    for (_, slots) in slotsByWord.sorted(by: { $0.key < $1.key }) {
      for (index, left) in slots.enumerated() {
        for right in slots[(index + 1)...] where holdAlike(left, right) {
          note(.shownElsewhere, "same-brief-form", "mostly the same keys in brief here", nil, left, at: right)
          graph.unite(left, right)
        }
      }
    }
  }

  private func holdAlike(_ left: Int, _ right: Int) -> Bool {
    guard let mine = plan.uses[left], let theirs = plan.uses[right], mine.generic == theirs.generic,
      plan.generics[mine.generic].role == .wrapper
    else { return false }
    return GenericDetection.areAlike(Set(graph[mine.argument].members.keys), Set(graph[theirs.argument].members.keys))
  }

  /// Answers of one identity are one thing. What a request sends is not what the service answers.
  private mutating func uniteIdentities() {
    var first: [String: Int] = [:]
    for (slot, identity) in plan.identities.sorted(by: { $0.key < $1.key }) {
      guard graph[slot].usages.contains(where: { !$0.isRequest }) else { continue }
      let form = plan.uses[slot].map { "\($0.generic)" } ?? "plain"
      let key = "\(identity) \(form)"
      if let known = first[key] { graph.unite(known, slot) } else { first[key] = slot }
    }
  }

  /// What bears no link to itself is told by the path, and so is its envelope.
  private mutating func uniteByPath() {
    graph.settle()
    for identity in PathIdentities(graph: graph, plan: plan).identities() {
      let claim = "about \(identity.collection), as the path says, and mostly the same keys"
      unite(identity.slots, "same-path-and-keys", claim, identity.collection)
      for slot in identity.slots where plan.identities[slot] == nil {
        plan.identities[slot] = identity.collection
        plan.toldByPath.insert(slot)
      }
    }
    graph.settle()
    for envelope in PathIdentities(graph: graph, plan: plan).envelopes() {
      unite(envelope.slots, "same-envelope", "an answer about \(envelope.collection) with the same keys", nil)
      for slot in envelope.slots { plan.envelopes[slot] = envelope.collection }
    }
    graph.settle()
  }

  /// Links and relations that stand side by side are one thing each; so is whatever holds nothing but a link.
  private mutating func uniteKinds() {
    graph.settle()
    let siblings = AlikeSiblings(graph: graph, plan: plan)
    var named: [(slot: Int, kind: ModelPlan.Kind)] = []
    for kind in siblings.kinds() {
      unite(kind.slots, "alike-siblings", "one of several that are alike in \"\(kind.container)\"", kind.container)
      named.append((kind.slots[0], .init(container: kind.container, isList: kind.isList)))
    }
    for (key, slots) in siblings.links().sorted(by: { $0.key < $1.key }) {
      let known = named.first { siblings.isOfLinks($0.slot, key) }
      unite((known.map { [$0.slot] } ?? []) + slots, "only-a-link", "nothing but a link", key)
      if known == nil { named.append((slots[0], .init(container: "links", isList: false))) }
    }
    for (slot, kind) in named where plan.kinds[graph.find(slot)] == nil { plan.kinds[graph.find(slot)] = kind }
  }

  private mutating func unite(_ slots: [Int], _ rule: String, _ claim: String, _ text: String?) {
    guard let first = slots.first else { return }
    for slot in slots.dropFirst() where graph.find(slot) != graph.find(first) {
      note(.shownElsewhere, rule, claim, text, first, at: slot)
      graph.unite(first, slot)
    }
  }

  /// Answers of failure with mostly the same keys are one thing, whichever operation failed.
  private mutating func uniteFailures() {
    let slots = graph.roots.filter { slot in
      plan.uses[slot] == nil && !graph[slot].members.isEmpty
        && graph[slot].usages.allSatisfy { $0.isFailure && $0.path.isEmpty }
    }
    for (index, left) in slots.enumerated() {
      for right in slots[(index + 1)...] where graph.find(left) != graph.find(right) {
        guard GenericDetection.areAlike(Set(graph[left].members.keys), Set(graph[right].members.keys)) else { continue }
        note(.shownElsewhere, "same-failure", "mostly the same keys in another failure", nil, left, at: right)
        graph.unite(left, right)
      }
    }
  }

  /// Objects behind the same key with mostly the same keys of their own are one thing, wherever they stand.
  private mutating func uniteNamesakes() {
    var byName: [String: [Int]] = [:]
    for slot in graph.roots {
      for (key, member) in graph[slot].members {
        var member = graph.find(member)
        if let element = graph[member].element { member = graph.find(element) }
        if graph[member].members.count >= 2 { byName[key, default: []].append(member) }
      }
    }
    for (key, slots) in byName.sorted(by: { $0.key < $1.key }) {
      let slots = Array(Set(slots.map { graph.find($0) })).sorted()
      for (index, left) in slots.enumerated() {
        for right in slots[(index + 1)...] where mayUnite(left, right) {
          let claim = "the same thing here: the same name and mostly the same keys"
          note(.shownElsewhere, "same-name-and-keys", claim, key, left, at: right)
          note(.shownElsewhere, "same-name-and-keys", claim, key, left, at: left)
          graph.unite(left, right)
        }
      }
    }
  }

  /// What stands behind `author` is what is asked for by `/authors/{id}` where it is shown as fully; what is shown in
  /// brief there is a thing of its own.
  private mutating func uniteNamesakesOfResources() {
    let resources = plan.identities.filter { plan.uses[$0.key] == nil }.sorted { $0.key < $1.key }
    var byKey: [String: Int] = [:]
    for (slot, collection) in resources {
      for key in PathIdentities.keys(of: collection) where byKey[key] == nil { byKey[key] = slot }
    }
    for slot in graph.roots where plan.identities[slot] == nil {
      guard let key = graph[slot].usages.min()?.path.last(where: { $0 != "[]" }), let resource = byKey[key],
        isAsFull(slot, as: resource), mayUnite(slot, resource)
      else { continue }
      unite([resource, slot], "same-name-as-resource", "the same thing: the resource's name and most of its keys", key)
    }
  }

  private func isAsFull(_ slot: Int, as resource: Int) -> Bool {
    let (keys, all) = (Set(graph[slot].members.keys), Set(graph[graph.find(resource)].members.keys))
    return keys.count >= 2 && keys.intersection(all).count * 2 >= keys.union(all).count
  }

  private func mayUnite(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (graph.find(left), graph.find(right))
    guard a != b, plan.uses[a] == nil, plan.uses[b] == nil, !isArgument(a), !isArgument(b) else { return false }
    if let one = plan.identities[a], let other = plan.identities[b], one != other { return false }
    let (mine, theirs) = (graph[a].members, graph[b].members)
    guard GenericDetection.areAlike(Set(mine.keys), Set(theirs.keys)) else { return false }
    // A request may take less than an answer shows: what it shows of its own counts.
    if isRequestOnly(a) != isRequestOnly(b), Set(mine.keys) != Set(theirs.keys) { return false }
    return GeneratedKeys.looksGenerated(Array(mine.keys)) == nil
      && GeneratedKeys.looksGenerated(Array(theirs.keys)) == nil
  }

  private func isRequestOnly(_ slot: Int) -> Bool { graph[slot].usages.allSatisfy(\.isRequest) }

  private func isArgument(_ slot: Int) -> Bool { graph[slot].isArgument }

  /// All uses of a generic share their parts, the varying one apart.
  private mutating func uniteGenericParts() {
    for generic in plan.generics {
      guard let first = generic.uses.first else { continue }
      for use in generic.uses.dropFirst() {
        for key in generic.keys where key != generic.varyingKey {
          if let mine = graph[first].members[key], let theirs = graph[use].members[key] { graph.unite(mine, theirs) }
        }
      }
    }
  }

  /// A request's object that no example shows takes the model of the same key of its resource's answers.
  private mutating func adoptNamesakes() {
    var models: [String: [Int]] = [:]
    for slot in graph.roots where graph[slot].members.count >= 1 && plan.uses[slot] == nil {
      for usage in graph[slot].usages where !usage.isRequest {
        if let key = usage.path.last { models["\(Self.collection(usage)) \(key)", default: []].append(slot) }
      }
    }
    for slot in graph.roots where graph[slot].observations.isEmpty && graph[slot].members.isEmpty {
      guard let usage = graph[slot].usages.min(), usage.isRequest, let key = usage.path.last else { continue }
      let words = graph[slot].rows.compactMap { $0.words.description?.type?.value }
      guard words.contains(.object), !words.contains(.freeObject) else { continue }
      let found = Set((models["\(Self.collection(usage)) \(key)"] ?? []).map { graph.find($0) })
      guard found.count == 1, let model = found.first else { continue }
      note(
        .said, "same-name-in-answers", "requests send it, too; they document no keys of their own", key, model, at: slot
      )
      graph.unite(model, slot)
    }
  }

  /// Says why a slot is one thing with another, at the place of one of the two.
  private mutating func note(
    _ kind: Evidence.Kind, _ rule: String, _ claim: String, _ text: String?, _ slot: Int, at seen: Int
  ) {
    // By their keys: to count the lines of every place takes long.
    let observations = graph[seen].observations
    let first = observations.indices.map { (key: observations[$0].key, index: $0) }.min { $0.key < $1.key }
    let place = first.map { observations[$0.index].place } ?? graph[seen].rows.map(\.place).min()
    plan.unions[slot, default: []].append(
      Evidence(kind, .grouping, rule: rule, claim: claim, text: text, place: place))
  }

  /// The first literal of the path that is no version: `books` of `POST /v1/books/{id}/copies`.
  static func collection(_ usage: Usage) -> String {
    segments(usage).first { $0.utf8.first != UInt8(ascii: "{") && !PathWords.isVersion(String($0)) }.map(String.init)
      ?? ""
  }

  /// `v1`, `books`, `{id}` of `GET /v1/books/{id}`.
  private static func segments(_ usage: Usage) -> [Substring] {
    let path = usage.operation.utf8.split(separator: UInt8(ascii: " ")).last ?? ""[...].utf8
    return path.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  private mutating func findMaps() {
    let detection = MapDetection(graph: graph)
    let candidates = graph.roots.filter { plan.uses[$0] == nil && plan.identities[$0] == nil && !isArgument($0) }
    for slot in candidates {
      if let reason = detection.reason(slot) { plan.maps[slot] = reason }
    }
    let names = Set(
      plan.maps.filter { $0.value.basis != .empty && $0.value.hasFreeValues }.keys.flatMap { self.names(of: $0) })
    for slot in candidates where plan.maps[slot] == nil && detection.isSmallObject(slot) {
      guard let name = self.names(of: slot).intersection(names).min() else { continue }
      let place = namesakePlace(name)
      plan.maps[slot] = .init(basis: .namesake, text: name, hasFreeValues: true, places: [place].compactMap { $0 })
    }
    uniteValuesOfMaps()
  }

  /// Where a map of that name told what it is.
  private func namesakePlace(_ name: String) -> SourcePlace? {
    plan.maps.filter { $0.value.basis != .empty && $0.value.basis != .namesake && names(of: $0.key).contains(name) }
      .compactMap(\.value.places.first).min()
  }

  private func names(of slot: Int) -> Set<String> { Set(graph[slot].usages.compactMap(\.path.last)) }

  /// The values of a map that are all alike are one thing.
  private mutating func uniteValuesOfMaps() {
    for (slot, reason) in plan.maps.sorted(by: { $0.key < $1.key }) where !reason.hasFreeValues {
      let values = graph[slot].members.sorted { $0.key < $1.key }.map(\.value)
      for value in values.dropFirst() { graph.unite(values[0], value) }
    }
  }

  /// After uniting, everything is known by the slot that stands for its class.
  private mutating func refreshUses() {
    var uses: [Int: ModelPlan.GenericUse] = [:]
    for (slot, use) in plan.uses.sorted(by: { $0.key < $1.key }) {
      uses[graph.find(slot)] = .init(generic: use.generic, argument: graph.find(use.argument))
    }
    plan.uses = uses
    for index in plan.generics.indices {
      plan.generics[index].uses = Array(Set(plan.generics[index].uses.map { graph.find($0) })).sorted()
    }
    var identities: [Int: String] = [:]
    for (slot, identity) in plan.identities.sorted(by: { $0.key < $1.key }) { identities[graph.find(slot)] = identity }
    plan.identities = identities
    plan.toldByPath = Set(plan.toldByPath.map { graph.find($0) })
    var envelopes: [Int: String] = [:]
    for (slot, envelope) in plan.envelopes.sorted(by: { $0.key < $1.key }) { envelopes[graph.find(slot)] = envelope }
    plan.envelopes = envelopes
    var kinds: [Int: ModelPlan.Kind] = [:]
    for (slot, kind) in plan.kinds.sorted(by: { $0.key < $1.key }) where kinds[graph.find(slot)] == nil {
      kinds[graph.find(slot)] = kind
    }
    plan.kinds = kinds
    var unions: [Int: [Evidence]] = [:]
    for (slot, evidence) in plan.unions { unions[graph.find(slot), default: []] += evidence }
    plan.unions = unions
  }
}
