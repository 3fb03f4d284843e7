import JSONText
import Schema
import SourceText

/// Makes explanations of what the schema has.
///
///     Explainer(api).explanations(of: "Shelf.tags").map { text(of: $0, options: …) }
package struct Explainer: Sendable {
  let api: API
  package let index: NameIndex

  package init(_ api: API) {
    self.api = api
    index = NameIndex(api)
  }

  /// One for everything that bears the name; empty where nothing does.
  package func explanations(of name: String) -> [Explanation] {
    index.subjects(named: name).map(explanation)
  }

  /// The correction by which a field or a parameter of that name was left out; nil of other names.
  package func dropping(of name: String) -> Evidence? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let claim = "\"\(name[name.index(after: dot)...])\" is left out"
    return index.subjects(named: String(name[..<dot])).lazy.compactMap { subject in
      let evidence: [Evidence]
      switch subject {
      case .model(let model), .use(_, let model): evidence = model.evidence
      case .operation(let operation): evidence = operation.evidence
      default: return nil
      }
      return evidence.first { $0.kind == .corrected && $0.aspect == .presence && $0.claim == claim }
    }.first
  }

  package func explanation(of subject: Subject) -> Explanation {
    switch subject {
    case .group(let group): explanation(subject, group)
    case .operation(let operation): explanation(subject, operation)
    case .parameter(let parameter, let operation): explanation(subject, parameter, operation)
    case .answer(let answer, let operation): explanation(subject, answer, operation)
    case .header(let header, let operation): explanation(subject, header, operation)
    case .model(let model): explanation(subject, model)
    case .field(let field, let model): explanation(subject, field, model)
    case .value(let value, let model): explanation(subject, value, model)
    case .use(let type, let model): explanation(subject, type, model)
    }
  }

  func explanation(
    _ subject: Subject, _ summary: String, facts: [String], _ decisions: [Decision], members: [Member] = [],
    target: String? = nil, correction: [(String, JSONValue)] = []
  ) -> Explanation {
    var entry: JSONObject?
    if !correction.isEmpty {
      let members =
        [("target", JSONValue.string(target ?? subject.name))] + correction + [("reason", "why the pages are wrong")]
      entry = JSONObject(uniqueKeysWithValues: members)
    }
    return Explanation(
      name: subject.name, kind: subject.kind, summary: summary, facts: facts, decisions: decisions, members: members,
      correction: entry.map(JSONValue.object))
  }

  // MARK: Groups and operations

  private func explanation(_ subject: Subject, _ group: OperationGroup) -> Explanation {
    let count = group.operations.count
    return explanation(
      subject, "\(count) operation\(count == 1 ? "" : "s")",
      facts: [
        "\"\(redacted(group.title))\" on the pages; in Swift \(group.typeName), and \(group.memberName) of a client"
      ],
      [Decision("grouping", group.title, group.evidence, of: .grouping)]
        + nameDecision(group.memberName, group.evidence),
      members: group.operations.map { Member(name: $0.id, summary: "\($0.method) \($0.path)") },
      // As the operations' names begin: a model may be called as the group's type is.
      target: group.memberName, correction: [("name", .string(group.memberName))])
  }

  private func explanation(_ subject: Subject, _ operation: Operation) -> Explanation {
    let marks = [
      operation.isDeprecated ? "deprecated" : nil, operation.isExperimental ? "experimental" : nil,
      operation.isRemoved ? "gone" : nil,
    ].compactMap { $0 }
    let group = api.groups.first { $0.operations.contains { $0.id == operation.id } }
    var decisions = [
      Decision("method and path", "\(operation.method) \(operation.path)", operation.evidence, of: .path),
      Decision("group", group?.typeName ?? "", operation.evidence, of: .grouping),
      Decision("name", "\(operation.name), as a type \(operation.typeName)", operation.evidence, of: .name),
    ]
    decisions += leftOut("parameters", operation.evidence)
    for content in operation.requestBody?.contents ?? [] { decisions += self.decisions("request body", content) }
    for response in operation.responses { decisions += self.decisions(response) }
    return explanation(
      subject, (["\(operation.method) \(operation.path)"] + marks).joined(separator: ", "),
      facts: ["\"\(redacted(operation.summary))\"; in Swift \(operation.typeName)"], decisions,
      members: operation.parameters.map { Member(name: "\(operation.id).\($0.name)", summary: summary($0)) }
        + operation.responses.map { Member(name: "\(operation.id).\($0.status)", summary: summary($0)) },
      correction: [("name", .string(operation.name))] + (group.map { [("group", .string($0.title))] } ?? []))
  }

  // MARK: Parameters

  private func explanation(_ subject: Subject, _ parameter: Parameter, _ operation: Operation) -> Explanation {
    var decisions = [Decision("type", spelled(parameter), parameter.evidence, of: .type)]
    if let values = values(parameter.type) {
      decisions.append(Decision("valid values", values, parameter.evidence, of: .validValues))
    }
    if let filter = parameter.filter {
      let outcome =
        "by \(filter.names.map(\.value).joined(separator: ", ")) with \(filter.operators.joined(separator: " "))"
      decisions.append(Decision("filter", outcome, parameter.evidence, of: .filter))
    }
    decisions.append(
      Decision("presence", parameter.isRequired ? "required" : "optional", parameter.evidence, of: .presence))
    decisions += parameter.notes.decisions(parameter.evidence)
    decisions += nameDecision(parameter.memberName, parameter.evidence)
    return explanation(
      subject, summary(parameter),
      facts: [
        "in the \(parameter.location.rawValue) of \(operation.method) \(operation.path) as \(parameter.name); "
          + "in Swift \(parameter.memberName)"
      ], decisions,
      correction: [
        ("type", .string(spelling(parameter.type))), ("presence", parameter.isRequired ? "required" : "optional"),
        ("name", .string(parameter.memberName)),
      ])
  }

  private func summary(_ parameter: Parameter) -> String {
    ([spelled(parameter), parameter.isRequired ? "required" : "optional"] + parameter.notes.marks)
      .joined(separator: ", ")
  }

  private func spelled(_ parameter: Parameter) -> String {
    switch parameter.style {
    case .single: parameter.type.description
    case .commaJoined: "\(parameter.type), joined by commas"
    case .repeated: "\(parameter.type), the parameter repeated"
    }
  }
}
