import JSONText
import Schema
import SourceText

/// What each name shows over all pages: the witness of a field that its own page doesn't show.
///
/// A name that shows two shapes with nothing in common says nothing, and no slot is a witness for itself.
struct SubjectIndex: Sendable {
  private var byName = Witnesses()
  /// By collection and name.
  private var byCollection = Witnesses()
  /// What tables say, by name.
  private var byTable = Witnesses()

  init(graph: SlotGraph, plan: ModelPlan) {
    // What slots show is worked out on all cores, and then put together in their order.
    let seen = graph.roots.parallelParts { slots in
      slots.map { slot in
        (table: Self.table(slot, graph), example: plan.uses[slot] == nil ? Self.example(slot, graph, plan) : nil)
      }
    }
    for (table, example) in seen.joined() {
      if let table { byTable.add(table.name, table.shape, table.witness) }
      guard let example else { continue }
      for name in example.names { byName.add(name, example.shape, example.witness) }
      for name in example.collections { byCollection.add(name, example.shape, example.witness) }
    }
  }

  /// What examples show at a slot, and by which names it goes, alone and with collections.
  private struct Example: Sendable {
    var shape: Shape
    var witness: Witnesses.Witness
    var names: Set<String> = []
    var collections: Set<String> = []

    mutating func add(_ name: String, in collection: String) {
      names.insert(name)
      collections.insert("\(collection) \(name)")
    }
  }

  private static func example(_ slot: Int, _ graph: SlotGraph, _ plan: ModelPlan) -> Example? {
    guard let first = graph[slot].observations.first(where: { $0.node.kind != .null }) else { return nil }
    var shape = graph[slot].observations.reduce(Shape.nothing) { $0.joined(with: flatShape(of: $1.node)) }
    if plan.maps[slot] != nil { shape = Shape(.map(.any)) }
    let witness = Witnesses.Witness(slot: slot, text: Quotation.of(first), place: first.place)
    var example = Example(shape: flat(shape), witness: witness)
    var last: (name: String, collection: String)?
    for usage in graph[slot].usages {
      guard let name = usage.key else { continue }
      let collection = usage.message.collection
      // Neighbours often say the same, as many operations answer with one thing.
      if let last, last == (name, collection) { continue }
      example.add(name, in: collection)
      last = (name, collection)
    }
    return example
  }

  /// What tables say of a slot.
  private struct Table: Sendable {
    var name: String
    var shape: Shape
    var witness: Witnesses.Witness
  }

  private static func table(_ slot: Int, _ graph: SlotGraph) -> Table? {
    let rows = graph[slot].rows
    guard let place = rows.first?.place, let name = graph[slot].usages.first?.key else { return nil }
    let subject = TypeSubject(
      name: name, observations: [], rows: rows, isRequest: true, queryValues: [], elsewhere: [])
    let claims = tableRules.flatMap { $0.claims(subject) }
    guard let first = claims.min(by: { $0.kind.rank < $1.kind.rank }) else { return nil }
    let witness = Witnesses.Witness(slot: slot, text: first.text, place: first.place ?? place)
    return Table(name: name, shape: flat(first.shape), witness: witness)
  }

  /// What `name` shows elsewhere in the same collection; failing that, anywhere else.
  func elsewhere(_ name: String, collection: String, except slots: [Int]) -> [TypeSubject.Elsewhere] {
    let near = byCollection.ask("\(collection) \(name)", except: slots)
    return [near ?? byName.ask(name, except: slots)].compactMap { $0 }
  }

  /// What tables elsewhere say of `name`, where they agree.
  func tables(_ name: String, except slots: [Int]) -> [TypeSubject.Elsewhere] {
    [byTable.ask(name, except: slots)].compactMap { $0 }
  }

  /// The shape of a value, without looking into records.
  private static func flatShape(of node: JSONNode) -> Shape {
    switch node.kind {
    case .object: Shape(.object([:]))
    case .array where node.count > 0 && node.elements.allSatisfy({ $0.kind == .object }):
      Shape(.array(Shape(.object([:]))))
    default: Shape(of: node)
    }
  }

  /// Records are told by their slots, not by what they look like elsewhere.
  private static func flat(_ shape: Shape) -> Shape {
    var shape = shape
    if case .object = shape.core { shape.core = .object([:]) }
    if case .array(let element) = shape.core, case .object = element.core { shape.core = .array(Shape(.object([:]))) }
    return shape
  }
}

/// By name, the join of what was seen, and who saw it first.
private struct Witnesses: Sendable {
  struct Witness: Sendable {
    var slot: Int
    /// What is seen there.
    var text: String?
    var place: SourcePlace
  }

  private struct Entry: Sendable {
    var shape: Shape
    var conflicts = false
    /// The first two by place: one of them is not the slot that asks.
    var first: Witness
    var second: Witness?
  }

  private var entries: [String: Entry] = [:]

  mutating func add(_ name: String, _ shape: Shape, _ witness: Witness) {
    guard var entry = entries[name] else {
      entries[name] = Entry(shape: shape, first: witness)
      return
    }
    entry.conflicts = entry.conflicts || entry.shape.conflicts(with: shape)
    entry.shape = entry.shape.joined(with: shape)
    if witness.place < entry.first.place {
      (entry.first, entry.second) = (witness, entry.first)
    } else if witness.place < entry.second?.place ?? witness.place || entry.second == nil {
      entry.second = witness
    }
    entries[name] = entry
  }

  func ask(_ name: String, except slots: [Int]) -> TypeSubject.Elsewhere? {
    guard let entry = entries[name], !entry.conflicts else { return nil }
    let witness = slots.contains(entry.first.slot) ? entry.second : entry.first
    guard let witness, !slots.contains(witness.slot) else { return nil }
    return .init(shape: entry.shape, text: witness.text, place: witness.place)
  }
}
