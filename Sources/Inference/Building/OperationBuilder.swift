import Pages
import Schema
import SourceText

/// Puts one operation together.
struct OperationBuilder {
  var draft: OperationDraft
  var slots: MessageSlots
  var group: Grouping.Group
  var names: OperationNaming.Named
  /// What needs no names of models, worked out once for both walks.
  private let parameters: ParameterBuilder
  private let examples: [Example]

  init(
    draft: OperationDraft, slots: MessageSlots, group: Grouping.Group, names: OperationNaming.Named,
    parameters: ParameterIndex
  ) {
    self.draft = draft
    self.slots = slots
    self.group = group
    self.names = names
    self.parameters = ParameterBuilder(draft: draft, slots: slots, index: parameters)
    examples = ExampleBuilder(draft: draft).examples()
  }

  /// Notes the models that the operation mentions, in the order in which `operation` does.
  func reach(_ models: inout ModelBuilder) {
    parameters.reach(&models)
    let messages = MessageBuilder(draft: draft, slots: slots)
    _ = messages.requestBody(&models)
    _ = messages.responses(&models)
  }

  func operation(_ models: inout ModelBuilder) -> Operation {
    let sources = draft.pages.map(\.place)
    // Of several pages, the one that lent the name; the titles of the others are those of its examples.
    let summary = names.title.map { FieldNotes.folded($0) } ?? draft.key
    var operation = Operation(
      name: names.name, typeName: names.typeName, id: "\(Identifier.lowerCamel(group.words)).\(names.name)",
      method: draft.method, path: draft.path, summary: summary, sources: sources)
    operation.explanations =
      draft.pages.lazy.map { $0.explanations.map { FieldNotes.folded($0.string) } }.first { !$0.isEmpty } ?? []
    operation.parameters = parameters.parameters(&models)
    let messages = MessageBuilder(draft: draft, slots: slots)
    operation.requestBody = messages.requestBody(&models)
    operation.responses = messages.responses(&models)
    operation.isDeprecated = draft.pages.contains { $0.flags.deprecated != nil }
    operation.isExperimental = draft.pages.contains { $0.flags.experimental != nil }
    operation.isRemoved = draft.pages.contains { $0.flags.removed != nil }
    operation.sideEffects = sideEffects()
    operation.examples = examples
    operation.evidence = draft.pathEvidence + group.evidence + names.evidence(of: draft)
    return operation
  }

  private func sideEffects() -> [SideEffect] {
    var effects: [SideEffect] = []
    for record in draft.exchanges.flatMap(\.exchange.auditRecords) {
      let effect = SideEffect(name: record.name.string, attributes: record.attributes.map(\.name.string))
      if !effects.contains(effect) { effects.append(effect) }
    }
    return effects
  }
}
