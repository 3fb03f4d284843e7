import JSONText
import Pages
import Schema
import SourceText

extension ModelBuilder {
  /// The record of a slot: its fields in the documents' order.
  mutating func record(_ slot: Int) -> Record {
    let fields = keys(of: [slot]).map { field($0, of: slot) }
    return Record(fields: Self.settleMembers(fields))
  }

  /// A generic's record: the parts that all uses share, and the one that varies.
  mutating func record(ofGeneric index: Int) -> Record {
    let generic = plan.generics[index]
    let parameter: String
    switch generic.role {
    case .wrapper: parameter = Identifier.type(generic.varyingKey)
    case .list: parameter = "Element"
    }
    let fields = keys(of: generic.uses).map { key -> Field in
      var field = field(key, ofUses: generic.uses)
      if key == generic.varyingKey {
        field.type = generic.role == .wrapper ? .parameter(parameter) : .array(.parameter(parameter))
        let place = field.evidence.lazy.compactMap(\.place).first
        field.evidence.removeAll { $0.aspect == .type }
        field.evidence.append(
          Evidence(
            .shown, .type, rule: "generic-from-structure", claim: "the part that varies", text: key, place: place))
      }
      return field
    }
    var record = Record(parameters: [parameter], fields: Self.settleMembers(fields))
    if case .list(let next) = generic.role { record.envelope = ListEnvelope(items: generic.varyingKey, way: next) }
    return record
  }

  private mutating func field(_ key: String, of slot: Int) -> Field { field(key, ofUses: [slot]) }

  /// Notes what a record's fields mention, without building them.
  mutating func reach(record slot: Int) {
    for key in keys(of: [slot]) {
      _ = type(of: FieldID(slots: [slot], key: key))
    }
  }

  /// Notes what the fields of a generic's record mention, without building them.
  mutating func reach(generic index: Int) {
    let uses = plan.generics[index].uses
    for key in keys(of: uses) {
      _ = type(of: FieldID(slots: uses, key: key))
    }
  }

  private mutating func known(_ field: FieldID) -> KnownField {
    if let known = knownFields[field] { return known }
    let known = gathered(field.key, ofUses: field.slots)
    knownFields[field] = known
    return known
  }

  func gathered(_ key: String, ofUses slots: [Int]) -> KnownField {
    let objects = slots.flatMap { graph[$0].observations }.filter { $0.node.kind == .object }
    let values = objects.compactMap { object in
      object.node[key].map { Observation(node: $0, origin: object.origin) }
    }
    let members = slots.compactMap { graph[$0].members[key] }.map(graph.find)
    let parents = Set(slots.map(graph.find))
    let rows = Set(members).sorted().flatMap { graph[$0].rows }.filter {
      $0.parent.map { parents.contains(graph.find($0)) } ?? false
    }
    let usages = slots.flatMap { graph[$0].usages }
    let isRequest = usages.allSatisfy(\.isRequest)
    let collection = usages.min().map(Unification.collection) ?? ""
    var subject = TypeSubject(
      name: key, observations: values, rows: rows, isRequest: isRequest, queryValues: [],
      elsewhere: index.elsewhere(key, collection: collection, except: members))
    subject.tablesElsewhere = index.tables(key, except: members)
    let listed = EnumerationKey(name: key, rows: rows)
    let elsewhere = listed == nil ? enumerations.match(key, collection: collection, values: values) : nil
    return KnownField(
      subject: subject, objects: objects, member: members.first, owner: slots.first, listed: listed,
      elsewhere: elsewhere)
  }

  private mutating func type(of field: FieldID) -> (type: SchemaType, evidence: [Evidence]) {
    let known = known(field)
    guard let member = known.member else { return (.any, []) }
    return type(of: member, subject: known.subject, field: field, words: known.words, owner: known.owner)
  }

  private mutating func field(_ key: String, ofUses slots: [Int]) -> Field {
    let id = FieldID(slots: slots, key: key)
    let known = known(id)
    let rows = known.subject.rows
    var decided = type(of: id)
    if let elsewhere = known.elsewhere {
      decided.evidence.append(
        Evidence(
          .shownElsewhere, .validValues, rule: "valid-values-from-elsewhere",
          claim: elsewhere.key.values.joined(separator: ", "),
          text: key, place: elsewhere.place))
    }
    var field = Field(
      name: key, memberName: Identifier.member(key), type: decided.type, presence: .sometimes, isNullable: false,
      evidence: decided.evidence)
    let notes = FieldNotes(rows: rows, type: decided.type)
    field.notes = notes.notes
    field.evidence += notes.evidence
    if field.notes.description == nil { field.sample = SampleValue.of(key, known.subject.observations) }
    if let words = known.words { noteEnumeration(words, evidence: field.evidence) }
    Self.decidePresence(
      of: &field,
      FieldSubject(
        key: key, objects: known.objects, values: known.subject.observations, rows: rows,
        isRequest: known.subject.isRequest))
    return field
  }

  /// Presence and nullability are two facts; absent, null and value are kept apart only where both were seen, and in
  /// requests where null is known to be allowed; any JSON holds null by itself.
  private static func decidePresence(of field: inout Field, _ subject: FieldSubject) {
    let presence = PresenceOfField(subject: subject).decide()
    let nullability = NullabilityOfField(subject: subject).decide()
    (field.presence, field.isNullable) = (presence.presence, nullability.isNullable)
    field.evidence += presence.evidence + nullability.evidence
    let isNullShown = subject.values.contains { $0.node.kind == .null }
    field.keepsNullApart =
      field.presence == .sometimes && field.isNullable && (isNullShown || (subject.isRequest && field.type != .any))
  }

  /// Two keys may come to one Swift name (`a_b`, `a-b`): the first in order keeps it.
  static func settleMembers(_ fields: [Field]) -> [Field] {
    let claims = fields.enumerated().map { position, field in
      NameClaim(id: position, candidates: [field.memberName], rank: NameRank([position]))
    }
    let names = settleNames(claims, reserved: reservedMemberNames, foldsCase: false)
    return fields.enumerated().map { position, field in
      var field = field
      field.memberName = names[position] ?? field.memberName
      return field
    }
  }
}

/// One key of a record that is seen at one slot, or at all uses of a generic.
struct FieldID: Hashable, Sendable {
  var slots: [Int]
  var key: String
}

/// What both walks know of one key of a record.
struct KnownField: Sendable {
  /// All that speaks for the type; its observations are the key's values.
  var subject: TypeSubject
  /// The examples of the record.
  var objects: [Observation]
  /// The slot of the key; nil where the record has none.
  var member: Int?
  var owner: Int?
  /// The values that tables list for it here, else elsewhere.
  var listed: EnumerationKey?
  var elsewhere: EnumerationIndex.Listed?

  var words: EnumerationKey? { listed ?? elsewhere?.key }
}
