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
  /// Filled once all claims are gathered; empty in the first pass.
  var names: [ModelNaming.ModelKey: String] = [:]

  /// Records and enumerations in the order in which they are reached.
  private(set) var reachedRecords: [Int] = []
  private(set) var reachedEnumerations: [(key: EnumerationKey, owner: Int?, usage: Usage?)] = []
  private var seen: Set<ModelNaming.ModelKey> = []
  /// Parts of multipart bodies, by the slot of the body.
  var multipartParts: [Int: [MultipartForm.Part]] = [:]
  var seenMultipart: Set<Int> = []
  /// What is known of each field, and what its type was decided to be: the same in both walks.
  var fieldSubjects: [FieldID: FieldSubject] = [:]
  private var decisions: [FieldID: TypeDecision] = [:]
  /// Only what the second walk builds is read.
  private var gathersEvidence = false

  init(graph: SlotGraph, plan: ModelPlan, index: SubjectIndex) {
    self.graph = graph
    self.plan = plan
    self.index = index
    self.enumerations = EnumerationIndex(graph: graph)
  }

  /// Forgets what was reached, so that the second pass, with names, begins anew.
  mutating func restart(names: [ModelNaming.ModelKey: String]) {
    self.names = names
    gathersEvidence = true
    reachedRecords = []
    reachedEnumerations = []
    seen = []
    seenMultipart = []
  }

  func isReached(_ key: ModelNaming.ModelKey) -> Bool { seen.contains(key) }

  /// Notes that a slot is emitted as a record.
  mutating func noteRecord(_ slot: Int) {
    if seen.insert(.record(slot)).inserted { reachedRecords.append(slot) }
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
    let state = graph[slot]
    let subject = TypeSubject(
      name: name, observations: state.observations, rows: state.rows, isRequest: isRequest, queryValues: [],
      elsewhere: [])
    return type(of: slot, subject: subject, words: nil, owner: nil)
  }

  /// The type of a slot as one field mentions it.
  mutating func type(
    of slot: Int, subject: TypeSubject, field: FieldID? = nil, words: EnumerationKey?, owner: Int?
  ) -> (type: SchemaType, evidence: [Evidence]) {
    let slot = graph.find(slot)
    if let structural = structuralType(slot) {
      return (structural, shownEvidence(graph[slot], of: structural, subject))
    }
    let decision = decision(subject, field)
    if case .array = decision.shape.core, let element = graph[slot].element,
      let structural = structuralType(graph.find(element))
    {
      let type = SchemaType.array(structural)
      return (type, shownEvidence(graph[slot], of: type, subject))
    }
    var type = Self.schemaType(decision.shape)
    if let words { type = enumerated(type, words, owner: owner, usage: graph[slot].usages.min()) }
    return (type, decision.evidence)
  }

  private mutating func decision(_ subject: TypeSubject, _ field: FieldID?) -> TypeDecision {
    if let field, let known = decisions[field] { return known }
    let decision = TypeDecision.decide(subject)
    if let field { decisions[field] = decision }
    return decision
  }

  /// A use of a generic, a map or a record; nil where examples show anything else.
  private mutating func structuralType(_ slot: Int) -> SchemaType? {
    let state = graph[slot]
    guard state.observations.allSatisfy({ $0.node.kind == .object || $0.node.kind == .null }) else { return nil }
    if let use = plan.uses[slot] { return genericType(use) }
    if let map = plan.maps[slot] {
      guard !map.hasFreeValues, let value = state.members.values.min() else { return .map(.any) }
      return .map(type(ofRoot: graph.find(value), name: "", isRequest: false).type)
    }
    guard !state.members.isEmpty else { return nil }
    noteRecord(slot)
    return .model(ModelReference(name(.record(slot))))
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
    let type: SchemaType = isUnknown ? .any : self.type(ofRoot: argument, name: "", isRequest: false).type
    return .model(ModelReference(name(known), arguments: [type]))
  }

  private mutating func enumerated(_ type: SchemaType, _ key: EnumerationKey, owner: Int?, usage: Usage?) -> SchemaType
  {
    switch type {
    case .string, .any:
      if seen.insert(.enumeration(key)).inserted { reachedEnumerations.append((key, owner, usage)) }
      return .model(ModelReference(name(.enumeration(key))))
    case .array(let element): return .array(enumerated(element, key, owner: owner, usage: usage))
    default: return type
    }
  }

  /// A parameter's enumeration; parameters of one name and one set of values share it.
  mutating func parameterEnumeration(_ type: SchemaType, _ key: EnumerationKey) -> SchemaType {
    enumerated(type, key, owner: nil, usage: nil)
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

  private func shownEvidence(_ slot: Slot, of type: SchemaType, _ subject: TypeSubject) -> [Evidence] {
    guard gathersEvidence else { return [] }
    var evidence: [Evidence] = []
    if let first = subject.observations.first ?? slot.observations.first {
      evidence.append(
        Evidence(
          .shown, .type, rule: "model-from-examples", claim: type.description,
          text: Quotation.short(String(decoding: first.node.rawBytes.prefix(200), as: UTF8.self)), place: first.place))
    }
    for row in subject.rows {
      guard let description = row.row.description, let words = row.words.description?.type else { continue }
      evidence.append(
        Evidence(
          .said, .type, rule: "type-from-words", claim: Shape(said: words.value).description, text: words.text,
          place: row.file.place(of: description.span)))
    }
    return evidence
  }
}
