import JSONText
import Pages
import Schema
import SourceText

/// Makes schema models and types of settled slots.
struct ModelBuilder {
  let graph: SlotGraph
  let plan: ModelPlan
  let index: SubjectIndex
  let enumerations: EnumerationIndex
  let alikeRecords: AlikeRecords
  /// Filled once all claims are gathered; empty in the first pass.
  var names: [ModelNaming.ModelKey: String] = [:]

  /// Records and enumerations in the order in which they are reached.
  private(set) var reachedRecords: [Int] = []
  private(set) var reachedEnumerations: [(key: EnumerationKey, owner: Int?, usage: Usage?)] = []
  private var seen: Set<ModelNaming.ModelKey> = []
  /// The operation with the shortest path whose parameter has the values.
  private(set) var parameterEnumerations: [EnumerationKey: String] = [:]
  /// Where enumerations stand.
  private(set) var enumerationPlaces: [EnumerationKey: EnumerationPlaces] = [:]
  /// Where the values of an enumeration are listed.
  private var listings: [EnumerationKey: [Evidence]] = [:]
  /// Parts of multipart bodies, by the slot of the body.
  var forms: [Int: FormBody] = [:]
  var seenForms: Set<Int> = []
  /// What is known of the fields of each record, and of each generic by all its uses: the same in both walks.
  var knownFields: [[Int]: [KnownField]] = [:]
  /// Only what the second walk builds is read.
  private(set) var gathersEvidence = false

  init(_ united: (graph: SlotGraph, plan: ModelPlan)) {
    (graph, plan) = united
    (index, (enumerations, alikeRecords)) = concurrently(
      { SubjectIndex(graph: united.graph, plan: united.plan) },
      { (EnumerationIndex(graph: united.graph), AlikeRecords(graph: united.graph)) })
  }

  /// Everything is reached and has its name: from now on it is built, and no more is reached.
  mutating func settle(names: [ModelNaming.ModelKey: String]) {
    self.names = names
    gathersEvidence = true
    listings = [:]
  }

