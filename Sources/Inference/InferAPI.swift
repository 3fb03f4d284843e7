import Pages
import Schema
import SourceText

/// Pages to schema: the whole of this room, step by step.
///
/// Operations are gathered, their examples and tables read into slots, slots that hold the same thing united; then names
/// are claimed in a first walk over everything that will be emitted, settled once, and the schema is built in a second.
package func inferAPI(pages: [EndpointPage], corrections: Corrections, diagnostics: inout Diagnostics) -> API {
  let drafts = OperationGathering().drafts(of: pages, diagnostics: &diagnostics)
  // The names of operations need no slots, and slots no names.
  let (named, shaped) = concurrently({ NamedOperations(drafts) }, { ShapedMessages(drafts) })
  var api = APIBuilding(named: named, messages: shaped.messages, graph: shaped.graph, plan: shaped.plan).build()
  corrections.apply(to: &api, diagnostics: &diagnostics)
  LinkTargets.note(in: &api)
  FailureRoles.note(in: &api)
  return api
}

/// What operations are called, and under which group; by the keys of their drafts.
struct NamedOperations: Sendable {
  let groups: [String: Grouping.Group]
  let names: [String: OperationNaming.Named]

  init(_ drafts: [OperationDraft]) {
    groups = Dictionary(zip(drafts.map(\.key), drafts.parallelMap { Grouping().group(of: $0) })) { first, _ in first }
    names = OperationNaming().names(of: drafts, groups: groups)
  }
}

/// What the messages of all operations hold, told apart and united.
struct ShapedMessages: Sendable {
  let messages: [(draft: OperationDraft, slots: MessageSlots)]
  let graph: SlotGraph
  let plan: ModelPlan

  init(_ drafts: [OperationDraft]) {
    var graph = SlotGraph()
    messages = drafts.map { (draft: $0, slots: MessageReading(draft: $0).read(into: &graph)) }
    var unification = Unification(graph: graph)
    unification.run()
    (self.graph, plan) = (unification.graph, unification.plan)
  }
}
