import Schema
import SourceText

/// What the views of one run share: the schema, the options, and what was worked out from both.
struct EmitContext {
  let api: API
  let options: EmitOptions
  let recursion: Recursion
  /// The schema's groups that have operations, with their signatures in Swift words.
  let groups: [GroupWords]
  /// By the operations' ids.
  let operationsByID: [String: OperationWords]
  /// The models that belong to one operation alone, by its name.
  private let modelsByScope: [String: [Model]]

  init(_ api: API, _ options: EmitOptions) throws {
    self.api = api
    self.options = options
    modelsByScope = Dictionary(grouping: api.models.filter { $0.scope != nil }, by: { $0.scope ?? "" })
    let (recursion, groups) = concurrently(
      { Result { try Recursion(api.models) } },
      {
        api.groups.filter { !$0.operations.isEmpty }.parallelMap { group in Result { try GroupWords(group, in: api) } }
      })
    self.recursion = try recursion.get()
    self.groups = try groups.map { try $0.get() }
    operationsByID = Dictionary(self.groups.flatMap(\.operations).map { ($0.operation.id, $0) }) { first, _ in first }
    try refuseHomeless()
    try refuseReserved()
    guard isIdentifier(options.moduleName) else {
      throw EmissionError("\(stringLiteral(shortened(options.moduleName))) cannot be a module's name")
    }
  }

  /// The word before a declaration, with its space: `public `.
  var access: String { options.accessLevel.modifier }

  var operations: [OperationWords] { groups.flatMap(\.operations) }

  /// The models with a file of their own.
  var ownModels: [Model] { api.models.filter { $0.scope == nil } }

  /// Without those that stand for the parts of a form.
  func models(of operation: Operation) -> [Model] {
    let forms = Set(api.formModels(of: operation))
    return (modelsByScope[operation.typeName] ?? []).filter { !forms.contains($0.name) }
  }

  /// A type that is called like one that emitted code mentions would take its place there.
  private func refuseReserved() throws {
    let models = api.models.map { ($0.baseName, $0.scope == nil, $0.evidence.first?.place) }
    let operations = api.operations.map { ($0.typeName, true, $0.sources.first) }
    for (name, isTop, place) in models + operations {
      guard reservedTypeNames.contains(name), isTop || name != "Body" else { continue }
      throw EmissionError(
        "a type cannot be called \(name), which means something else in emitted code", at: place,
        help: "give it another name in specless.json")
    }
  }

  /// A model under a name that no operation has would be dropped.
  private func refuseHomeless() throws {
    let scopes = Set(api.operations.map(\.typeName))
    for model in api.models {
      guard let scope = model.scope, !scopes.contains(scope) || model.baseName.contains(".") else { continue }
      throw EmissionError(
        "model \(shortened(model.name)) stands under \(shortened(scope)), which is no operation",
        at: model.evidence.first?.place)
    }
  }
}

/// A group in Swift words.
struct GroupWords {
  /// `Shelves`.
  let typeName: String
  /// `shelves`.
  let member: String
  let title: String
  let explanations: [String]
  let operations: [OperationWords]

  var protocolName: String { "\(typeName)API" }
  var clientName: String { "\(typeName)Client" }

  init(_ group: OperationGroup, in api: API) throws {
    let place = group.evidence.first?.place
    typeName = try typeIdentifier(group.typeName, at: place)
    member = try identifier(group.memberName, at: place)
    title = group.title
    explanations = group.explanations
    operations = try group.operations.map { try OperationWords($0, in: api) }
  }
}
