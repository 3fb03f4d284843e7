import Pages
import Schema
import SourceText

/// Builds the schema in two walks over all operations: one to learn what wants a name, one with the names settled.
struct APIBuilding {
  var messages: [(draft: OperationDraft, slots: MessageSlots)]
  var graph: SlotGraph
  var plan: ModelPlan

  func build() -> API {
    let groups = Dictionary(uniqueKeysWithValues: messages.map { ($0.draft.key, Grouping().group(of: $0.draft)) })
    let names = OperationNaming().names(of: messages.map(\.draft), groups: groups)
    let parameters = ParameterIndex(messages)
    let builders = messages.compactMap { draft, slots -> OperationBuilder? in
      guard let group = groups[draft.key], let named = names[draft.key] else { return nil }
      return OperationBuilder(draft: draft, slots: slots, group: group, names: named, parameters: parameters)
    }
    var models = ModelBuilder(graph: graph, plan: plan, index: SubjectIndex(graph: graph, plan: plan))
    _ = walk(builders, &models)
    models.restart(names: settle(models, names))
    let walked = walk(builders, &models)
    return API(groups: grouped(builders, walked.operations), models: walked.models)
  }

  /// All operations and, after them, every model that they reach; building a record may reach further ones.
  private func walk(_ builders: [OperationBuilder], _ models: inout ModelBuilder) -> (
    operations: [Operation], models: [Model]
  ) {
    let operations = builders.map { $0.operation(&models) }
    var built: [Model] = []
    for index in plan.generics.indices where models.isReached(.generic(index)) {
      built.append(Model(name: models.name(.generic(index)), kind: .record(models.record(ofGeneric: index))))
    }
    var next = 0
    while next < models.reachedRecords.count {
      let slot = models.reachedRecords[next]
      next += 1
      var record = models.record(slot)
      record.fields = models.multipartFields(record.fields, at: slot)
      built.append(Model(name: models.name(.record(slot)), kind: .record(record), evidence: evidence(of: slot)))
    }
    for enumeration in models.reachedEnumerations {
      let cases = enumeration.key.values.map { Enumeration.Case(value: $0, memberName: Identifier.member($0)) }
      built.append(
        Model(
          name: models.name(.enumeration(enumeration.key)),
          kind: .enumeration(Enumeration(cases: ModelBuilder.settleCases(cases)))))
    }
    return (operations, built.sorted { $0.name < $1.name })
  }

  private func evidence(of slot: Int) -> [Evidence] {
    graph[slot].observations.prefix(1).map {
      Evidence(
        .shown, .grouping, rule: "model-from-examples", claim: "seen in \(graph[slot].observations.count) examples",
        place: $0.place)
    }
  }

  private func settle(_ models: ModelBuilder, _ names: [String: OperationNaming.Named]) -> [ModelNaming.ModelKey:
    String]
  {
    var naming = ModelNaming(graph: graph, plan: plan, operationTypes: operationTypes(names))
    naming.claimGenerics()
    for slot in models.reachedRecords { naming.claimRecord(slot) }
    for enumeration in models.reachedEnumerations {
      naming.claimEnumeration(enumeration.key, owner: enumeration.owner.map(naming.baseName), usage: enumeration.usage)
    }
    let groups = messages.map { Identifier.upperCamel(Grouping().group(of: $0.draft).words) }
    let taken = Set(names.values.map(\.typeName) + groups.flatMap { [$0 + "API", $0 + "Client", $0 + "Examples"] })
    return naming.settle(reserved: reservedTypeNames.union(taken))
  }

  private func operationTypes(_ names: [String: OperationNaming.Named]) -> [String: OperationTypeNames] {
    var types: [String: OperationTypeNames] = [:]
    for (draft, _) in messages {
      if let named = names[draft.key] { types[draft.key] = Self.typeNames(draft, named) }
    }
    return types
  }

  /// `GetShelfSummary` lends `ShelfSummary`, then `GetShelfSummaryResponse`; what is posted to a collection
  /// (`POST /books/{id}/loans`) is one of it, `Loan`.
  private static func typeNames(_ draft: OperationDraft, _ named: OperationNaming.Named) -> OperationTypeNames {
    let words = Identifier.words(of: named.typeName)
    var candidates = words.count > 1 ? [Identifier.upperCamel(Array(words.dropFirst()))] : []
    if draft.method == "POST", case .literal(let last) = draft.path.segments.last {
      let collection = Identifier.words(of: last)
      let element = Inflection.singularPhrase(collection)
      if element != collection { candidates.insert(Identifier.upperCamel(element), at: 0) }
    }
    return OperationTypeNames(
      typeName: named.typeName, responseCandidates: candidates + [named.typeName + "Response"])
  }

  private func grouped(_ builders: [OperationBuilder], _ operations: [Operation]) -> [OperationGroup] {
    var byWords: [[String]: OperationGroup] = [:]
    for (builder, operation) in zip(builders, operations) {
      let group = builder.group
      if byWords[group.words] == nil {
        let typeName = Identifier.upperCamel(group.words)
        byWords[group.words] = OperationGroup(
          typeName: typeName, memberName: Identifier.lowerCamel(group.words), title: group.title, operations: [],
          evidence: [group.evidence])
      }
      byWords[group.words]?.operations.append(operation)
      for text in builder.draft.pages.flatMap(\.groupExplanations).map({ FieldNotes.folded($0.string) })
      where byWords[group.words]?.explanations.contains(text) == false {
        byWords[group.words]?.explanations.append(text)
      }
    }
    return byWords.values.sorted { $0.typeName < $1.typeName }
  }
}
