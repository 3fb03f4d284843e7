import Schema
import SourceText

extension Corrections {
  /// Applies every entry; one that names nothing is an error, one that changes nothing a warning, so that the file
  /// cannot rot. Names are changed last, so that all entries speak of the names that `explain` prints.
  package func apply(to api: inout API, diagnostics: inout Diagnostics) {
    var renames: [Correction] = []
    for entry in entries {
      let before = api
      guard let target = CorrectionTarget(entry.target, in: api) else {
        diagnostics.report(.unknownTarget(entry, among: CorrectionTarget.names(in: api)))
        continue
      }
      var isKnownType = true
      target.edit(&api) { subject in isKnownType = entry.change(&subject, models: Set(before.models.map(\.name))) }
      if !isKnownType { diagnostics.report(.unknownType(entry)) }
      if entry.name != nil { renames.append(entry) }
      if isKnownType, entry.name == nil, before.ignoringEvidence == api.ignoringEvidence {
        diagnostics.report(.unneeded(entry))
      }
    }
    for entry in renames { Renaming(entry).apply(to: &api, diagnostics: &diagnostics) }
  }
}

/// What of a field or parameter an entry can change.
struct CorrectionSubject {
  var type: SchemaType
  var isRequired: Bool
  var isNullable: Bool
  var evidence: [Evidence]
}

extension Correction {
  /// False where the entry's type is none.
  fileprivate func change(_ subject: inout CorrectionSubject, models: Set<String>) -> Bool {
    if let spelling = type {
      guard let type = SchemaType(spelling: spelling, models: models) else { return false }
      subject.type = type
      overrule(.type, type.description, &subject)
    }
    if let presence {
      subject.isRequired = presence == .required
      overrule(.presence, presence.rawValue, &subject)
    }
    if let nullable {
      subject.isNullable = nullable
      overrule(.nullability, nullable ? "may be null" : "is never null", &subject)
    }
    return true
  }

  private func overrule(_ aspect: Evidence.Aspect, _ claim: String, _ subject: inout CorrectionSubject) {
    for index in subject.evidence.indices
    where subject.evidence[index].aspect == aspect && subject.evidence[index].claim != claim {
      subject.evidence[index].isOverruled = true
    }
    subject.evidence.insert(
      Evidence(.corrected, aspect, rule: "correction", claim: claim, text: reason, place: place), at: 0)
  }
}

/// Where a target stands in the schema.
enum CorrectionTarget {
  case model(Int)
  case field(model: Int, field: Int)
  case operation(group: Int, operation: Int)
  case parameter(group: Int, operation: Int, parameter: Int)

  init?(_ name: String, in api: API) {
    guard let found = Self.all(in: api).first(where: { $0.name == name }) else { return nil }
    self = found.target
  }

  static func names(in api: API) -> [String] { all(in: api).map(\.name) }

  private static func all(in api: API) -> [(name: String, target: CorrectionTarget)] {
    var result: [(String, CorrectionTarget)] = []
    for (index, model) in api.models.enumerated() {
      result.append((model.name, .model(index)))
      for (position, field) in (model.record?.fields ?? []).enumerated() {
        result.append(("\(model.name).\(field.name)", .field(model: index, field: position)))
      }
    }
    for (group, each) in api.groups.enumerated() {
      for (index, operation) in each.operations.enumerated() {
        result.append((operation.id, .operation(group: group, operation: index)))
        for (position, parameter) in operation.parameters.enumerated() {
          result.append(
            ("\(operation.id).\(parameter.name)", .parameter(group: group, operation: index, parameter: position)))
        }
      }
    }
    return result
  }

  /// Lets `change` edit what the target has of type and presence.
  func edit(_ api: inout API, _ change: (inout CorrectionSubject) -> Void) {
    switch self {
    case .model, .operation: break
    case .field(let model, let position):
      guard var record = api.models[model].record else { return }
      var field = record.fields[position]
      var subject = CorrectionSubject(
        type: field.type, isRequired: field.presence == .always, isNullable: field.isNullable, evidence: field.evidence)
      change(&subject)
      (field.type, field.isNullable, field.evidence) = (subject.type, subject.isNullable, subject.evidence)
      field.presence = subject.isRequired ? .always : .sometimes
      field.keepsNullApart = field.keepsNullApart && field.isNullable && !subject.isRequired
      record.fields[position] = field
      api.models[model].kind = .record(record)
    case .parameter(let group, let operation, let position):
      var parameter = api.groups[group].operations[operation].parameters[position]
      var subject = CorrectionSubject(
        type: parameter.type, isRequired: parameter.isRequired, isNullable: false, evidence: parameter.evidence)
      change(&subject)
      (parameter.type, parameter.isRequired, parameter.evidence) = (subject.type, subject.isRequired, subject.evidence)
      api.groups[group].operations[operation].parameters[position] = parameter
    }
  }
}

extension API {
  /// For telling whether an entry changed anything but the chain of evidence.
  fileprivate var ignoringEvidence: API {
    var copy = self
    for model in copy.models.indices {
      guard var record = copy.models[model].record else { continue }
      for field in record.fields.indices { record.fields[field].evidence = [] }
      copy.models[model].kind = .record(record)
    }
    for group in copy.groups.indices {
      for operation in copy.groups[group].operations.indices {
        for parameter in copy.groups[group].operations[operation].parameters.indices {
          copy.groups[group].operations[operation].parameters[parameter].evidence = []
        }
      }
    }
    return copy
  }
}

extension Diagnostic {
  fileprivate static func unknownTarget(_ entry: Correction, among names: [String]) -> Diagnostic {
    let help = nearest(to: entry.target, among: names).map { "did you mean \"\($0)\"?" }
    return Diagnostic(
      "unknown-correction-target", .error, "nothing is called \"\(entry.target)\"", at: entry.place, help: help)
  }

  fileprivate static func unknownType(_ entry: Correction) -> Diagnostic {
    Diagnostic(
      "unknown-correction-type", .error, "no type is called \"\(entry.type ?? "")\"", at: entry.place,
      help: "write string, integer, number, boolean, timestamp, any, array of …, map of …, or a model's name")
  }

  fileprivate static func unneeded(_ entry: Correction) -> Diagnostic {
    Diagnostic(
      "unneeded-correction", .warning, "the pages say so already: \"\(entry.target)\"", at: entry.place,
      help: "remove the entry")
  }
}
