import Schema

/// Tells what answers are about where they bear no link to themselves: by the path, by the key that a thing stands
/// behind, and by mostly the same keys.
///
///     GET /books          [{"id": 1, "title": "Emma"}]
///     GET /books/{id}     {"id": 1, "title": "Emma", "pages": 300}
///     POST /loans         {"loan": {"id": 4}, "book": {"id": 1, "title": "Emma"}}
///
/// The first two are one thing, a book; the third has a loan in an envelope.
struct PathIdentities {
  /// Slots that are one thing.
  struct Identity {
    /// As the path spells it: `books`.
    var collection: String
    var slots: [Int]
  }

  /// Answers that hold one thing and are alike.
  struct Envelope {
    var collection: String
    var slots: [Int]
  }

  let graph: SlotGraph
  let plan: ModelPlan

  private struct Candidate {
    var slot: Int
    var collection: String
    var usage: Usage
    /// What is done to one of the collection may answer it: `POST /books/{id}/lend`.
    var isOfAction: Bool
  }

  func identities() -> [Identity] {
    let candidates = withoutEnvelopes(graph.roots.filter(isOpen).compactMap(candidate))
    return Dictionary(grouping: candidates) { Self.key($0.collection) }.sorted { $0.key < $1.key }.map { key, found in
      let ordered = found.sorted { (Self.order($0.usage), $0.usage) < (Self.order($1.usage), $1.usage) }
      let known = plan.identities.filter { Self.key($0.value) == key && plan.uses[$0.key] == nil }.min {
        $0.key < $1.key
      }
      return Identity(
        collection: known?.value ?? ordered[0].collection,
        slots: withActions(
          ordered.filter(\.isOfAction).map(\.slot),
          alike([known?.key].compactMap(\.self) + ordered.filter { !$0.isOfAction }.map(\.slot))))
    }
  }

  private func candidate(_ slot: Int) -> Candidate? {
    graph[slot].usages.lazy.filter { !$0.isRequest && !$0.isFailure }.compactMap { usage in
      if let named = Self.collection(usage) {
        return Candidate(slot: slot, collection: named, usage: usage, isOfAction: false)
      }
      return Self.collectionOfAction(usage).map {
        Candidate(slot: slot, collection: $0, usage: usage, isOfAction: true)
      }
    }.first
  }

  /// What holds the thing is not the thing.
  private func withoutEnvelopes(_ candidates: [Candidate]) -> [Candidate] {
    let slots = Set(candidates.map(\.slot))
    return candidates.filter { candidate in
      graph[candidate.slot].members.values.map(graph.find).allSatisfy { member in
        !slots.contains(member) && !(graph[member].element.map { slots.contains(graph.find($0)) } ?? false)
      }
    }
  }

