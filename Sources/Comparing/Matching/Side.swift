import Schema
import SourceText

/// One version of the API, with what has to be looked up in it time and again.
package struct Side: Sendable {
  let api: API
  let models: [String: Model]
  /// In which direction each model travels.
  let uses: [String: Use]
  /// Models that stand for the parts of forms and have no Swift type.
  let shapelessModels: Set<String>
  /// How the fields of forms with a Swift type are sent, by the names of the models and of the fields.
  let forms: [String: [String: FormField]]
  /// Each operation with the group that it stands in, in the schema's order.
  let operations: [PlacedOperation]

  init(_ api: API) {
    self.api = api
    models = Dictionary(api.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    operations = api.groups.flatMap { group in group.operations.map { PlacedOperation(operation: $0, group: group) } }
    uses = Self.uses(operations.map(\.operation), models)
    shapelessModels = Set(
      api.operations.flatMap { BodyForm($0, in: api)?.shapelessModels ?? [] }.filter { $0.contains(".") })
    forms = Dictionary(api.operations.compactMap { Self.form(of: $0, in: api) }) { first, _ in first }
  }

  private static func form(of operation: Operation, in api: API) -> (String, [String: FormField])? {
    guard let (model, fields) = api.form(of: operation) else { return nil }
    let names = model.record?.fields.map(\.name) ?? []
    return (model.name, Dictionary(zip(names, fields)) { first, _ in first })
  }

  private static func uses(_ operations: [Operation], _ models: [String: Model]) -> [String: Use] {
    var uses: [String: Use] = [:]
    func visit(_ type: SchemaType, _ use: Use) {
      for reference in type.references {
        guard !uses[reference.name, default: []].isSuperset(of: use) else { continue }
        uses[reference.name, default: []].formUnion(use)
        for field in models[reference.name]?.record?.fields ?? [] { visit(field.type, use) }
      }
    }
    for operation in operations {
      for parameter in operation.parameters { visit(parameter.type, .request) }
      for content in operation.requestBody?.contents ?? [] { visit(content.type, .request) }
      for content in operation.responses.flatMap(\.contents) { visit(content.type, .response) }
    }
    return uses
  }

  func use(of model: String) -> Use { uses[model] ?? [] }

  /// Where a model was seen; of one that nothing shows (listed values, say), where a field or parameter mentions it.
  func place(of model: Model) -> SourcePlace? {
    if let place = model.evidence.firstPlace { return place }
    func isMeant(_ type: SchemaType) -> Bool { type.references.contains { $0.name == model.name } }
    let parameters = operations.flatMap(\.operation.parameters).filter { isMeant($0.type) }.map(\.evidence)
    let fields = api.models.flatMap { $0.record?.fields ?? [] }.filter { isMeant($0.type) }.map(\.evidence)
    return (parameters + fields).lazy.compactMap { $0.place(of: .validValues) }.first
  }
}

/// The directions in which a value travels. Requests are written by old programs and read by the new service; answers
/// the other way round.
package struct Use: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  static let request = Use(rawValue: 1)
  static let response = Use(rawValue: 2)
}

/// An operation with the group that it stands in.
package struct PlacedOperation: Sendable {
  let operation: Operation
  let group: OperationGroup
}
