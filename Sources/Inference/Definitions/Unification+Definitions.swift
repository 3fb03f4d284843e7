import JSONText
import Pages
import Schema

// What pages say of things apart from endpoints, noted where the things are.
extension Unification {
  /// What one definition describes is one thing, be it behind a key that says nothing: `{"found": [{"id": 7, …}]}`.
  mutating func uniteDefined(by definitions: [ObjectDefinition]) {
    guard !definitions.isEmpty else { return }
    let matches = DefinitionMatching(graph: graph, plan: plan, definitions: definitions).matches()
    for (number, definition) in definitions.enumerated() {
      let slots = matches.filter { $0.definition == number && $0.isCertain && isFree($0.slot) }.map(\.slot)
      guard let first = slots.first else { continue }
      let keys = Set(graph[first].members.keys)
      let alike = slots.filter { GenericDetection.areAlike(keys, Set(graph[$0].members.keys)) }
      unite(alike, "one-definition", "described by one definition", definition.title.string)
    }
  }

  /// No wrapper or list page, nor what one of them holds.
  private func isFree(_ slot: Int) -> Bool { plan.uses[slot] == nil }

  /// Every row of a definition describes a key of the slot that holds the thing. One of an inner object does where
  /// nothing else shares that object; else it is kept for the answers (`Wordings`).
  mutating func describe(by definitions: [ObjectDefinition]) {
    guard !definitions.isEmpty else { return }
    let matches = DefinitionMatching(graph: graph, plan: plan, definitions: definitions).matches()
    for match in matches {
      plan.definitions[match.slot] = match.definition
      for row in definitions[match.definition].fields.rows {
        describe(match.slot, by: row, of: definitions[match.definition])
      }
    }
  }

  private mutating func describe(_ slot: Int, by row: FieldRow, of definition: ObjectDefinition) {
    let path = FieldPlacing.listComponents(of: row.name.string)
    guard let last = path.lastIndex(where: { $0 != "[]" }) else { return }
    var holder = slot
    for component in path[..<last] {
      guard let inner = component == "[]" ? graph[holder].element : graph[holder].members[component] else { return }
      holder = graph.find(inner)
      if component != "[]", graph[holder].members.isEmpty, let element = graph[holder].element {
        holder = graph.find(element)
      }
    }
    guard holder == slot || isOnlyWithin(slot, holder) else { return }
    let member = graph.member(path[last], of: holder)
    // An answer's own table may be the definition.
    let isKnown = graph[member].rows.contains { $0.row.span == row.span && $0.file.path == definition.file.path }
    guard !isKnown else { return }
    let documented = graph.documented(row, in: definition.file, isRequest: false, parent: holder)
    graph[member].rows.append(documented)
  }

  /// Whether all places of an inner object are inside of the thing.
  private func isOnlyWithin(_ slot: Int, _ inner: Int) -> Bool {
    let places = graph[slot].usages
    return graph[inner].usages.allSatisfy { usage in
      places.contains { $0.message === usage.message && usage.path.starts(with: $0.path) }
    }
  }
}
