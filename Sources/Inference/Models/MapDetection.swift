import JSONText

/// Tells objects whose keys are data from records.
///
/// A map is told by words ("a hash that can be used to store …"), by keys that look generated (`0`, `1`;
/// `key-41`; GUIDs), or by keys that are others in every example. An object that was only ever `{}` is a map of
/// anything, for want of any key.
struct MapDetection {
  var graph: SlotGraph

  func reason(_ slot: Int) -> ModelPlan.MapReason? {
    let state = graph[slot]
    let objects = state.observations.filter { $0.node.kind == .object }
    for row in state.rows {
      guard let words = row.words.description?.type, words.value == .freeObject
      else { continue }
      if objects.isEmpty, state.observations.contains(where: { $0.node.kind != .null }) { continue }
      return .init(basis: .words, text: words.text, hasFreeValues: true)
    }
    guard !objects.isEmpty, objects.count == state.observations.filter({ $0.node.kind != .null }).count else {
      return nil
    }
    let keys = state.members.keys.sorted()
    if keys.isEmpty { return .init(basis: .empty, text: "{}", hasFreeValues: true) }
    if let generated = GeneratedKeys.looksGenerated(keys) {
      return .init(basis: .generatedKeys, text: generated.text, hasFreeValues: !hasAlikeObjects(slot))
    }
    if keysVary(objects) {
      return .init(
        basis: .varyingKeys, text: keys.prefix(3).joined(separator: ", "), hasFreeValues: !hasAlikeObjects(slot))
    }
    return nil
  }

  /// An object of so few keys, in so few examples, that what its namesakes are counts for more.
  func isSmallObject(_ slot: Int) -> Bool {
    let values = graph[slot].observations
    return !values.isEmpty && values.allSatisfy { $0.node.kind == .object || $0.node.kind == .null }
      && graph[slot].members.count <= 2
  }

  /// At least two examples with keys, and no key in two of them.
  private func keysVary(_ objects: [Observation]) -> Bool {
    let sets = objects.map { Set($0.node.members.map(\.key)) }.filter { !$0.isEmpty }
    let distinct = Set(sets)
    guard distinct.count >= 2 else { return false }
    return distinct.reduce(0) { $0 + $1.count } == distinct.reduce(Set()) { $0.union($1) }.count
  }

  /// Whether all values are objects with mostly the same keys.
  private func hasAlikeObjects(_ slot: Int) -> Bool {
    let members = graph[slot].members.values.map { graph[$0] }
    guard members.allSatisfy({ $0.observations.allSatisfy { $0.node.kind == .object } }), let first = members.first
    else {
      return false
    }
    return members.allSatisfy { GenericDetection.areAlike(Set(first.members.keys), Set($0.members.keys)) }
  }
}
