import Pages
import Schema
import SourceText

/// Builds the schema in two walks over all operations: one to learn what wants a name, one with the names settled.
struct APIBuilding: Sendable {
  let operations: NamedOperations
  let models: ModelBuilder
  private let definitions: [ObjectDefinition]
  /// Names of the run before, to be kept.
  let old: SettledNames
  private var graph: SlotGraph { models.graph }
  private var plan: ModelPlan { models.plan }

  init(
    operations: NamedOperations, models: ModelBuilder, definitions: [ObjectDefinition] = [], keeping old: SettledNames
  ) {
    (self.operations, self.models, self.definitions, self.old) = (operations, models, definitions, old)
  }

  func build(aside: () -> Void, leave: (any Sendable) -> Void) -> (api: API, names: SettledNames) {
    let builders = operations.builders
    var models = models
    models.knowFields()
    aside()
    reach(builders, &models)
    let settled = settle(models)
    models.settle(names: settled.names)
    var walked = walk(builders, &models, naming: settled.naming)
    let defined = DefinedWords(definitions, graph: graph, plan: plan)
    let wordings = Wordings(walked.models, defined: defined)
    walked.operations = Array(zip(walked.operations, builders)).parallelMap { wordings.added(to: $0, from: $1.draft) }
    var api = API(groups: grouped(builders, walked.operations), models: walked.models)
    api.letListsEnd()
    leave(models)
    leave(settled.naming)
    return (api, SettledNames(operations: operationNames, models: settled.naming.byPlace(settled.names)))
  }

  private var operationNames: [String: SettledNames.Operation] {
    let named = operations.builders.map { builder in
      let (group, names) = (builder.group, builder.names)
      return (
        builder.draft.shape,
        SettledNames.Operation(group: group.title, name: names.name, typeName: names.typeName)
      )
    }
    return Dictionary(named) { first, _ in first }
  }

  /// The first walk, in the order of the second: notes every model that operations reach and builds none.
  private func reach(_ builders: [OperationBuilder], _ models: inout ModelBuilder) {
    for builder in builders { builder.reach(&models) }
    var generics: Set<Int> = []
    var records = 0
    while let next = nextModel(&records, &generics, models) {
      switch next {
      case .record(let slot): models.reach(record: slot)
      case .generic(let index): models.reach(generic: index)
      case .enumeration: break
      }
    }
  }

  /// All operations and every model that they reach. What is reached is known, so that they are built on all cores.
  private func walk(
    _ builders: [OperationBuilder], _ models: inout ModelBuilder, naming: ModelNaming
  ) -> (operations: [Operation], models: [Model]) {
    let operations = models.built(builders) { builder, models in builder.operation(&models) }
    let records = models.built(models.reachedRecords) { slot, models in record(slot, &models, naming) }
    let generics = models.built(plan.generics.indices.filter { models.isReached(.generic($0)) }) { index, models in
      generic(index, &models, naming)
    }
    var built = records + generics
    for enumeration in models.reachedEnumerations {
      let cases = enumeration.key.values.map { Enumeration.Case(value: $0, memberName: Identifier.member($0)) }
      let name = models.name(.enumeration(enumeration.key))
      let listed = models.evidence(of: enumeration.key)
      built.append(
        Model(
          name: name, kind: .enumeration(Enumeration(cases: ModelBuilder.settleCases(cases))),
          evidence: listed + naming.evidence(ofName: name, for: enumeration.key, listed.first?.place)))
    }
    return (operations, built.sorted { $0.name < $1.name })
  }

  /// A model that was reached and is not built yet: records in the order of their reaching, then generics.
  private func nextModel(_ records: inout Int, _ generics: inout Set<Int>, _ models: ModelBuilder)
    -> ModelNaming.ModelKey?
  {
    if records < models.reachedRecords.count {
      records += 1
      return .record(models.reachedRecords[records - 1])
    }
    let next = plan.generics.indices.first { models.isReached(.generic($0)) && !generics.contains($0) }
    if let next { generics.insert(next) }
    return next.map { .generic($0) }
  }

  private func record(_ slot: Int, _ models: inout ModelBuilder, _ naming: ModelNaming) -> Model {
    var record = models.record(slot)
    record.fields = models.formFields(record.fields, at: slot)
    let name = models.name(.record(slot))
    let evidence = ModelEvidence(graph: graph, plan: plan).evidence(ofRecord: slot)
    return Model(
      name: name, kind: .record(record), evidence: evidence + naming.evidence(ofName: name, for: slot))
  }

  private func generic(_ index: Int, _ models: inout ModelBuilder, _ naming: ModelNaming) -> Model {
    let name = models.name(.generic(index))
    let evidence = ModelEvidence(graph: graph, plan: plan).evidence(ofGeneric: index)
    return Model(
      name: name, kind: .record(models.record(ofGeneric: index)),
      evidence: evidence + naming.evidence(ofName: name, forGeneric: index))
  }

  private func settle(_ models: ModelBuilder) -> (names: [ModelNaming.ModelKey: String], naming: ModelNaming) {
    var naming = ModelNaming(graph: graph, plan: plan, operationTypes: operationTypes)
    naming.claimGenerics()
    naming.claimRecords(models.reachedRecords)
    for enumeration in models.reachedEnumerations {
      naming.claimEnumeration(
        enumeration.key, owner: enumeration.owner.map(naming.baseName), usage: enumeration.usage,
        parameterOf: models.parameterEnumerations[enumeration.key],
        at: models.enumerationPlaces[enumeration.key] ?? EnumerationPlaces())
    }
    let groups = operations.groups.values.map { Identifier.upperCamel($0.words) }
    let taken = Set(operations.names.values.map(\.typeName) + groups.flatMap(API.typeNames(ofGroup:)))
    return (naming.settle(reserved: reservedTypeNames.union(taken), keeping: old.models), naming)
  }

  private var operationTypes: [String: OperationTypeNames] {
    let types = operations.builders.parallelMap { ($0.draft.key, Self.typeNames($0.draft, $0.names)) }
    return Dictionary(types) { $1 }
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
          evidence: group.evidence)
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
