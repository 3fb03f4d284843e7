import JSONText

/// Tells objects whose keys are data from records.
///
/// A map is told by words ("a hash that can be used to store …"), by keys that look generated (`0`, `1`; `key-41`;
/// GUIDs) or chosen by someone else (`foo`; `RAILS_ENV` below `environment`), or by keys that are others in every
/// example. An object that was only ever `{}` is a map of anything, for want of any key.
struct MapDetection {
  var graph: SlotGraph

  func reason(_ slot: Int) -> ModelPlan.MapReason? {
    let state = graph[slot]
    let objects = state.observations.filter { $0.node.kind == .object }
    for row in state.rows {
      guard let words = row.words.description?.type, words.value == .freeObject
      else { continue }
      if objects.isEmpty, state.observations.contains(where: { $0.node.kind != .null }) { continue }
      let place = row.row.description.map { row.file.place(of: $0.span) }
      return .init(basis: .words, text: words.text, hasFreeValues: true, places: [place ?? row.place])
    }
    guard !objects.isEmpty, objects.count == state.observations.filter({ $0.node.kind != .null }).count else {
      return nil
    }
    let keys = state.members.keys.sorted()
    let places = [objects[0].place]
    if keys.isEmpty { return .init(basis: .empty, text: "{}", hasFreeValues: true, places: places) }
    if let generated = GeneratedKeys.looksGenerated(keys) {
      let isTyped =
        hasAlikeObjects(slot) || (keys.allSatisfy(Self.isIdentifier) && hasAlikeScalars(slot))
      return .init(basis: .generatedKeys, text: generated.text, hasFreeValues: !isTyped, places: places)
    }
    let filled = objects.filter { $0.node.count > 0 }.map { $0.node.members.map { (key: $0.key, value: $0.value) } }
    if filled.allSatisfy(ForeignKeys.arePlaceholders) {
      return .init(basis: .placeholders, text: keys[0], hasFreeValues: true, places: places)
    }
    if ForeignKeys.areCapitals(keys), hasAlikeScalars(slot), !isAmongCapitals(slot) {
      return .init(basis: .capitals, text: keys[0], hasFreeValues: false, places: places)
    }
    if keysVary(objects) {
      return .init(
        basis: .varyingKeys, text: keys.prefix(3).joined(separator: ", "), hasFreeValues: !hasAlikeObjects(slot),
        places: objects.filter { $0.node.count > 0 }.map(\.place))
    }
    return nil
  }

  /// An object of so few keys, in so few examples, that what its namesakes are counts for more.
  func isSmallObject(_ slot: Int) -> Bool {
    let values = graph[slot].observations
    return !values.isEmpty && values.allSatisfy { $0.node.kind == .object || $0.node.kind == .null }
      && graph[slot].members.count <= 2 && !isSteady(slot)
  }

  /// Whether three examples and more, of two operations and more, all show the same keys.
  private func isSteady(_ slot: Int) -> Bool {
    let shown = graph[slot].observations.filter { $0.node.count > 0 }
    return shown.count >= 3 && Set(graph[slot].usages.map(\.operation)).count >= 2
      && shown.allSatisfy { $0.node.count == graph[slot].members.count }
  }

  /// Whether whoever made the service writes keys in capitals as well; a whole body has no key to tell by.
  private func isAmongCapitals(_ slot: Int) -> Bool {
    let names = graph[slot].usages.compactMap { $0.path.last { $0 != "[]" } }
    return names.isEmpty || ForeignKeys.areCapitals(names)
  }

  /// At least two examples with keys, and no key in two of them.
  private func keysVary(_ objects: [Observation]) -> Bool {
    let sets = objects.map { Set($0.node.members.map(\.key)) }.filter { !$0.isEmpty }
    let distinct = Set(sets)
    guard distinct.count >= 2 else { return false }
    return distinct.reduce(0) { $0 + $1.count } == distinct.reduce(Set()) { $0.union($1) }.count
  }

  /// A number or a GUID: a key of other things. A name with a running number (`key-41`) is a placeholder in a map of
  /// whatever its owner likes.
  private static func isIdentifier(_ key: String) -> Bool {
    !key.isEmpty
      && key.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x2D }
      && key.contains { $0.isNumber }
  }

  /// Whether all values are of one scalar type.
  private func hasAlikeScalars(_ slot: Int) -> Bool {
    let values = graph[slot].members.values.flatMap { graph[$0].observations }
    let shape = values.reduce(Shape.nothing) { $0.joined(with: Shape(of: $1.node)) }
    switch shape.core {
    case .boolean, .integer, .number, .string, .timestamp: return true
    case .nothing, .array, .object, .map, .any: return false
    }
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
