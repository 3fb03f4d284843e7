import JSONText
import Pages
import Schema
import SourceText

/// A value that an example shows where the schema has a field. There are many, so that what they share stands apart.
struct ShownValue: Sendable {
  /// A field with its name as settings and `explain` have it: `Book.tags`.
  final class NamedField: Sendable {
    let name: String
    let field: Field
    /// Somebody decided: examples that say otherwise are known.
    let hasCorrectedType: Bool

    init(name: String, field: Field) {
      (self.name, self.field) = (name, field)
      hasCorrectedType = field.evidence.contains { $0.kind == .corrected && $0.aspect == .type }
    }
  }

  /// An example with the page that shows it.
  final class Shown: Sendable {
    let page: EndpointPage
    let body: Body

    init(_ body: Body, on page: EndpointPage) { (self.body, self.page) = (body, page) }
  }

  fileprivate let named: NamedField
  /// `[]` or `{}` for each step from the field into its value.
  fileprivate let steps: String
  /// Of this very value: of an element, the element's.
  let type: SchemaType
  let node: JSONNode
  fileprivate let shown: Shown

  /// What tells values of one name from those of others, without spelling the name.
  struct Position: Hashable {
    fileprivate let field: ObjectIdentifier
    fileprivate let steps: String
  }

  var position: Position { Position(field: ObjectIdentifier(named), steps: steps) }
  /// As settings and `explain` name it: `Book.tags`; `Book.tags[]` is an element of the list.
  var name: String { steps.isEmpty ? named.name : named.name + steps }
  var field: Field { named.field }
  var hasCorrectedType: Bool { named.hasCorrectedType }
  var place: SourcePlace { shown.page.place(shown.body.span(of: node)) }

  /// All of them, operation by operation, page by page.
  static func all(of operations: [DocumentedOperation], _ api: API) -> [ShownValue] {
    var walk = Walk(api.models)
    for documented in operations {
      for shown in documented.exchanges {
        walk.visitMessages(of: shown.exchange, documented.operation, shown.page)
      }
    }
    return walk.values
  }
}

/// Goes through example bodies and their types side by side.
private struct Walk {
  private struct KnownRecord {
    let parameters: [String]
    let fields: [ShownValue.NamedField]
  }

  private let records: [String: KnownRecord]
  private var shown: ShownValue.Shown?
  private(set) var values: [ShownValue] = []

  init(_ models: [Model]) {
    let records = models.compactMap { model in
      model.record.map { record in
        let fields = record.fields.map { ShownValue.NamedField(name: "\(model.name).\($0.name)", field: $0) }
        return (model.name, KnownRecord(parameters: record.parameters, fields: fields))
      }
    }
    self.records = Dictionary(records) { first, _ in first }
  }

  mutating func visitMessages(of exchange: Exchange, _ operation: Operation, _ page: EndpointPage) {
    let sent = operation.requestBody?.contents.first(where: \.isJSON)?.type
    visit(exchange.requestBody ?? exchange.curl?.body, sent, page)
    let statuses = Set(exchange.status?.statuses.map(\.code) ?? [])
    let answer = operation.responses.first { statuses.contains($0.status) && $0.contents.contains(where: \.isJSON) }
    visit(exchange.responseBody, answer?.contents.first(where: \.isJSON)?.type, page)
  }

  private mutating func visit(_ body: Body?, _ type: SchemaType?, _ page: EndpointPage) {
    guard let body, let type, let json = body.json else { return }
    shown = ShownValue.Shown(body, on: page)
    visit(json.root, type, nil, "")
  }

  /// - Parameter field: the field that the value belongs to; nil where it is a body.
  private mutating func visit(
    _ node: JSONNode, _ type: SchemaType, _ field: ShownValue.NamedField?, _ steps: String
  ) {
    switch type {
    case .nullable(let wrapped): visit(node, wrapped, field, steps)
    case .array(let element):
      for value in node.elements { take(value, element, field, steps + "[]") }
    case .map(let value) where value != .any:
      for member in node.members { take(member.value, value, field, steps + "{}") }
    case .model(let reference): visitMembers(of: node, reference)
    default: break
    }
  }

  private mutating func visitMembers(of node: JSONNode, _ reference: ModelReference) {
    guard node.kind == .object, let record = records[reference.name] else { return }
    let arguments = Dictionary(zip(record.parameters, reference.arguments)) { first, _ in first }
    for field in record.fields {
      guard let value = node[field.field.name] else { continue }
      take(value, arguments.isEmpty ? field.field.type : field.field.type.bound(to: arguments), field, "")
    }
  }

  private mutating func take(
    _ node: JSONNode, _ type: SchemaType, _ field: ShownValue.NamedField?, _ steps: String
  ) {
    if let field, let shown {
      values.append(ShownValue(named: field, steps: steps, type: type, node: node, shown: shown))
    }
    visit(node, type, field, steps)
  }
}
