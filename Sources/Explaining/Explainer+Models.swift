import JSONText
import Schema
import SourceText

extension Explainer {
  // MARK: Models

  func explanation(_ subject: Subject, _ model: Model) -> Explanation {
    let swift = model.name
    if let enumeration = model.enumeration {
      let count = enumeration.cases.count
      return explanation(
        subject, "string, one of \(count) known value\(count == 1 ? "" : "s") or any other",
        facts: ["in Swift \(swift); used by \(uses(of: model.name))"],
        [Decision("valid values", values(enumeration), model.evidence, of: .validValues)] + modelName(model),
        members: enumeration.cases.map { Member(name: "\(model.name).\($0.value)", summary: $0.memberName) },
        correction: [
          ("validValues", .array(enumeration.cases.map { .string(redacted($0.value)) })),
          ("name", .string(model.name)),
        ])
    }
    let fields = model.record?.fields ?? []
    var decisions: [Decision] = []
    if let envelope = model.record?.envelope {
      decisions.append(
        Decision(
          "list page",
          "items behind \"\(envelope.items)\", the next page behind \"\(envelope.way.joined(separator: "."))\"",
          model.evidence,
          of: .type))
    } else {
      decisions.append(
        Decision(
          "kind", model.record?.parameters.isEmpty == false ? "a generic model" : "an object with known keys",
          model.evidence, of: .type))
    }
    decisions += leftOut("fields", model.evidence)
    let identity = model.evidence.filter { $0.aspect == .grouping }
    if !identity.isEmpty { decisions.append(Decision("identity", "the same thing wherever it stands", identity)) }
    return explanation(
      subject, "\(fields.count) field\(fields.count == 1 ? "" : "s")",
      facts: ["in Swift \(swift); used by \(uses(of: model.name))"], decisions + modelName(model),
      members: fields.map { Member(name: "\(model.name).\($0.name)", summary: summary($0, model)) },
      correction: [("name", .string(model.name))])
  }

  private func modelName(_ model: Model) -> [Decision] { nameDecision(model.name, model.evidence) }

  func explanation(_ subject: Subject, _ type: SchemaType, _ model: Model) -> Explanation {
    let parameters = model.record?.parameters ?? []
    let arguments = type.references.first?.arguments ?? []
    let bindings = zip(parameters, arguments).map { "\($0) is \($1)" }
    var facts = ["\(bindings.joined(separator: ", ")); used by \(uses { $0.mentions(type) })"]
    facts.append("for the generic model itself: specless explain \(model.name)")
    let members = (model.record?.fields ?? []).map { field -> Member in
      var field = field
      field.type = field.type.bound(to: Dictionary(zip(parameters, arguments)) { first, _ in first })
      return Member(name: "\(model.name).\(field.name)", summary: summary(field, model))
    }
    return explanation(
      subject, "the generic model \(model.name), where \(bindings.joined(separator: ", "))", facts: facts,
      [Decision("kind", "a generic model: objects of one form around things that differ", model.evidence, of: .type)],
      members: members, target: model.name, correction: [("name", .string(model.name))])
  }

  func explanation(_ subject: Subject, _ value: Enumeration.Case, _ model: Model) -> Explanation {
    explanation(
      subject, "a value of \(model.name)",
      facts: ["\"\(value.value)\" in JSON, \(value.memberName) in Swift"],
      [Decision("valid values", values(model.enumeration), model.evidence, of: .validValues)],
      correction: [("name", .string(value.memberName))])
  }

  // MARK: Fields

