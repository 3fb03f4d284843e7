import JSONText
import Schema
import SourceText

// Maps, told from records when all examples of a thing are together.
extension Unification {
  mutating func findMaps() {
    let detection = MapDetection(graph: graph)
    // Links stand behind the names of all that they lead to, maps among it.
    let candidates = graph.roots.filter {
      plan.uses[$0] == nil && plan.identities[$0] == nil && plan.kinds[$0] == nil && !isArgument($0)
    }
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

  private func names(of slot: Int) -> Set<String> { Set(graph[slot].usages.compactMap { $0.path.last }) }

  /// The values of a map that are all alike are one thing.
  private mutating func uniteValuesOfMaps() {
    for (slot, reason) in plan.maps.sorted(by: { $0.key < $1.key }) where !reason.hasFreeValues {
      let values = graph[slot].members.sorted { $0.key < $1.key }.map(\.value)
      for value in values.dropFirst() { graph.unite(values[0], value) }
    }
  }
}
