import Pages
import Schema
import SourceText

/// Pages to schema: the whole of this room, step by step.
///
/// Operations are gathered, their examples and tables read into slots, slots that hold the same thing united; then names
/// are claimed in a first walk over everything that will be emitted, settled once, and the schema is built in a second.
///
/// - Parameters:
///   - definitions: what pages say of things that answers hold, apart from endpoints.
///   - old: names of the run before, which things keep as long as they are on the pages.
///   - aside: called when most of what is left is for one core, so that others may do something else.
///   - settled: takes the names, for the next run.
///   - leave: takes what the work leaves behind: much, and to take it apart piece by piece takes its time.
package func inferAPI(
  pages: [EndpointPage], definitions: [ObjectDefinition] = [], corrections: Corrections,
  keeping old: SettledNames = .none, diagnostics: inout Diagnostics,
  aside: () -> Void = {}, settled: (SettledNames) -> Void = { _ in }, leave: (any Sendable) -> Void = { _ in }
) -> API {
  let pages = pages.parallelMap(\.withoutSecretsInProse).map { $0.assumingStatuses(diagnostics: &diagnostics) }
  let drafts = OperationGathering().drafts(of: pages, diagnostics: &diagnostics)
  let ((messages, graph), odd) = concurrently({ readMessages(of: drafts) }, { OddValidValues.reported(in: drafts) })
  diagnostics.report(contentsOf: odd)
  // What operations are called, take and show needs no slots that are united, and slots no names.
  let (operations, models) = concurrently(
    { NamedOperations(messages, keeping: old) },
    { ModelBuilder(Unification(graph: graph, definitions: definitions).united()) })
  definitions.reportUnused(except: models.plan.definitions.values, diagnostics: &diagnostics)
  let building = APIBuilding(operations: operations, models: models, definitions: definitions, keeping: old)
  var (api, names) = building.build(aside: aside, leave: leave)
  settled(names)
  leave(graph)
  leave(building)
  corrections.apply(to: &api, diagnostics: &diagnostics)
  api.fillPlaceholders(diagnostics: &diagnostics)
  corrections.leaveOutContradictedExamples(pages, of: &api, diagnostics: &diagnostics)
  api.leaveOutUnsendableExamples()
  api.endListsWithoutLink(diagnostics: &diagnostics)
  LinkTargets.note(in: &api)
  FailureRoles.note(in: &api)
  return api
}

/// Reads the examples and tables of all operations into slots. Until they are united, those of one operation have nothing
/// to do with those of others, so that several cores may read.
private func readMessages(of drafts: [OperationDraft]) -> (messages: [ReadOperation], graph: SlotGraph) {
  let parts = drafts.parallelParts { part in
    var graph = SlotGraph()
    return (slots: part.map { MessageReading(draft: $0).read(into: &graph) }, graph: graph)
  }
  var graph = SlotGraph()
  let offsets = graph.absorb(parts.map(\.graph))
  let slots = zip(parts, offsets).flatMap { part, offset in part.slots.map { $0.moved(by: offset) } }
  return (zip(drafts, slots).map { ReadOperation(draft: $0, slots: $1) }, graph)
}
