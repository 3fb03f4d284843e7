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
    let builders = messages.parallelMap { draft, slots -> OperationBuilder? in
      guard let group = groups[draft.key], let named = names[draft.key] else { return nil }
      return OperationBuilder(draft: draft, slots: slots, group: group, names: named, parameters: parameters)
    }.compactMap(\.self)
    var models = ModelBuilder(graph: graph, plan: plan, index: SubjectIndex(graph: graph, plan: plan))
    reach(builders, &models)
    models.restart(names: settle(models, names))
    let walked = walk(builders, &models)
    return API(groups: grouped(builders, walked.operations), models: walked.models)
  }

  /// The first walk, in the order of the second: notes every model that operations reach and builds none.
  private func reach(_ builders: [OperationBuilder], _ models: inout ModelBuilder) {
    for builder in builders { builder.reach(&models) }
    for index in plan.generics.indices where models.isReached(.generic(index)) { models.reach(generic: index) }
    var next = 0
    while next < models.reachedRecords.count {
      models.reach(record: models.reachedRecords[next])
      next += 1
    }
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
    var naming = ModelNaming(graph: graph, plan: plan, operationTypes: names.mapValues(Self.typeNames))
    naming.claimGenerics()
    for slot in models.reachedRecords { naming.claimRecord(slot) }
    for enumeration in models.reachedEnumerations {
      naming.claimEnumeration(enumeration.key, owner: enumeration.owner.map(naming.baseName), usage: enumeration.usage)
    }
    let groups = messages.map { Identifier.upperCamel(Grouping().group(of: $0.draft).words) }
    let taken = Set(names.values.map(\.typeName) + groups.flatMap { [$0 + "API", $0 + "Client", $0 + "Examples"] })
    return naming.settle(reserved: reservedTypeNames.union(taken))
  }

  /// `GetShelfSummary` lends `ShelfSummary`, then `GetShelfSummaryResponse`.
  private static func typeNames(_ named: OperationNaming.Named) -> OperationTypeNames {
    let words = Identifier.words(of: named.typeName)
    let object = Identifier.upperCamel(Array(words.dropFirst()))
    return OperationTypeNames(
      typeName: named.typeName, responseCandidates: (words.count > 1 ? [object] : []) + [named.typeName + "Response"])
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
    }
    return byWords.values.sorted { $0.typeName < $1.typeName }
  }
}
