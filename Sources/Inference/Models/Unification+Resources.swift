import JSONText
import Schema
import SourceText

// Lists, wrappers, and the resources that self links and paths tell.
extension Unification {
  mutating func findLists() {
    let detection = GenericDetection(graph: graph)
    var pages: [(slot: Int, keys: [String], items: String, next: [String])] = []
    // Where the link is null in all examples of one list, others of its form show how far in it stands.
    var farthest: [[String]: [String]] = [:]
    for slot in graph.roots {
      guard let page = detection.listPage(slot) else { continue }
      let keys = graph[slot].members.keys.sorted()
      pages.append((slot, keys, page.items, page.next))
      let form = keys + page.next.prefix(1)
      if (farthest[form] ?? []).count < page.next.count { farthest[form] = page.next }
    }
    for page in pages {
      let known = farthest[page.keys + page.next.prefix(1)] ?? page.next
      let next = known.starts(with: page.next) ? known : page.next
      guard let items = graph[page.slot].members[page.items] else { continue }
      add(page.slot, .list(next: next), page.keys, page.items, argument: graph.element(of: items))
      uniteWayBack(next, of: page.slot)
    }
  }

  /// A link to the previous page that is null in all examples is what the link to the next page is.
  private mutating func uniteWayBack(_ way: [String], of page: Int) {
    guard let holder = graph[page].members[way[0]], way.count > 1 else { return }
    let members = graph[holder].members
    guard let next = members[way[1]], !graph[next].members.isEmpty else { return }
    for key in ["prev", "previous"] {
      guard let back = members[key], graph[back].observations.allSatisfy({ $0.node.kind == .null }) else { continue }
      note(.guessed, "way-back", "leads back as \"\(way[1])\" leads on", key, next, at: back)
      graph.unite(next, back)
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
  mutating func findIdentities() {
    for slot in graph.roots {
      let found = SelfLinks.collection(of: graph[slot].observations) {
        graph[slot].usages.first?.message.literals.last
      }
      guard let own = found else { continue }
      plan.identities[slot] = own
      plan.unions[slot] = [SelfLinks.evidence(of: own, in: graph[slot].observations)].compactMap { $0 }
    }
  }

  mutating func findWrappers() {
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
  mutating func findIdentitiesByKey() {
    var known: [String: Int] = [:]
    for (slot, identity) in plan.identities.sorted(by: { $0.key < $1.key }) where plan.uses[slot] != nil {
      if known[identity] == nil { known[identity] = slot }
    }
    var brief: [String: [Int]] = [:]
    for slot in plan.uses.keys.sorted() where plan.identities[slot] == nil {
      guard let key = graph[slot].usages.first?.path.last(where: { $0 != "[]" }) else { continue }
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
  mutating func uniteIdentities() {
    var first: [String: Int] = [:]
    for (slot, identity) in plan.identities.sorted(by: { $0.key < $1.key }) {
      guard graph[slot].usages.contains(where: { !$0.isRequest }) else { continue }
      let form = plan.uses[slot].map { "\($0.generic)" } ?? "plain"
      let key = "\(identity) \(form)"
      if let known = first[key] { graph.unite(known, slot) } else { first[key] = slot }
    }
  }

  /// What a list that is empty in every example holds, its path tells: `GET /authors/{id}/books` lists books.
  mutating func fillEmptyLists() {
    var known: [String: Set<Int>] = [:]
    for (slot, identity) in plan.identities where graph[slot].usages.contains(where: { !$0.isRequest }) {
      known[identity, default: []].insert(graph.find(slot))
    }
    for (page, use) in plan.uses.sorted(by: { $0.key < $1.key }) {
      guard case .list = plan.generics[use.generic].role else { continue }
      let (argument, usage) = (graph[use.argument], graph[page].usages.first)
      guard argument.observations.isEmpty, argument.members.isEmpty, usage?.path.isEmpty == true,
        let collection = usage?.message.literals.last, let found = known[collection], found.count == 1,
        let thing = found.first
      else { continue }
      note(
        .shownElsewhere, "same-collection", "one of the collection \(collection): the list is empty here", collection,
        thing, at: page)
      graph.unite(thing, use.argument)
    }
    refreshUses()
  }

  /// What bears no link to itself is told by the path, and so is its envelope.
  mutating func uniteByPath() {
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
    uniteSamePaths()
  }

  /// What one path answers to GET, PUT and PATCH is one thing where it has mostly the same keys: settings, a summary,
  /// whatever is not one of a collection.
  private mutating func uniteSamePaths() {
    var byPath: [String: [Int]] = [:]
    for slot in graph.roots where plan.uses[slot] == nil && plan.identities[slot] == nil {
      let usages = graph[slot].usages
      guard !graph[slot].members.isEmpty, usages.allSatisfy({ !$0.isRequest && !$0.isFailure && $0.path.isEmpty })
      else { continue }
      for path in Set(usages.compactMap { $0.operation.split(separator: " ").last }) {
        byPath[String(path), default: []].append(slot)
      }
    }
    for (path, slots) in byPath.sorted(by: { $0.key < $1.key }) where slots.count > 1 {
      let first = Set(graph[slots[0]].members.keys)
      let alike = slots.filter {
        GeneratedKeys.looksGenerated(Array(graph[$0].members.keys)) == nil
          && GenericDetection.areAlike(first, Set(graph[$0].members.keys)) && !haveUnlikeParts(slots[0], $0)
      }
      unite(alike, "same-path-and-keys", "an answer of the same path with mostly the same keys", path)
    }
    graph.settle()
  }
}
