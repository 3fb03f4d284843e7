import Schema

/// How a model is the body of failures: what a client finds in an error, and what a server fills in.
struct FailureView: View {
  private let header = HeaderView()
  private let access: String
  private let name: String
  private let member: String?
  private let bodies: [FailureBodyView]

  init(_ model: Model, in context: EmitContext) throws {
    let place = model.evidence.first?.place
    access = context.access
    name = try typeIdentifier(model.name, at: place)
    member = context.options.parts.contains(.client) ? try identifier(Self.member(model.name), at: place) : nil
    guard context.options.parts.contains(.server), context.failureBody == model,
      let filling = FailureFilling(model, in: context.api)
    else {
      bodies = []
      return
    }
    bodies = try ([model] + filling.parts).compactMap { part in
      try FailureFilling(part, in: context.api).map { try FailureBodyView(part, $0, access: context.access) }
    }
  }

  /// `errorBody` of `ErrorBody`; what an error has already is not taken.
  private static func member(_ name: String) -> String {
    let words = name.prefix { $0.isUppercase }
    let head = words.count > 1 && words.count < name.count ? words.dropLast() : words
    let member = head.lowercased() + name.dropFirst(head.count)
    return errorMembers.contains(member) ? "\(member)OfFailure" : member
  }

  private static let errorMembers: Set<String> = [
    "body", "customMirror", "debugDescription", "description", "errorDescription", "failureReason", "headers",
    "helpAnchor", "localizedDescription", "operation", "problemDetails", "recoverySuggestion", "status",
  ]

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "access": TemplateValue(access), "name": TemplateValue(name),
      "member": TemplateValue(member), "bodies": TemplateValue(bodies),
    ]
  }
}

/// A model that is filled in from a problem.
private struct FailureBodyView: View {
  private let access: String
  private let name: String
  private let call: [String]

  init(_ model: Model, _ filling: FailureFilling, access: String) throws {
    self.access = access
    name = try typeIdentifier(model.name, at: model.evidence.first?.place)
    call = Listing("self.init(", filling.arguments, ")").lines(indent: 4)
  }

  var templateValue: TemplateValue {
    ["access": TemplateValue(access), "name": TemplateValue(name), "call": TemplateValue(call)]
  }
}
