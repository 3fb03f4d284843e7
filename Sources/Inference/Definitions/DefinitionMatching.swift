import Pages
import Schema

/// Tells which slots hold the things that pages define apart from endpoints.
///
///     ## The shelf object            GET /shelves/{id}   {"id": 7, "room": "cellar"}
///     id · room · lamp               POST /loans         {"loan": {…}, "shelf": {"id": 7, "room": "attic"}}
///
/// The name must be that of the thing, and the fields mostly those that are shown: by how much depends on whether the
/// thing's own key, its self link or the end of the path says the name, or only something on the way to it.
struct DefinitionMatching {
  let graph: SlotGraph
  let plan: ModelPlan
  let definitions: [ObjectDefinition]

  struct Match {
    var slot: Int
    var definition: Int
    /// Whether the thing goes by the very name, and half of all fields are shown.
    var isCertain: Bool
  }

  /// For each slot, by its number, the definition that describes it best.
  func matches() -> [Match] {
    let known = definitions.map(Known.init)
    return graph.roots.compactMap { slot in
      guard !graph[slot].members.isEmpty, !graph[slot].observations.isEmpty else { return nil }
      let usages = graph[slot].usages.filter { !$0.isRequest && !$0.isFailure }
      guard !usages.isEmpty else { return nil }
      let keys = Set(graph[slot].members.keys)
      let names = usages.reduce(into: Names()) { $0.add($1) }.adding(collection: plan.identities[slot])
      let rated = known.indices.compactMap { index in
        known[index].rating(keys, names).map { (rating: $0, definition: index) }
      }
      let best = rated.max { ($0.rating, -$0.definition) < ($1.rating, -$1.definition) }
      return best.map { Match(slot: slot, definition: $0.definition, isCertain: $0.rating >= Self.certainty) }
    }
  }

  private static let certainty = 150

  /// The words by which things go, in the singular.
  private struct Names {
    /// Of the thing itself.
    var own: Set<[String]> = []
    /// Of it and of all on the way to it.
    var all: Set<String> = []

    mutating func add(_ usage: Usage) {
      let literals = usage.message.literals.filter { !PathWords.isVersion($0) }
      if let key = usage.path.last(where: { $0 != "[]" }) { own.insert(Self.words(key)) }
      if usage.path.filter({ $0 != "[]" }).count < 2, let last = literals.last { own.insert(Self.words(last)) }
      for text in literals + usage.path { all.formUnion(Self.words(text)) }
    }

    func adding(collection: String?) -> Names {
      guard let collection else { return self }
      var names = self
      names.own.insert(Self.words(collection))
      return names
    }

    static func words(_ text: String) -> [String] { Inflection.singularPhrase(Identifier.words(of: text)) }
  }

  /// What is compared of a definition.
  private struct Known {
    let name: [String]
    let keys: Set<String>

    init(_ definition: ObjectDefinition) {
      name = Inflection.singularPhrase(definition.name)
      keys = Set(definition.fields.rows.compactMap { FieldPlacing.components(of: $0.name.string).first })
    }

    /// Percent of keys in common, and more for a name that says more; nil where it is something else.
    func rating(_ shown: Set<String>, _ names: Names) -> Int? {
      let isOwn = names.own.contains(name)
      guard isOwn || names.all.isSuperset(of: name.map(Inflection.singular)) else { return nil }
      let common = shown.intersection(keys).count
      let share = 100 * common / shown.union(keys).count
      guard common > 1 || shown.count == common, share >= (isOwn ? 34 : 60) else { return nil }
      return share + (isOwn ? 100 : 0) + name.count
    }
  }
}