  func explanation(_ subject: Subject, _ field: Field, _ model: Model) -> Explanation {
    var decisions = [Decision("type", field.type.description, field.evidence, of: .type)]
    if let values = values(field.type) {
      let own = field.evidence.filter { $0.aspect == .validValues }
      let listed = field.type.references.first.flatMap { api.model(named: $0.name) }?.evidence ?? []
      decisions.append(Decision("valid values", values, own.isEmpty ? listed : own, of: .validValues))
    }
    decisions.append(Decision("presence", presence(field, model), field.evidence, of: .presence))
    decisions.append(Decision("null", nullability(field), field.evidence, of: .nullability))
    decisions += field.notes.decisions(field.evidence)
    if let linked = field.linkedOperation {
      decisions.append(Decision("leads to", linked, field.evidence, of: .path))
    }
    decisions += nameDecision(field.memberName, field.evidence)
    var correction: [(String, JSONValue)] = []
    if !field.type.mentionsParameter { correction.append(("type", .string(spelling(field.type)))) }
    correction.append(("presence", field.presence == .always ? "required" : "optional"))
    correction += [("nullable", .bool(field.isNullable)), ("name", .string(field.memberName))]
    return explanation(
      subject, summary(field, model),
      facts: ["\"\(field.name)\" in \(model.name); in Swift \(field.memberName)"], decisions, correction: correction)
  }

  func summary(_ field: Field, _ model: Model) -> String {
    ([field.type.description, presence(field, model), nullability(field)] + field.notes.marks).joined(separator: ", ")
  }

  /// What belongs to an operation is sent by a client.
  private func presence(_ field: Field, _ model: Model) -> String {
    if model.scope != nil { return field.presence == .always ? "required" : "optional" }
    return field.presence == .always ? "always present" : "may be absent"
  }

  private func nullability(_ field: Field) -> String {
    guard field.isNullable else { return "never null" }
    return field.keepsNullApart ? "may be null, which is not the same as absent" : "may be null"
  }

  // MARK: Parts

  /// What corrections took away.
  func leftOut(_ subject: String, _ evidence: [Evidence]) -> [Decision] {
    let decision = Decision(subject, "some are left out", evidence, of: .presence)
    return decision.because.isEmpty ? [] : [decision]
  }

  /// A decision on a name is only told where there was something to decide.
  func nameDecision(_ name: String, _ evidence: [Evidence]) -> [Decision] {
    let decision = Decision("name", name, evidence, of: .name)
    return decision.because.isEmpty && decision.overruled.isEmpty ? [] : [decision]
  }

  /// The values of an enumeration that the type mentions.
  func values(_ type: SchemaType) -> String? {
    type.references.first.flatMap { api.model(named: $0.name)?.enumeration }.map(values)
  }

  private func values(_ enumeration: Enumeration?) -> String {
    (enumeration?.cases ?? []).map { redacted($0.value) }.joined(separator: ", ")
  }

  /// A type as corrections spell it.
  func spelling(_ type: SchemaType) -> String { type.description }

  private func uses(of name: String) -> String { uses { $0.references.contains { $0.name == name } } }

  /// The first few fields, parameters, bodies and answers that mention a type.
  private func uses(_ isMeant: (SchemaType) -> Bool) -> String {
    var users: [String] = []
    for operation in api.operations {
      let contents = operation.requestBody?.contents ?? []
      if contents.contains(where: { isMeant($0.type) }) { users.append("the request of \(operation.id)") }
      let answers = operation.responses.flatMap(\.contents)
      if answers.contains(where: { isMeant($0.type) }) { users.append("the answer of \(operation.id)") }
      users += operation.parameters.filter { isMeant($0.type) }.map { "\(operation.id).\($0.name)" }
    }
    for model in api.models {
      users += (model.record?.fields ?? []).filter { isMeant($0.type) }.map { "\(model.name).\($0.name)" }
    }
    let shown = users.prefix(5).joined(separator: ", ")
    return users.isEmpty ? "nothing" : users.count > 5 ? "\(shown) and \(users.count - 5) more" : shown
  }
}

extension SchemaType {
  /// Whether the type is this one or holds it.
  fileprivate func mentions(_ other: SchemaType) -> Bool {
    references.contains { .model($0) == other }
  }

  fileprivate var mentionsParameter: Bool {
    switch self {
    case .parameter: true
    case .array(let inner), .map(let inner), .nullable(let inner): inner.mentionsParameter
    case .model(let reference): reference.arguments.contains(where: \.mentionsParameter)
    default: false
    }
  }
}
