import Schema

/// Where an enumeration stands: as a field's values, or as those of a parameter.
struct EnumerationPlaces: Sendable {
  var slots: Set<Int> = []
  /// Of operations: `GET /books/{}`.
  var shapes: Set<String> = []
}

/// By the places where models stand, their names are carried from run to run.
extension ModelNaming {
  /// The names of this run, each by the first of its model's places.
  func byPlace(_ names: [ModelKey: String]) -> [String: String] {
    let placed = names.compactMap { key, name in places(of: key).first.map { ($0, name) } }
    return Dictionary(placed) { min($0, $1) }
  }

  /// What models were called in the run before, by their places in order.
  ///
  /// - Parameter old: the names of that run, by place.
  func keptNames(_ old: [String: String]) -> [ModelKey: [String]] {
    guard !old.isEmpty else { return [:] }
    let types = Set(operationTypes.values.map(\.typeName))
    var kept: [ModelKey: [String]] = [:]
    for claim in claims {
      kept[claim.id] = places(of: claim.id).compactMap { old[$0] }.filter {
        Model.scope(of: $0).map(types.contains) ?? true
      }
    }
    return kept
  }

  /// In an order that is the same from run to run.
  ///
  /// What a generic model is, or holds, it was not before there was one: its name then is another thing's.
  private func places(of key: ModelKey) -> [String] {
    switch key {
    case .record(let slot):
      let suffix = isArgument(slot) ? " held" : ""
      return graph[slot].usages.map { $0.place + suffix }
    case .generic(let index):
      return plan.generics[index].uses.flatMap { graph[$0].usages }.sorted().map { $0.place + " holds" }
    case .enumeration(let key):
      let places = enumerationPlaces[key] ?? EnumerationPlaces()
      return places.slots.flatMap { graph[$0].usages }.sorted().map(\.place)
        + places.shapes.sorted().map { "\($0) ?\(key.name)" }
    }
  }
}
