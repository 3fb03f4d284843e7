import JSONText
import Pages
import Schema
import SourceText

/// Unites the slots that hold the same thing, and says what each turned out to be.
///
/// In this order: list pages and wrappers are found; what they hold is told by self links, else by the path; resources
/// of one identity are united, also those that only the path tells, and their envelopes; nested objects of the same name
/// and mostly the same keys are united; what pages define apart from endpoints is noted there; maps are told from records
/// last, when all examples of a thing are together.
struct Unification {
  var graph: SlotGraph
  var plan = ModelPlan()
  private let definitions: [ObjectDefinition]

  init(graph: SlotGraph, definitions: [ObjectDefinition] = []) {
    self.graph = graph
    self.definitions = definitions
  }

  /// The graph with all united that is one thing, and what the slots turned out to be.
  consuming func united() -> (graph: SlotGraph, plan: ModelPlan) {
    run()
    return (graph, plan)
  }

  private mutating func run() {
    graph.settle()
    findLists()
    findIdentities()
    findWrappers()
    findIdentitiesByKey()
    uniteIdentities()
    uniteByPath()
    uniteDefined(by: definitions)
    fillEmptyLists()
    uniteFailures()
    uniteKinds()
    uniteNamesakes()
    uniteNamesakesOfResources()
    adoptNamesakes()
    uniteGenericParts()
    describe(by: definitions)
    graph.settle()
    findMaps()
    refreshUses()
  }

  mutating func unite(_ slots: [Int], _ rule: String, _ claim: String, _ text: String?) {
    guard let first = slots.first else { return }
    for slot in slots.dropFirst() where graph.find(slot) != graph.find(first) {
      note(.shownElsewhere, rule, claim, text, first, at: slot)
      graph.unite(first, slot)
    }
  }

  func isArgument(_ slot: Int) -> Bool { graph[slot].isArgument }

  /// All uses of a generic share their parts, the varying one apart.
  private mutating func uniteGenericParts() {
    for generic in plan.generics {
      guard let first = generic.uses.first else { continue }
      for use in generic.uses.dropFirst() {
        for key in generic.keys where key != generic.varyingKey {
          if let mine = graph[first].members[key], let theirs = graph[use].members[key] { graph.unite(mine, theirs) }
        }
      }
    }
  }

  /// Says why a slot is one thing with another, at the place of one of the two.
  mutating func note(
    _ kind: Evidence.Kind, _ rule: String, _ claim: String, _ text: String?, _ slot: Int, at seen: Int
  ) {
    let first = graph[seen].observations.min(by: Observation.precedes)
    let place = first?.place ?? graph[seen].rows.map(\.place).min()
    plan.unions[slot, default: []].append(
      Evidence(kind, .grouping, rule: rule, claim: claim, text: text, place: place))
  }

  /// After uniting, everything is known by the slot that stands for its class.
  mutating func refreshUses() {
    var uses: [Int: ModelPlan.GenericUse] = [:]
    for (slot, use) in plan.uses.sorted(by: { $0.key < $1.key }) {
      uses[graph.find(slot)] = .init(generic: use.generic, argument: graph.find(use.argument))
    }
    plan.uses = uses
    for index in plan.generics.indices {
      plan.generics[index].uses = Array(Set(plan.generics[index].uses.map { graph.find($0) })).sorted()
    }
    var identities: [Int: String] = [:]
    for (slot, identity) in plan.identities.sorted(by: { $0.key < $1.key }) { identities[graph.find(slot)] = identity }
    plan.identities = identities
    plan.toldByPath = Set(plan.toldByPath.map { graph.find($0) })
    var envelopes: [Int: String] = [:]
    for (slot, envelope) in plan.envelopes.sorted(by: { $0.key < $1.key }) { envelopes[graph.find(slot)] = envelope }
    plan.envelopes = envelopes
    var kinds: [Int: ModelPlan.Kind] = [:]
    for (slot, kind) in plan.kinds.sorted(by: { $0.key < $1.key }) where kinds[graph.find(slot)] == nil {
      kinds[graph.find(slot)] = kind
    }
    plan.kinds = kinds
    var unions: [Int: [Evidence]] = [:]
    for (slot, evidence) in plan.unions { unions[graph.find(slot), default: []] += evidence }
    plan.unions = unions
  }
}
