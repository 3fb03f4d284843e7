import JSONText
import Schema

/// Finds things of one kind that stand side by side under names of their own: the links of a book, its relations.
///
///     "links": {"self": {"href": "/books/1"}, "author": {"href": "/authors/7"}}
///
/// An object that holds nothing but such things tells their kind, and so they are one thing, in all objects behind the
/// same key. An author and a publisher beside a title are two things, however alike they look.
struct AlikeSiblings {
  /// What is one thing, and the key of the objects that hold it.
  struct Kind {
    var container: String
    /// In the order of their places.
    var slots: [Int]
    /// The first of the two is alike but for lists: `{"data": [{"id": 1}]}` beside `{"data": {"id": 1}}`.
    var isList = false
  }

  let graph: SlotGraph
  let plan: ModelPlan

  func kinds() -> [Kind] {
    var found: [String: [(slot: Int, parent: Int)]] = [:]
    for slot in graph.roots {
      guard let members = things(in: slot) else { continue }
      for name in Set(graph[slot].usages.compactMap { $0.key }) {
        found[name, default: []] += members.map { ($0, slot) }
      }
    }
    return found.sorted { $0.key < $1.key }.flatMap { name, members in kinds(in: name, members) }
  }

  /// The members that show keys of their own, where the object holds nothing else.
  private func things(in slot: Int) -> [Int]? {
    guard isOpenToUnion(slot), GeneratedKeys.looksGenerated(Array(graph[slot].members.keys)) == nil else { return nil }
    let maps = MapDetection(graph: graph)
    var things: [Int] = []
    for member in Set(graph[slot].members.values.map(graph.find)).sorted() {
      let values = graph[member].observations.filter { $0.node.kind != .null }
      guard values.allSatisfy({ $0.node.kind == .object }) else { return nil }
      if !values.isEmpty, !graph[member].members.isEmpty {
        guard isOpenToUnion(member), plan.identities[member] == nil else { return nil }
        if maps.reason(member) != nil { continue }
        things.append(member)
      }
    }
    return things.isEmpty ? nil : things
  }

  private func isOpenToUnion(_ slot: Int) -> Bool { plan.uses[slot] == nil && !graph[slot].isArgument }

  /// Kinds of which at least two stand side by side somewhere.
  private func kinds(in container: String, _ members: [(slot: Int, parent: Int)]) -> [Kind] {
    let order = Array(Set(members.map(\.slot))).map { (slot: $0, usage: graph[$0].usages.first) }.sorted {
      if let left = $0.usage, let right = $1.usage, left != right { return left < right }
      return $0.slot < $1.slot
    }
    var kinds: [(slots: [Int], keys: Set<String>, shape: Shape)] = []
    for (slot, _) in order {
      let (keys, shape) = (Set(graph[slot].members.keys), shape(of: slot))
      let known = kinds.firstIndex {
        GenericDetection.areAlike($0.keys, keys) && !$0.shape.conflictsInside(with: shape)
      }
      if let known {
        kinds[known].slots.append(slot)
        kinds[known].keys.formUnion(keys)
        kinds[known].shape = kinds[known].shape.joined(with: shape)
      } else {
        kinds.append(([slot], keys, shape))
      }
    }
    let several = kinds.filter { kind in
      let parents = members.filter { kind.slots.contains($0.slot) }.map(\.parent)
      return parents.count > Set(parents).count
    }
    return several.map { kind in
      let holdsList = kind.shape.holdsList && kinds.contains { $0.keys == kind.keys && !$0.shape.holdsList }
      return Kind(container: container, slots: kind.slots, isList: holdsList)
    }
  }

  private func shape(of slot: Int) -> Shape {
    graph[slot].observations.reduce(Shape.nothing) { $0.joined(with: Shape(of: $1.node)) }
  }
}

extension AlikeSiblings {
  /// Objects that hold a link and nothing else, wherever they stand, by the key of the link.
  func links() -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for slot in graph.roots where isOpenToUnion(slot) && graph[slot].usages.allSatisfy({ !$0.path.isEmpty }) {
      guard let only = graph[slot].members.first, graph[slot].members.count == 1, Record.linkNames.contains(only.key),
        isLink(only.value)
      else { continue }
      found[only.key, default: []].append(slot)
    }
    return found
  }

  /// Whether the thing has a link under that key.
  func isOfLinks(_ slot: Int, _ key: String) -> Bool { graph[slot].members[key].map(isLink) ?? false }

  private func isLink(_ slot: Int) -> Bool {
    let values = graph[slot].observations
    return !values.isEmpty && values.allSatisfy { $0.node.stringValue?.contains("/") == true }
  }
}

extension Shape {
  /// Whether only any JSON covers both, at any depth.
  fileprivate func conflictsInside(with other: Shape) -> Bool {
    joined(with: other).holdsAny && !holdsAny && !other.holdsAny
  }

  private var holdsAny: Bool {
    switch core {
    case .any: true
    case .array(let element): element.holdsAny
    case .map(let value): value.holdsAny
    case .object(let members): members.values.contains { $0.shape.holdsAny }
    case .nothing, .boolean, .integer, .number, .string, .timestamp: false
    }
  }

  fileprivate var holdsList: Bool {
    guard case .object(let members) = core else { return false }
    return members.values.contains { if case .array = $0.shape.core { true } else { false } }
  }
}
