import JSONText
import Pages
import Schema
import SourceText

extension ModelBuilder {
  /// The record of a slot: its fields in the documents' order.
  mutating func record(_ slot: Int) -> Record {
    Record(fields: Self.settleMembers(fields(of: [slot]).map { field($0) }))
  }

  /// A generic's record: the parts that all uses share, and the one that varies.
  mutating func record(ofGeneric index: Int) -> Record {
    let generic = plan.generics[index]
    let parameter: String
    switch generic.role {
    case .wrapper: parameter = Identifier.type(generic.varyingKey)
    case .list: parameter = "Element"
    }
    let fields = fields(of: generic.uses).map { known -> Field in
      var field = field(known)
      if known.key == generic.varyingKey {
        field.type = generic.role == .wrapper ? .parameter(parameter) : .array(.parameter(parameter))
        let place = field.evidence.lazy.compactMap(\.place).first
        field.evidence.removeAll { $0.aspect == .type }
        field.evidence.append(
          Evidence(
            .shown, .type, rule: "generic-from-structure", claim: "the part that varies", text: known.key, place: place)
        )
      }
      return field
    }
    var record = Record(parameters: [parameter], fields: Self.settleMembers(fields))
    if case .list(let next) = generic.role { record.envelope = ListEnvelope(items: generic.varyingKey, way: next) }
    return record
  }

  /// Notes what a record's fields mention, without building them.
  mutating func reach(record slot: Int) {
    for field in fields(of: [slot]) { _ = type(of: field) }
  }

  /// Notes what the fields of a generic's record mention, without building them.
  mutating func reach(generic index: Int) {
    for field in fields(of: plan.generics[index].uses) { _ = type(of: field) }
  }

  private mutating func type(of field: KnownField) -> (type: SchemaType, evidence: [Evidence]) {
    guard let member = field.member else { return (.any, []) }
    return type(
      of: member, subject: field.subject, decided: field.decision, words: field.words, owner: field.owner)
  }

  private mutating func field(_ known: KnownField) -> Field {
    let rows = known.subject.rows
    var decided = type(of: known)
    if let elsewhere = known.elsewhere {
      decided.evidence.append(
        Evidence(
          .shownElsewhere, .validValues, rule: "valid-values-from-elsewhere",
          claim: elsewhere.key.values.joined(separator: ", "),
          text: known.key, place: elsewhere.place))
    }
    decided.evidence += known.said?.evidence ?? []
    var field = Field(
      name: known.key, memberName: Identifier.member(known.key), type: decided.type, presence: .sometimes,
      isNullable: false, evidence: decided.evidence)
    let notes = FieldNotes(rows: rows, type: decided.type)
    field.notes = notes.notes
    field.evidence += notes.evidence
    if field.notes.description == nil { field.sample = SampleValue.of(known.key, known.subject.observations) }
    if let words = known.words { noteEnumeration(words, evidence: field.evidence) }
    Self.decidePresence(
      of: &field,
      FieldSubject(
        key: known.key, objects: known.objects, values: known.subject.observations, rows: rows,
        isRequest: known.subject.isRequest,
        nullElsewhere: known.subject.isRequest ? nil : alikeRecords.null(known.key, in: known.slots, of: graph)))
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
    var fields = fields
    for (position, name) in names { fields[position].memberName = name }
    return fields
  }
}
