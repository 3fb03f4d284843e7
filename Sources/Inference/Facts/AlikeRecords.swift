import JSONText
import Schema

/// Records that show mostly the same things: a shelf, and the shelf in a summary.
///
/// They stay two models, as each has what the other lacks; but what is null in one may be null in the other.
struct AlikeRecords: Sendable {
  /// Fewer members that are shared may be so by chance: many things have an id, a name and times.
  private static let leastShared = 8

  private var alike: [Int: [Int]] = [:]

  /// Of answers only: what a request may leave empty says nothing of what is answered.
  init(graph: SlotGraph) {
    let slots = graph.roots.filter {
      graph[$0].members.count >= Self.leastShared && !graph[$0].observations.isEmpty
        && !graph[$0].usages.allSatisfy(\.isRequest)
    }
    let keys = slots.map { Set(graph[$0].members.keys) }
    for left in slots.indices {
      for right in slots.indices.dropFirst(left + 1) where Self.areAlike(keys[left], keys[right]) {
        alike[slots[left], default: []].append(slots[right])
        alike[slots[right], default: []].append(slots[left])
      }
    }
  }

  /// Where one that is alike to one of the slots shows the member as null, the first by place.
  func null(_ key: String, in slots: [Int], of graph: SlotGraph) -> Observation? {
    let others = Set(slots.flatMap { alike[$0] ?? [] }).subtracting(slots)
    let values = others.flatMap { graph[$0].observations }.compactMap { object in
      object.node[key].map { Observation(node: $0, origin: object.origin) }
    }
    return values.filter { $0.node.kind == .null }.min(by: Observation.precedes)
  }

  /// Whether four fifths of the smaller are in the other.
  private static func areAlike(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let smaller = min(left.count, right.count)
    let shared = left.intersection(right).count
    return shared >= leastShared && shared * 5 >= smaller * 4
  }
}
