import Schema
import SourceText

/// The valid values that tables list, by the name of the field: for fields of the same name that no table describes.
struct EnumerationIndex: Sendable {
  struct Listed: Sendable {
    var key: EnumerationKey
    var place: SourcePlace
    /// Those whose operations have the table: `books` of `GET /v1/books`.
    var collections: Set<String>
  }

  private var byName: [String: [Listed]] = [:]

  init(graph: SlotGraph) {
    for slot in graph.roots {
      let collections = Set(graph[slot].usages.map(\.message.collection))
      for (name, member) in graph[slot].members.sorted(by: { $0.key < $1.key }) {
        let rows = graph[member].rows.filter { $0.parent.map(graph.find) == slot }
        guard let key = EnumerationKey(name: name, rows: rows), let place = rows.first?.place else { continue }
        byName[name, default: []].append(Listed(key: key, place: place, collections: collections))
      }
    }
    for name in byName.keys { byName[name]?.sort { $0.place < $1.place } }
  }

  /// The values listed elsewhere for `name`, where they hold all that examples show here: those of the same collection
  /// before others, since the `state` of a loan is not that of a shelf; then the fewest, which say the most.
  func match(_ name: String, collection: String, values: [Observation]) -> Listed? {
    let shown = Set(values.compactMap(\.node.stringValue))
    guard !shown.isEmpty else { return nil }
    let fitting = (byName[name] ?? []).filter { shown.isSubset(of: $0.key.values) }
    let near = fitting.filter { $0.collections.contains(collection) }
    let few = (near.isEmpty ? fitting : near).map(\.key.values.count).min()
    return (near.isEmpty ? fitting : near).first { $0.key.values.count == few }
  }
}

extension EnumerationKey {
  /// The words that rows list as valid values, each once, in their order; nil where they list none.
  init?(name: String, rows: [DocumentedRow]) {
    var words: [String] = []
    for row in rows {
      guard case .words(let listed) = row.words.validValues.meaning else { continue }
      for word in listed where !words.contains(word) { words.append(word) }
    }
    guard !words.isEmpty else { return nil }
    self.init(name: name, values: words)
  }
}