  /// Answers with the same keys, one of which holds the same thing.
  func envelopes() -> [Envelope] {
    var found: [String: Envelope] = [:]
    for slot in graph.roots where isOpen(slot) && graph[slot].usages.allSatisfy({ !$0.isRequest && $0.path.isEmpty }) {
      let keys = graph[slot].members.keys.sorted()
      let held = keys.compactMap { key in graph[slot].members[key].flatMap { identity(of: graph.find($0)) } }
      guard keys.count <= 3, held.count == 1, let collection = held.first else { continue }
      let key = "\(collection) \(keys.joined(separator: " "))"
      found[key, default: Envelope(collection: collection, slots: [])].slots.append(slot)
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private func identity(of member: Int) -> String? {
    guard graph[member].usages.allSatisfy({ $0.path.count == 1 || plan.identities[member] != nil }) else { return nil }
    return plan.uses[member] == nil ? plan.identities[member] : nil
  }

  /// An object of an answer that is nothing yet.
  private func isOpen(_ slot: Int) -> Bool {
    plan.uses[slot] == nil && plan.identities[slot] == nil && !graph[slot].members.isEmpty && !isHeld(slot)
      && GeneratedKeys.looksGenerated(Array(graph[slot].members.keys)) == nil
  }

  /// What a wrapper holds is told by the wrapper.
  private func isHeld(_ slot: Int) -> Bool {
    graph[slot].isArgument
      && plan.uses.values.contains { graph.find($0.argument) == slot && plan.generics[$0.generic].role == .wrapper }
  }

  /// Those that are like the first, or like one that is.
  private func alike(_ slots: [Int]) -> [Int] {
    var alike: [Int] = []
    for slot in slots {
      let keys = Set(graph[slot].members.keys)
      if alike.isEmpty || alike.contains(where: { GenericDetection.areAlike(Set(graph[$0].members.keys), keys) }) {
        alike.append(slot)
      }
    }
    return alike
  }

  /// Those, and of the answers to actions those that show at least half of all keys.
  private func withActions(_ actions: [Int], _ slots: [Int]) -> [Int] {
    let known = slots.reduce(into: Set<String>()) { $0.formUnion(graph[$1].members.keys) }
    return slots
      + actions.filter { slot in
        let keys = Set(graph[slot].members.keys)
        return keys.count >= 2 && keys.intersection(known).count * 2 >= keys.union(known).count
      }
  }

  // MARK: Paths

  /// `books`, where that is what a usage is of.
  private static func collection(_ usage: Usage) -> String? {
    let path = usage.message.path
    let keys = usage.path.filter { $0 != "[]" }
    let isElement = usage.path.last == "[]"
    guard usage.path.count <= keys.count + (isElement ? 1 : 0), keys.count <= 1 else { return nil }
    guard let key = keys.first else { return collection(path, usage, isElement: isElement) }
    let words = Identifier.words(of: key)
    if let named = PathWords.literals(of: path).last(where: { Inflection.samePhrase(Identifier.words(of: $0), words) })
    {
      return isPlural(named) ? named : nil
    }
    return carriers.contains(Inflection.singular(key.lowercased()))
      ? collection(path, usage, isElement: isElement) : nil
  }

  /// Of all that an answer holds: `GET /books/{id}` and `POST /books` give one, `GET /books` gives elements.
  private static func collection(_ path: PathTemplate, _ usage: Usage, isElement: Bool) -> String? {
    guard let named = PathWords.literals(of: path).last, isPlural(named), let last = path.segments.last else {
      return nil
    }
    if case .literal = last { return isElement || usage.operation.hasPrefix("POST ") ? named : nil }
    return isElement ? nil : named
  }

  /// `books` of `POST /books/{id}/lend`, where the answer is no list.
  private static func collectionOfAction(_ usage: Usage) -> String? {
    let segments = usage.message.path.segments
    guard usage.path.isEmpty, !usage.operation.hasPrefix("GET "), segments.count >= 3,
      case .literal(let action) = segments[segments.count - 1], case .parameter = segments[segments.count - 2],
      case .literal(let named) = segments[segments.count - 3]
    else { return nil }
    return isPlural(named) && !isPlural(action) ? named : nil
  }

  private static func isPlural(_ name: String) -> Bool {
    Identifier.words(of: name).last.map(Inflection.isPlural) ?? false
  }

  /// Keys that hold what was asked for, whatever it is, in the singular.
  private static let carriers: Set<String> = [
    "data", "item", "result", "resource", "record", "entry", "value", "object", "content",
  ]

  /// Behind which keys things of a collection stand: `books`, `book`.
  static func keys(of collection: String) -> [String] {
    [collection, Inflection.singularPhrase(Identifier.words(of: collection)).joined(separator: "_")]
  }

  private static func key(_ collection: String) -> String {
    Inflection.singularPhrase(Identifier.words(of: collection)).joined(separator: " ").lowercased()
  }

  /// What is asked for by itself is shown whole; lists and other operations may show less.
  private static func order(_ usage: Usage) -> Int {
    if usage.path.last == "[]" { return 2 }
    return usage.operation.hasPrefix("GET ") ? 0 : 1
  }
}
