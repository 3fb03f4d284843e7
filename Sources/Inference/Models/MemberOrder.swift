/// The order of a record's fields: that of the documents.
///
/// Several sequences (tables, examples) each know part of the order; the first that is known stands, and what a later one
/// adds goes behind the key that precedes it there.
enum MemberOrder {
  static func merge(_ sequences: [[String]]) -> [String] {
    var order: [String] = []
    var known: Set<String> = []
    for sequence in sequences {
      var previous: String?
      for key in sequence {
        if known.insert(key).inserted { insert(key, after: previous, before: sequence, into: &order, known) }
        previous = key
      }
    }
    return order
  }

  private static func insert(
    _ key: String, after previous: String?, before sequence: [String], into order: inout [String], _ known: Set<String>
  ) {
    if let previous, let index = order.firstIndex(of: previous) {
      order.insert(key, at: index + 1)
    } else if let next = sequence.first(where: { $0 != key && known.contains($0) }),
      let index = order.firstIndex(of: next)
    {
      order.insert(key, at: index)
    } else {
      order.append(key)
    }
  }

  /// The keys of a record's slot: of answers as examples show them, then as tables add to them; of requests the other way.
  static func keys(of slot: Int, in graph: SlotGraph) -> [String] {
    let state = graph[slot]
    let shown = state.observations.filter { $0.node.kind == .object }.map { $0.node.members.map(\.key) }
    var tables: [String: [(Int, String)]] = [:]
    for (key, member) in state.members {
      for row in graph[member].rows where row.parent.map(graph.find) == graph.find(slot) {
        tables[row.file.path, default: []].append((row.row.name.span.lower, key))
      }
    }
    noteParents(of: slot, in: graph, &tables)
    let documented = tables.sorted { $0.key < $1.key }.map { $0.value.sorted { $0 < $1 }.map(\.1) }
    let isRequest = state.usages.allSatisfy(\.isRequest)
    // Each alone: the alphabet says nothing of their order among the others.
    let rest = state.members.keys.sorted().map { [$0] }
    return merge(isRequest ? documented + shown + rest : shown + documented + rest)
  }

  /// An object without a row of its own stands where the first of its fields does: `metadata` where `metadata.labels` is.
  private static func noteParents(of slot: Int, in graph: SlotGraph, _ tables: inout [String: [(Int, String)]]) {
    for (key, member) in graph[slot].members {
      let rows = graph[member].members.values.flatMap { graph[$0].rows }
        .filter { $0.parent.map(graph.find) == graph.find(member) }
      for (path, rows) in Dictionary(grouping: rows, by: \.file.path) {
        guard let table = tables[path], !table.contains(where: { $0.1 == key }),
          let first = rows.map(\.row.name.span.lower).min()
        else { continue }
        tables[path]?.append((first, key))
      }
    }
  }
}
