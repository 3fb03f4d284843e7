import Schema
import SourceText

/// What each name shows over all pages: the witness of a field that its own page doesn't show.
///
/// A name that shows two shapes with nothing in common says nothing.
struct SubjectIndex {
  /// By name, and by collection and name.
  private var byName: [String: TypeSubject.Elsewhere?] = [:]
  private var byCollection: [String: TypeSubject.Elsewhere?] = [:]

  init(graph: SlotGraph, plan: ModelPlan) {
    for slot in graph.roots where plan.uses[slot] == nil {
      guard let first = graph[slot].observations.first(where: { $0.node.kind != .null }) else { continue }
      var shape = graph[slot].observations.reduce(Shape.nothing) { $0.joined(with: Shape(of: $1.node)) }
      if plan.maps[slot] != nil { shape = Shape(.map(.any)) }
      let found = TypeSubject.Elsewhere(shape: Self.flat(shape), place: first.place)
      for usage in graph[slot].usages {
        guard let name = usage.path.last, name != "[]" else { continue }
        Self.add(found, to: &byName, name)
        Self.add(found, to: &byCollection, "\(Unification.collection(usage)) \(name)")
      }
    }
  }

  /// Records are told by their slots, not by what they look like elsewhere.
  private static func flat(_ shape: Shape) -> Shape {
    var shape = shape
    if case .object = shape.core { shape.core = .object([:]) }
    if case .array(let element) = shape.core, case .object = element.core { shape.core = .array(Shape(.object([:]))) }
    return shape
  }

  private static func add(
    _ found: TypeSubject.Elsewhere, to index: inout [String: TypeSubject.Elsewhere?], _ key: String
  ) {
    guard let known = index[key] else {
      index[key] = .some(found)
      return
    }
    guard let known else { return }
    if known.shape.conflicts(with: found.shape) {
      index[key] = .some(nil)
    } else {
      index[key] = .some(.init(shape: known.shape.joined(with: found.shape), place: min(known.place, found.place)))
    }
  }

  /// What `name` shows in the same collection, then anywhere.
  func elsewhere(_ name: String, collection: String) -> [TypeSubject.Elsewhere] {
    [byCollection["\(collection) \(name)"] ?? nil, byName[name] ?? nil].compactMap { $0 }
  }
}
