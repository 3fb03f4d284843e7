import Schema

extension API {
  /// The models by which the pages show failures, the one that most answers of failure have first.
  var failureModels: [Model] {
    var counts: [String: Int] = [:]
    for response in operations.flatMap(\.failures) {
      guard case .json(.model(let reference)) = AnswerForm(response), reference.arguments.isEmpty else { continue }
      counts[reference.name, default: 0] += 1
    }
    let known = models.filter { counts[$0.name] != nil && $0.scope == nil && $0.record?.parameters == [] }
    return known.sorted { left, right in
      let (mine, theirs) = (counts[left.name] ?? 0, counts[right.name] ?? 0)
      return mine == theirs ? left.name < right.name : mine > theirs
    }
  }
}

extension EmitContext {
  var failureModels: [Model] { api.failureModels }

  /// The model in which a server answers what it refuses by itself; nil where no form can be filled in.
  var failureBody: Model? { failureModels.first { FailureFilling($0, in: api) != nil } }
}

/// How the body of a failure is filled in from a `ProblemDetails`, argument by argument; nil for a body that holds what
/// no problem tells, or no sentence for people.
struct FailureFilling {
  /// `code: problem.status.code`.
  let arguments: [String]
  /// The objects for single problems that it holds, to be filled in the same way.
  let parts: [Model]

  init?(_ model: Model, in api: API) {
    guard let record = model.record, record.parameters.isEmpty, model.scope == nil else { return nil }
    var arguments: [String] = []
    var parts: [Model] = []
    var hasMessage = false
    for field in record.fields {
      if let (value, part) = Self.value(of: field, in: api) {
        arguments.append("\(field.memberName.asParameter): \(value)")
        parts += [part].compactMap(\.self)
        hasMessage = hasMessage || field.failureRole == .message || part != nil
      } else if field.presence == .always, !field.isNullable {
        return nil
      }
    }
    guard hasMessage else { return nil }
    self.arguments = arguments
    self.parts = parts
  }

  private static func value(of field: Field, in api: API) -> (String, Model?)? {
    // What may be left out in three ways is left out.
    guard !field.keepsNullApart else { return nil }
    switch (field.failureRole, field.type) {
    case (.message, .string): return ("problem.summary", nil)
    case (.reason, .string): return ("problem.status.reasonPhrase", nil)
    case (.name, .string): return ("problem.status.name", nil)
    case (.name, .model(let reference)):
      return api.model(named: reference.name)?.enumeration == nil ? nil : (".init(rawValue: problem.status.name)", nil)
    case (.status, .integer), (.code, .integer): return ("problem.status.code", nil)
    case (.problems, .array(.model(let reference))):
      guard let model = api.model(named: reference.name), FailureFilling(model, in: api)?.parts == [] else {
        return nil
      }
      return ("problem.each.map { .init($0) }", model)
    case (_, .map) where field.presence == .always: return ("[:]", nil)
    case (_, .array) where field.presence == .always: return ("[]", nil)
    case (_, .any) where field.presence == .always && !field.isNullable: return (".null", nil)
    default: return nil
    }
  }
}
