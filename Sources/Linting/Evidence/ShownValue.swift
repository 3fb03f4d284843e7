import JSONText
import Pages
import Schema
import SourceText

/// A value that an example shows where the schema has a field.
struct ShownValue {
  /// As settings and `explain` name it: `Book.tags`; `Book.tags[]` is an element of the list.
  var name: String
  var field: Field
  /// Of this very value: of an element, the element's.
  var type: SchemaType
  var node: JSONNode
  var place: SourcePlace

  /// All of them, operation by operation, page by page.
  static func all(pages: [EndpointPage], api: API) -> [ShownValue] {
    var walk = Walk(models: Dictionary(api.models.map { ($0.name, $0) }) { first, _ in first })
    for documented in DocumentedOperation.all(in: api, pages: pages) {
      for (page, exchange) in documented.exchanges {
        walk.page = page
        walk.visitMessages(of: exchange, documented.operation)
      }
    }
    return walk.values
  }
}

/// Goes through example bodies and their types side by side.
private struct Walk {
  let models: [String: Model]
  var page: EndpointPage?
  var body: Body?
  var values: [ShownValue] = []

  init(models: [String: Model]) { self.models = models }

  mutating func visitMessages(of exchange: Exchange, _ operation: Operation) {
    let sent = operation.requestBody?.contents.first(where: \.isJSON)?.type
    visit(exchange.requestBody ?? exchange.curl?.body, sent)
    let statuses = Set(exchange.status?.statuses.map(\.code) ?? [])
    let answer = operation.responses.first { statuses.contains($0.status) && $0.contents.contains(where: \.isJSON) }
    visit(exchange.responseBody, answer?.contents.first(where: \.isJSON)?.type)
  }

  private mutating func visit(_ body: Body?, _ type: SchemaType?) {
    guard let body, let type, let json = body.json else { return }
    self.body = body
    visit(json.root, type, nil)
  }

  /// - Parameter field: the field that the value belongs to; nil where it is a body.
  private mutating func visit(_ node: JSONNode, _ type: SchemaType, _ field: (name: String, field: Field)?) {
    switch type {
    case .nullable(let wrapped): visit(node, wrapped, field)
    case .array(let element):
      for value in node.elements { take(value, element, field.map { ($0.name + "[]", $0.field) }) }
    case .map(let value) where value != .any:
      for member in node.members { take(member.value, value, field.map { ($0.name + "{}", $0.field) }) }
    case .model(let reference): visitMembers(of: node, reference)
    default: break
    }
  }

  private mutating func visitMembers(of node: JSONNode, _ reference: ModelReference) {
    guard node.kind == .object, let record = models[reference.name]?.record else { return }
    let arguments = Dictionary(zip(record.parameters, reference.arguments)) { first, _ in first }
    for field in record.fields {
      guard let value = node[field.name] else { continue }
      take(value, field.type.bound(to: arguments), ("\(reference.name).\(field.name)", field))
    }
  }

  private mutating func take(_ node: JSONNode, _ type: SchemaType, _ field: (name: String, field: Field)?) {
    if let field, let page, let body {
      values.append(
        ShownValue(
          name: field.name, field: field.field, type: type, node: node, place: page.place(body.span(of: node))))
    }
    visit(node, type, field)
  }
}

extension SchemaType {
  /// The type with a generic model's parameters replaced.
  fileprivate func bound(to arguments: [String: SchemaType]) -> SchemaType {
    switch self {
    case .parameter(let name): arguments[name] ?? self
    case .array(let element): .array(element.bound(to: arguments))
    case .map(let value): .map(value.bound(to: arguments))
    case .nullable(let wrapped): .nullable(wrapped.bound(to: arguments))
    case .model(let reference):
      .model(ModelReference(reference.name, arguments: reference.arguments.map { $0.bound(to: arguments) }))
    default: self
    }
  }
}
