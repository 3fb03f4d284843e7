import JSONText
import Schema

extension ComponentTable {
  /// Whether a JSON value is one of a closed type, as a validator of the document would say.
  func accepts(_ value: JSONValue, _ type: SchemaType) -> Bool {
    switch (type, value) {
    case (.any, _), (.parameter, _), (.boolean, .bool), (.number, .number), (.string, .string), (.binary, .string): true
    case (.integer, .number(let number)): number.isInteger || number.intValue != nil
    case (.timestamp, .string(let text)): isInstant(text)
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

  /// `1815-12-16T08:30:00Z`, roughly as RFC 3339 has it: digits, the `T`, and an offset.
  private func isInstant(_ text: String) -> Bool {
    let pattern = Array("0000-00-00T00:00:00".utf8)
    let bytes = Array(text.utf8)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard bytes.count > pattern.count, let last = bytes.last else { return false }
    return zip(pattern, bytes).allSatisfy { digits.contains($0) ? digits.contains($1) : $0 == $1 }
      && (last == UInt8(ascii: "Z")
        || bytes[pattern.count...].contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") })
  }
}
