import JSONText
import Schema
import SourceText

/// Which fields hold timestamps that the pages show in another spelling than RFC 3339's.
///
/// Generated code reads `2014-06-19 22:37:58 +0000` as an instant, too. OpenAPI's `format: date-time` means RFC 3339
/// alone: under it the page's own example would be refused.
struct TimestampSpellings: Sendable {
  private struct FieldName: Hashable, Sendable {
    let model: String
    let field: String
  }

  private let components: ComponentTable
  private var others: Set<FieldName> = []

  init(_ api: API, _ components: ComponentTable) {
    self.components = components
    for operation in api.operations {
      for example in operation.examples { look(at: example, of: operation) }
    }
  }

  /// Whether each example of the field that is a timestamp is one as RFC 3339 has it.
  func isRFC3339(_ field: Field, of model: String) -> Bool {
    !others.contains(FieldName(model: model, field: field.name))
  }

  private mutating func look(at example: Example, of operation: Operation) {
    look(at: example.request.body, operation.requestBody?.contents ?? [])
    guard let answer = example.response else { return }
    for response in operation.responses where answer.statuses.contains(response.status) {
      look(at: answer.body, response.contents)
    }
  }

  private mutating func look(at body: ExampleBody?, _ contents: [MediaContent]) {
    guard case .json(let value)? = body, let content = contents.first(where: \.isJSON) else { return }
    _ = isRFC3339(value, components.closed(content.type))
  }

  /// Whether the timestamps of a value that stand in no model below it are spelt as RFC 3339 has them; those that do
  /// stand in a model are noted by their fields.
  private mutating func isRFC3339(_ value: JSONValue, _ type: SchemaType) -> Bool {
    switch (type, value) {
    case (.timestamp, .string(let text)): Instant.isRFC3339(text.utf8)
    case (.nullable(let wrapped), _): isRFC3339(value, wrapped)
    case (.array(let element), .array(let elements)): elements.count { !isRFC3339($0, element) } == 0
    case (.map(let values), .object(let members)): members.count { !isRFC3339($0.value, values) } == 0
    case (.model(let reference), .object(let members)): noting(reference, members)
    default: true
    }
  }

  private mutating func noting(_ reference: ModelReference, _ members: JSONObject) -> Bool {
    guard let component = components.component(of: reference) else { return true }
    for field in component.model.record?.fields ?? [] {
      guard let value = members[field.name] else { continue }
      if !isRFC3339(value, components.closed(field.type, component.bindings)) {
        others.insert(FieldName(model: reference.name, field: field.name))
      }
    }
    return true
  }
}
