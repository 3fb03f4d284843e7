import Pages
import Schema
import SourceText

/// Pages to schema: the whole of this room, step by step.
///
/// Operations are gathered, their examples and tables read into slots, slots that hold the same thing united; then names
/// are claimed in a first walk over everything that will be emitted, settled once, and the schema is built in a second.
package func inferAPI(pages: [EndpointPage], corrections: Corrections, diagnostics: inout Diagnostics) -> API {
  let drafts = OperationGathering().drafts(of: pages, diagnostics: &diagnostics)
  var graph = SlotGraph()
  let messages = drafts.map { (draft: $0, slots: MessageReading(draft: $0).read(into: &graph)) }

  var unification = Unification(graph: graph)
  unification.run()

  let inference = APIBuilding(messages: messages, graph: unification.graph, plan: unification.plan)
  var api = inference.build()
  corrections.apply(to: &api, diagnostics: &diagnostics)
  corrections.leaveOutContradictedExamples(pages, of: &api, diagnostics: &diagnostics)
  api.leaveOutUnsendableExamples()
  LinkTargets.note(in: &api)
  FailureRoles.note(in: &api)
  return api
}
