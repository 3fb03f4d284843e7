import Pages
import Schema
import SourceText

/// Pages to schema: the whole of this room, step by step.
///
/// Operations are gathered, their examples and tables read into slots, slots that hold the same thing united; then names
/// are claimed in a first walk over everything that will be emitted, settled once, and the schema is built in a second.
package func inferAPI(pages: [EndpointPage], corrections: Corrections, diagnostics: inout Diagnostics) -> API {
  let pages = pages.map { $0.assumingStatuses(diagnostics: &diagnostics) }
  let drafts = OperationGathering().drafts(of: pages, diagnostics: &diagnostics)
  OddValidValues.report(in: drafts, &diagnostics)
  let (messages, graph) = readMessages(of: drafts)
  // The names of operations need no slots, and slots no names.
  let (named, united) = concurrently({ NamedOperations(drafts) }, { Unification(graph: graph).united() })
  var api = APIBuilding(named: named, messages: messages, graph: united.graph, plan: united.plan).build()
  corrections.apply(to: &api, diagnostics: &diagnostics)
  corrections.leaveOutContradictedExamples(pages, of: &api, diagnostics: &diagnostics)
  api.leaveOutUnsendableExamples()
  api.endListsWithoutLink(diagnostics: &diagnostics)
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

/// Reads the examples and tables of all operations into slots. Until they are united, those of one operation have nothing
/// to do with those of others, so that several cores may read.
private func readMessages(
  of drafts: [OperationDraft]
) -> (messages: [(draft: OperationDraft, slots: MessageSlots)], graph: SlotGraph) {
  let parts = drafts.parallelParts { part in
    var graph = SlotGraph()
    return (slots: part.map { MessageReading(draft: $0).read(into: &graph) }, graph: graph)
  }
  var graph = SlotGraph()
  let offsets = graph.absorb(parts.map(\.graph))
  let slots = zip(parts, offsets).flatMap { part, offset in part.slots.map { $0.moved(by: offset) } }
  return (zip(drafts, slots).map { (draft: $0, slots: $1) }, graph)
}