  /// Builds on all cores what was reached; what is found out on the way about enumerations stands in the order of the
  /// elements.
  mutating func built<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ build: @Sendable (Element, inout ModelBuilder) -> Result
  ) -> [Result] {
    var blank = self
    blank.listings = [:]
    let parts = elements.parallelParts { [blank] part in
      var models = blank
      return (results: part.map { build($0, &models) }, listings: models.listings)
    }
    for part in parts { listings.merge(part.listings) { $0 + $1 } }
    return parts.flatMap(\.results)
  }

  func isReached(_ key: ModelNaming.ModelKey) -> Bool { seen.contains(key) }

  /// Notes that a slot is emitted as a record.
  mutating func noteRecord(_ slot: Int) {
    if seen.insert(.record(slot)).inserted { reachedRecords.append(slot) }
  }

  /// Notes what a field or parameter says of the values that it shares with an enumeration.
  mutating func noteEnumeration(_ key: EnumerationKey, evidence: [Evidence]) {
    listings[key, default: []] += evidence.filter { $0.aspect == .validValues && !$0.isOverruled }
  }

  /// Where the values are listed, by strength and place, each once.
  func evidence(of key: EnumerationKey) -> [Evidence] {
    (listings[key] ?? []).brief(4)
  }

  /// Values may come to one Swift name: the first in order keeps it.
  static func settleCases(_ cases: [Enumeration.Case]) -> [Enumeration.Case] {
    let claims = cases.enumerated().map { position, each in
      NameClaim(id: position, candidates: [each.memberName], rank: NameRank([position]))
    }
    let names = settleNames(claims, reserved: reservedMemberNames.union(["description"]), foldsCase: false)
    return cases.enumerated().map { position, each in
      Enumeration.Case(value: each.value, memberName: names[position] ?? each.memberName)
    }
  }

  func name(_ key: ModelNaming.ModelKey) -> String { names[key] ?? "Unnamed" }

  // MARK: Types

  /// The type of a slot that a message, a list or a map holds, with the chain of evidence.
  mutating func type(ofRoot slot: Int, name: String, isRequest: Bool) -> (type: SchemaType, evidence: [Evidence]) {
    let subject = TypeSubject(
      name: name, observations: graph[slot].observations, rows: graph[slot].rows, isRequest: isRequest, queryValues: [],
      elsewhere: [])
    return type(of: slot, subject: subject, words: nil, owner: nil)
  }

  /// The type of a slot as one field mentions it.
  mutating func type(
    of slot: Int, subject: TypeSubject, decided: TypeDecision? = nil, words: EnumerationKey?, owner: Int?
  ) -> (type: SchemaType, evidence: [Evidence]) {
    let slot = graph.find(slot)
    if let structural = structuralType(slot) {
      return (structural, structureEvidence(structural, slot, subject))
    }
    // Where examples show lists, nothing overrules them.
    if subject.showsLists, let list = structuralList(slot) { return (list, structureEvidence(list, slot, subject)) }
    let decision = decided ?? TypeDecision.decide(subject)
    if Self.isArray(decision.shape) || isListByRows(slot), let list = structuralList(slot) {
      return (list, structureEvidence(list, slot, subject))
    }
    var type = Self.schemaType(decision.shape)
    if let words {
      type = enumerated(type, words, owner: owner, usage: graph[slot].usages.first)
      if !gathersEvidence { enumerationPlaces[words, default: EnumerationPlaces()].slots.insert(slot) }
    }
    return (type, decision.evidence)
  }

  private static func isArray(_ shape: Shape) -> Bool {
    if case .array = shape.core { true } else { false }
  }

  /// Rows document parts of its elements (`copies[].shelf`), and no example shows it.
  private func isListByRows(_ slot: Int) -> Bool {
    graph[slot].observations.allSatisfy { $0.node.kind == .null }
      && graph[slot].element.map { !graph[$0].members.isEmpty } == true
  }

  /// A list of what has a model; nil where its elements have none.
  private mutating func structuralList(_ slot: Int) -> SchemaType? {
    guard let element = graph[slot].element, let structural = structuralType(graph.find(element)) else { return nil }
    return .array(orNull(structural, at: element))
  }

  /// What a list or map holds may be null where an example shows one; of fields, that is a fact of the field.
  private func orNull(_ type: SchemaType, at slot: Int) -> SchemaType {
    type != .any && graph[slot].observations.contains { $0.node.kind == .null } ? .nullable(type) : type
  }

  private func structureEvidence(_ type: SchemaType, _ slot: Int, _ subject: TypeSubject) -> [Evidence] {
    guard gathersEvidence else { return [] }
    let isList = if case .array = type { true } else { false }
    let held = isList ? graph[slot].element.map(graph.find) ?? slot : slot
    let map = plan.uses[held] == nil ? plan.maps[held] : nil
    let inner = Shape(map == nil ? .object([:]) : .map(.nothing))
    return StructureEvidence(
      claim: type.description, shape: isList ? Shape(.array(inner)) : inner, slot: graph[slot], subject: subject,
      map: map
    ).chain
  }

  /// A use of a generic, a map or a record; nil where examples show anything else.
  private mutating func structuralType(_ slot: Int) -> SchemaType? {
    guard isStructural(slot) else { return nil }
    if let use = plan.uses[slot] { return genericType(use) }
    if let map = plan.maps[slot] {
      guard !map.hasFreeValues, let value = graph[slot].members.values.min() else { return .map(.any) }
      return .map(orNull(heldType(value), at: value))
    }
    noteRecord(slot)
    return .model(ModelReference(name(.record(slot))))
  }

  /// Whether examples show nothing but objects, of which something is known.
  func isStructural(_ slot: Int) -> Bool {
    guard graph[slot].observations.allSatisfy({ $0.node.kind == .object || $0.node.kind == .null }) else {
      return false
    }
    return plan.uses[slot] != nil || plan.maps[slot] != nil || !graph[slot].members.isEmpty
  }

  private mutating func genericType(_ use: ModelPlan.GenericUse) -> SchemaType {
    let generic = plan.generics[use.generic]
    let known = ModelNaming.ModelKey.generic(use.generic)
    if seen.insert(known).inserted, let first = generic.uses.first {
      for key in generic.keys where key != generic.varyingKey {
        if let member = graph[first].members[key] { _ = structuralType(graph.find(member)) }
      }
    }
    let argument = graph.find(use.argument)
    let isUnknown = graph[argument].observations.isEmpty && graph[argument].members.isEmpty
    return .model(ModelReference(name(known), arguments: [isUnknown ? .any : heldType(argument)]))
  }

  /// The type of what a map or a generic holds, for which nobody asks the reasons.
  private mutating func heldType(_ slot: Int) -> SchemaType {
    let slot = graph.find(slot)
    return structuralType(slot) ?? type(ofRoot: slot, name: "", isRequest: false).type
  }

  private mutating func enumerated(_ type: SchemaType, _ key: EnumerationKey, owner: Int?, usage: Usage?) -> SchemaType
  {
    switch type {
    case .string, .any:
      noteEnumeration(key, owner: owner, usage: usage)
      return .model(ModelReference(name(.enumeration(key))))
    case .array(let element): return .array(enumerated(element, key, owner: owner, usage: usage))
    default: return type
    }
  }

  /// Of all that share an enumeration, one names it: a model of answers before one of requests, then the shortest path;
  /// which of them is reached first tells nothing.
  private mutating func noteEnumeration(_ key: EnumerationKey, owner: Int?, usage: Usage?) {
    if gathersEvidence { return }
    guard !seen.insert(.enumeration(key)).inserted else { return reachedEnumerations.append((key, owner, usage)) }
    guard let index = reachedEnumerations.firstIndex(where: { $0.key == key }) else { return }
    let known = reachedEnumerations[index]
    if ownerRank(owner, usage).lexicographicallyPrecedes(ownerRank(known.owner, known.usage)) {
      reachedEnumerations[index] = (key, owner, usage)
    }
  }

  private func ownerRank(_ owner: Int?, _ usage: Usage?) -> [String] {
    guard let owner, let usage = graph[owner].usages.first(where: { !$0.isRequest }) ?? usage else { return ["3"] }
    let rank = plan.isResource(owner, in: graph) ? "0" : usage.isRequest ? "2" : "1"
    return [rank, "\(100_000 + usage.path.count)", "\(100_000 + usage.operation.utf8.count)", usage.operation]
  }

  /// A parameter's enumeration; parameters of one name and one set of values share it.
  mutating func parameterEnumeration(
    _ type: SchemaType, _ key: EnumerationKey, of draft: OperationDraft
  ) -> SchemaType {
    let operation = draft.key
    if !gathersEvidence { enumerationPlaces[key, default: EnumerationPlaces()].shapes.insert(draft.shape) }
    let known = parameterEnumerations[key] ?? operation
    let isNearer = (operation.utf8.count, operation) < (known.utf8.count, known)
    parameterEnumerations[key] = isNearer ? operation : known
    return enumerated(type, key, owner: nil, usage: nil)
  }

  /// The one function from shapes to mentions of types, for what has no slots of its own.
  static func schemaType(_ shape: Shape) -> SchemaType {
    switch shape.core {
    case .nothing, .any: .any
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .string: .string
    case .timestamp: .timestamp
    case .array(let element): .array(nullable(element))
    case .object: .map(.any)
    case .map(let value): .map(nullable(value))
    }
  }

  private static func nullable(_ shape: Shape) -> SchemaType {
    let type = schemaType(shape)
    return shape.isNullable && type != .any ? .nullable(type) : type
  }
}
