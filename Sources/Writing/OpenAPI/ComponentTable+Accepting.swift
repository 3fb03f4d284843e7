import JSONText
import Schema
import SourceText

extension ComponentTable {
  /// Whether a JSON value is one of a closed type, as a validator of the document would say.
  func accepts(_ value: JSONValue, _ type: SchemaType) -> Bool {
    switch (type, value) {
    case (.any, _), (.parameter, _), (.boolean, .bool), (.number, .number), (.string, .string), (.binary, .string): true
    case (.integer, .number(let number)): number.isInteger || number.intValue != nil
    case (.timestamp, .string(let text)): Instant.isRFC3339(text.utf8)
    case (.array(let element), .array(let elements)): elements.allSatisfy { accepts($0, element) }
    case (.map(let values), .object(let members)): members.allSatisfy { accepts($0.value, values) }
    case (.nullable(let wrapped), _): value.isNull || accepts(value, wrapped)
    case (.model(let reference), _): component(of: reference).map { accepts(value, $0) } ?? true
    default: false
    }
  }

  private func accepts(_ value: JSONValue, _ component: Component) -> Bool {
    guard let record = component.model.record else { return value.kind == .string }
    guard let members = value.objectValue else { return false }
    return record.fields.allSatisfy { field in
      guard let member = members[field.name] else { return field.presence == .sometimes }
      return (field.isNullable && member.isNull) || accepts(member, closed(field.type, component.bindings))
    }
  }
}
