import JSONText
import Schema
import SourceText

// Things that are alike in name and keys.
extension Unification {
  /// Links and relations that stand side by side are one thing each; so is whatever holds nothing but a link.
  mutating func uniteKinds() {
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

  /// Answers of failure with mostly the same keys are one thing, whichever operation failed.
  mutating func uniteFailures() {
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

  /// Objects behind the same key, or at a path that ends in it, with mostly the same keys of their own are one thing,
  /// wherever they stand.
  mutating func uniteNamesakes() {
    var byName: [String: [Int]] = [:]
    for slot in graph.roots {
      for (key, member) in graph[slot].members {
        var member = graph.find(member)
        if let element = graph[member].element { member = graph.find(element) }
        if graph[member].members.count >= 2 { byName[key, default: []].append(member) }
      }
      if let key = asked(slot), graph[slot].members.count >= 2 { byName[key, default: []].append(slot) }
    }
    for (key, slots) in byName.sorted(by: { $0.key < $1.key }) {
      let slots = Array(Set(slots.map { graph.find($0) })).sorted()
      for (index, left) in slots.enumerated() {
        for right in slots[(index + 1)...] where mayUnite(left, right) && !belongToTwo(left, right) {
          let claim = "the same thing here: the same name and mostly the same keys"
          note(.shownElsewhere, "same-name-and-keys", claim, key, left, at: right)
          note(.shownElsewhere, "same-name-and-keys", claim, key, left, at: left)
          graph.unite(left, right)
        }
      }
    }
  }

  /// What a whole answer goes by: `cover` for `GET /books/{id}/cover`.
  private func asked(_ slot: Int) -> String? {
    guard let usage = graph[slot].usages.first, usage.path.isEmpty, !usage.isRequest, !usage.isFailure,
      let last = usage.operation.split(separator: "/").last, last.first != "{"
    else { return nil }
    return String(last)
  }

  /// What requests send belongs to each of their operations, as their whole bodies do; objects that hold links and the
  /// like belong to the thing that they stand in, and a request's are those of its collection's answers. Whole answers
  /// of two collections (`/tickets/{id}/status`, `/engines/{id}/status`) are one thing only where nothing tells them
  /// apart.
  private func belongToTwo(_ left: Int, _ right: Int) -> Bool {
    if isRequestOnly(left), isRequestOnly(right) { return true }
    let (mine, theirs) = (answerCollections(left), answerCollections(right))
    if !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs), !haveSameKeys(left, right) { return true }
    guard plan.holdsOnlyKinds(left, in: graph), plan.holdsOnlyKinds(right, in: graph),
      !kinds(in: left).isDisjoint(with: kinds(in: right))
    else { return false }
    return isRequestOnly(left) == isRequestOnly(right)
      || Set(graph[left].usages.map(\.message.collection))
        .isDisjoint(with: graph[right].usages.map(\.message.collection))
  }

  /// The collections whose operations answer with nothing but the thing.
  private func answerCollections(_ slot: Int) -> Set<String> {
    Set(graph[slot].usages.filter { $0.path.isEmpty && !$0.isRequest }.map(\.message.collection))
  }

  private func kinds(in slot: Int) -> Set<Int> {
    Set(graph[slot].members.values.map(graph.find).filter { plan.kinds[$0] != nil })
  }

  /// What stands behind `author` is what is asked for by `/authors/{id}` where it is shown as fully; what is shown in
  /// brief there is a thing of its own.
  mutating func uniteNamesakesOfResources() {
    let resources = plan.identities.filter { plan.uses[$0.key] == nil }.sorted { $0.key < $1.key }
    var byKey: [String: Int] = [:]
    for (slot, collection) in resources {
      for key in PathIdentities.keys(of: collection) where byKey[key] == nil { byKey[key] = slot }
    }
    for slot in graph.roots where plan.identities[slot] == nil {
      guard let key = graph[slot].usages.first?.path.last(where: { $0 != "[]" }), let resource = byKey[key],
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
    // What is shown in brief, beside a resource or within the thing itself, is a thing of its own.
    if (plan.identities[a] == nil) != (plan.identities[b] == nil) || isWithin(a, b) || isWithin(b, a) {
      guard isAsFull(a, as: b) else { return false }
    }
    if isReference(mine.keys) != isReference(theirs.keys) { return false }
    // A request may take less than an answer shows, or another request: what it shows of its own counts.
    if isRequestOnly(a) || isRequestOnly(b) {
      guard haveSameKeys(a, b) else { return false }
    } else if haveUnlikeParts(a, b) {
      return false
    }
    return GeneratedKeys.looksGenerated(Array(mine.keys)) == nil
      && GeneratedKeys.looksGenerated(Array(theirs.keys)) == nil
  }

  private func isRequestOnly(_ slot: Int) -> Bool { graph[slot].usages.allSatisfy(\.isRequest) }

  /// Whether an object says which thing is meant, and nothing of it: `{"id": "7", "type": "authors"}`.
  private func isReference(_ keys: some Sequence<String>) -> Bool {
    keys.allSatisfy { ["id", "guid", "uuid", "type", "kind", "object", "href", "url", "uri", "link"].contains($0) }
  }

  /// Whether a thing stands somewhere in another, in one message.
  private func isWithin(_ slot: Int, _ other: Int) -> Bool {
    graph[slot].usages.contains { inner in
      graph[other].usages.contains { outer in
        inner.operation == outer.operation && inner.isRequest == outer.isRequest
          && inner.path.count > outer.path.count && inner.path.starts(with: outer.path)
      }
    }
  }

  /// Whether both have the same keys, all the way down.
  private func haveSameKeys(_ left: Int, _ right: Int, depth: Int = 0) -> Bool {
    let (left, right) = (graph.find(left), graph.find(right))
    if left == right || depth == 16 { return true }
    let (mine, theirs) = (graph[left].members, graph[right].members)
    guard Set(mine.keys) == Set(theirs.keys) else { return depth > 0 && (isMap(left) || isMap(right)) }
    if let own = graph[left].element, let other = graph[right].element {
      guard haveSameKeys(own, other, depth: depth + 1) else { return false }
    }
    return mine.allSatisfy { key, part in theirs[key].map { haveSameKeys(part, $0, depth: depth + 1) } ?? true }
  }

  /// Whether a part that both have is a list in one and none in the other, or shows no key of the other's (`attributes`
  /// of an author and of a book), or only says which thing is meant.
  func haveUnlikeParts(_ left: Int, _ right: Int) -> Bool {
    graph[left].members.contains { key, part in
      guard let other = graph[right].members[key] else { return false }
      if isList(part) != isList(other), !isNeverShown(part), !isNeverShown(other) { return true }
      let (mine, theirs) = (keys(of: part), keys(of: other))
      guard !mine.isEmpty, !theirs.isEmpty else { return false }
      guard mine.isDisjoint(with: theirs) || isReference(mine) != isReference(theirs) else { return false }
      return !isMap(part) && !isMap(other)
    }
  }

  /// Whether the keys of an object are data: those of another may be any.
  private func isMap(_ slot: Int) -> Bool { MapDetection(graph: graph).reason(graph.find(slot)) != nil }

  /// Those of an object, or of the objects of a list.
  private func keys(of slot: Int) -> Set<String> {
    Set(graph[graph[slot].element ?? slot].members.keys)
  }

  private func isList(_ slot: Int) -> Bool { graph[slot].observations.contains { $0.node.kind == .array } }

  private func isNeverShown(_ slot: Int) -> Bool { graph[slot].observations.allSatisfy { $0.node.kind == .null } }

  /// A request's object that no example shows takes the model of the same key of its resource's answers.
  mutating func adoptNamesakes() {
    var models: [String: [Int]] = [:]
    for slot in graph.roots where graph[slot].members.count >= 1 && plan.uses[slot] == nil {
      for usage in graph[slot].usages where !usage.isRequest {
        if let key = usage.path.last { models["\(usage.message.collection) \(key)", default: []].append(slot) }
      }
    }
    for slot in graph.roots where graph[slot].observations.isEmpty && graph[slot].members.isEmpty {
      guard let usage = graph[slot].usages.first, usage.isRequest, let key = usage.path.last else { continue }
      let words = graph[slot].rows.compactMap { $0.words.description?.type?.value }
      guard words.contains(.object), !words.contains(.freeObject) else { continue }
      let found = Set((models["\(usage.message.collection) \(key)"] ?? []).map { graph.find($0) })
      guard found.count == 1, let model = found.first else { continue }
      note(
        .said, "same-name-in-answers", "requests send it, too; they document no keys of their own", key, model, at: slot
      )
      graph.unite(model, slot)
    }
  }
}
