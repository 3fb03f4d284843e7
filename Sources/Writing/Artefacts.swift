import Schema

/// A kind of emitted file: where it goes, the view of it, and the template that lays the view out.
struct Artefact: Sendable {
  let template: String
  /// The parts of which any asks for it.
  let parts: Set<EmitOptions.Part>
  let files: @Sendable (EmitContext) -> [OutputPage]

  /// A file's path with what makes the value that fills the template.
  struct OutputPage: Sendable {
    let path: String
    let view: @Sendable () throws -> TemplateValue
  }

  /// One file for each of several things.
  private init<Subject: Sendable>(
    _ template: String, for parts: Set<EmitOptions.Part>, each subjects: @escaping @Sendable (EmitContext) -> [Subject],
    path: @escaping @Sendable (Subject) -> String,
    view: @escaping @Sendable (Subject, EmitContext) throws -> any View
  ) {
    self.template = template
    self.parts = parts
    files = { context in
      subjects(context).map { subject in OutputPage(path: path(subject)) { try view(subject, context).templateValue } }
    }
  }

  /// One file.
  private init(
    _ template: String, for parts: Set<EmitOptions.Part>, path: String,
    view: @escaping @Sendable (EmitContext) throws -> any View
  ) {
    self.template = template
    self.parts = parts
    files = { context in [OutputPage(path: path) { try view(context).templateValue }] }
  }

  /// All of them. A new one is a view, a template and an entry here.
  static let all: [Artefact] = [
    Artefact(
      "Model", for: [.models], each: { $0.ownModels },
      path: { "Models/\($0.name).swift" }, view: { try ModelView($0, in: $1) }),
    Artefact(
      "Operation", for: [.client, .server, .examples], each: { $0.placedOperations },
      path: { "\($0.group.typeName)/\($0.words.typeName).swift" }, view: { try OperationView($0.words, in: $1) }),
    Artefact(
      "GroupAPI", for: [.client, .server], each: { $0.groups },
      path: { "\($0.typeName)/\($0.protocolName).swift" }, view: { GroupAPIView($0, in: $1) }),
    Artefact(
      "GroupClient", for: [.client], each: { $0.groups },
      path: { "\($0.typeName)/\($0.clientName).swift" }, view: { GroupClientView($0, in: $1) }),
    Artefact(
      "Links", for: [.client], each: { $0.linkedModels },
      path: { "Models/\($0.name)+Links.swift" }, view: { try LinksView($0, in: $1) }),
    Artefact(
      "Failure", for: [.client, .server], each: { $0.failureModels },
      path: { "Models/\($0.name)+Failure.swift" }, view: { try FailureView($0, in: $1) }),
    Artefact("Client", for: [.client], path: "Client.swift", view: { ClientView(in: $0) }),
    Artefact("Server", for: [.server], path: "Server.swift", view: { try ServerView(in: $0) }),
    Artefact(
      "GroupExamples", for: [.examples], each: { $0.exampleGroups },
      path: { "Examples/\($0.typeName)Examples.swift" }, view: { try GroupExamplesView($0, in: $1) }),
    Artefact("Examples", for: [.examples], path: "Examples/Examples.swift", view: { ExamplesView(in: $0) }),
  ]
}

/// An operation with the group that it stands in.
private struct PlacedOperation {
  let group: GroupWords
  let words: OperationWords
}

extension EmitContext {
  fileprivate var placedOperations: [PlacedOperation] {
    groups.flatMap { group in group.operations.map { PlacedOperation(group: group, words: $0) } }
  }
}
