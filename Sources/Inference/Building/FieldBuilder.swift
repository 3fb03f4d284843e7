import JSONText
import Pages
import Schema
import SourceText

extension ModelBuilder {
  /// The record of a slot: its fields in the documents' order.
  mutating func record(_ slot: Int) -> Record {
    let keys = MemberOrder.keys(of: slot, in: graph)
    let fields = keys.filter { !$0.isEmpty }.map { field($0, of: slot) }
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
    let order = MemberOrder.merge(generic.uses.map { MemberOrder.keys(of: $0, in: graph) })
    let fields = order.map { key -> Field in
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
    if case .list(let next) = generic.role { record.envelope = ListEnvelope(items: generic.varyingKey, next: next) }
    return record
  }

  private mutating func field(_ key: String, of slot: Int) -> Field { field(key, ofUses: [slot]) }

  /// Notes what a record's fields mention, without building them.
  mutating func reach(record slot: Int) {
    for key in MemberOrder.keys(of: slot, in: graph) where !key.isEmpty {
      _ = type(of: FieldID(slots: [slot], key: key))
    }
  }

  /// Notes what the fields of a generic's record mention, without building them.
  mutating func reach(generic index: Int) {
    let uses = plan.generics[index].uses
    for key in MemberOrder.merge(uses.map({ MemberOrder.keys(of: $0, in: graph) })) {
      _ = type(of: FieldID(slots: uses, key: key))
    }
  }

  /// What is known of one key of a record that is seen at one slot, or at all uses of a generic.
  private mutating func subject(_ field: FieldID) -> FieldSubject {
    if let known = fieldSubjects[field] { return known }
    let subject = newSubject(field.key, ofUses: field.slots)
    fieldSubjects[field] = subject
    return subject
  }

  private func newSubject(_ key: String, ofUses slots: [Int]) -> FieldSubject {
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
    var subject = TypeSubject(
      name: key, observations: values, rows: rows, isRequest: isRequest, queryValues: [],
      elsewhere: index.elsewhere(
        key, collection: usages.min().map(Unification.collection) ?? "", except: members))
    subject.tablesElsewhere = index.tables(key, except: members)
    let listed = EnumerationKey(name: key, rows: rows)
    let elsewhere = listed == nil ? enumerations.match(key, values: values) : nil
    return FieldSubject(
      type: subject, objects: objects, member: members.first, owner: slots.first, listed: listed, elsewhere: elsewhere)
  }

  private mutating func type(of field: FieldID) -> (type: SchemaType, evidence: [Evidence]) {
    let subject = subject(field)
    guard let member = subject.member else { return (.any, []) }
    return type(
      of: member, subject: subject.type, field: field, words: subject.listed ?? subject.elsewhere?.key,
      owner: subject.owner)
  }

  private mutating func field(_ key: String, ofUses slots: [Int]) -> Field {
    let id = FieldID(slots: slots, key: key)
    let subject = subject(id)
    let rows = subject.type.rows
    var decided = type(of: id)
    if let elsewhere = subject.elsewhere {
      decided.evidence.append(
        Evidence(
          .shownElsewhere, .validValues, rule: "valid-values-from-elsewhere",
          claim: elsewhere.key.values.joined(separator: ", "),
          text: key, place: elsewhere.place))
    }
    var field = Field(
      name: key, memberName: Identifier.member(key), type: decided.type, presence: .sometimes, isNullable: false,
      notes: FieldNotes(rows: rows, type: decided.type).notes, evidence: decided.evidence)
    Presence(
      key: key, objects: subject.objects, values: subject.type.observations, rows: rows,
      isRequest: subject.type.isRequest
    ).apply(to: &field)
    return field
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
struct FieldID: Hashable {
  var slots: [Int]
  var key: String
}

/// What is known of one key of a record.
struct FieldSubject {
  /// All that speaks for the type; its observations are the key's values.
  var type: TypeSubject
  /// The examples of the record.
  var objects: [Observation]
  /// The slot of the key; nil where the record has none.
  var member: Int?
  var owner: Int?
  /// The values that tables list for it here, else elsewhere.
  var listed: EnumerationKey?
  var elsewhere: EnumerationIndex.Listed?
}

/// Whether a key is always there, and whether it may be null: two facts.
private struct Presence {
  var key: String
  var objects: [Observation]
  var values: [Observation]
  var rows: [DocumentedRow]
  var isRequest: Bool

  func apply(to field: inout Field) {
    let isShownAlways = !objects.isEmpty && values.count == objects.count
    if let mark = rows.lazy.compactMap({ row in row.row.flags.required.map { row.file.place(of: $0) } }).first {
      field.presence = isRequest || isShownAlways || objects.isEmpty ? .always : .sometimes
      field.evidence.append(Evidence(.stated, .presence, rule: "presence-from-marks", claim: "required", place: mark))
    } else {
      field.presence = isRequest ? .sometimes : isShownAlways ? .always : .sometimes
      field.evidence += shownPresence(field.presence)
    }
    let null = values.first { $0.node.kind == .null }
    if let null {
      field.isNullable = true
      field.evidence.append(
        Evidence(
          .shown, .nullability, rule: "null-from-examples", claim: "may be null", text: "null", place: null.place))
    }
    if let said = saidNullable() {
      field.isNullable = true
      field.evidence.append(said)
    }
    field.keepsNullApart =
      field.presence == .sometimes && field.isNullable && (isRequest || (null != nil && !objects.isEmpty))
  }

  private func shownPresence(_ presence: Field.Presence) -> [Evidence] {
    guard !isRequest, !objects.isEmpty else { return [] }
    let absent = objects.first { $0.node[key] == nil }
    let claim = absent == nil ? "always present" : "sometimes present"
    return [
      Evidence(.shown, .presence, rule: "presence-from-examples", claim: claim, place: (absent ?? objects[0]).place)
    ]
  }

  private func saidNullable() -> Evidence? {
    for row in rows {
      guard let description = row.row.description, let said = row.words.description?.mayBeNull, said.value else {
        continue
      }
      return Evidence(
        .said, .nullability, rule: "null-from-words", claim: "may be null", text: said.text,
        place: row.file.place(of: description.span))
    }
    return nil
  }
}
