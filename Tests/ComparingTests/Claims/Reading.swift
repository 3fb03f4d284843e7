import JSONText
import Schema

/// Reads values by a schema, as generated programs read answers, or as a service that keeps to its pages reads requests.
/// Written apart from the rules, so that each is held against the other.
struct Reading {
  let api: API
  /// A program passes over what it does not know; a service does not.
  let isService: Bool

  func reads(_ value: JSONValue, as type: SchemaType, notes: Notes = Notes(), arguments: [String: SchemaType] = [:])
    -> Bool
  {
    switch (type, value) {
    case (.any, _): true
    case (.parameter(let name), _): reads(value, as: arguments[name] ?? .any)
    case (.nullable, .null): true
    case (.nullable(let wrapped), _): reads(value, as: wrapped, notes: notes, arguments: arguments)
    case (.boolean, .bool), (.number, .number): true
    case (.integer, .number(let number)):
      Int(number.text).map {
        isWithin($0, notes.minimum?.intValue, notes.maximum?.intValue) && isListed($0, notes.validNumbers)
      } ?? false
    case (.string, .string(let text)): isWithin(text.count, notes.minimumLength, notes.maximumLength)
    case (.binary, .string): true
    case (.timestamp, .string(let text)): text.contains("T") && text.hasSuffix("Z")
    case (.array(let element), .array(let values)): values.allSatisfy { reads($0, as: element, arguments: arguments) }
    case (.map(let element), .object(let object)):
      object.values.allSatisfy { reads($0, as: element, arguments: arguments) }
    case (.model(let reference), _): reads(value, as: reference)
    default: false
    }
  }

  private func isWithin(_ number: Int, _ low: Int?, _ high: Int?) -> Bool {
    !isService || (number >= low ?? .min && number <= high ?? .max)
  }

  private func isListed(_ number: Int, _ valid: [Int]?) -> Bool {
    !isService || valid.map { $0.contains(number) } ?? true
  }

  private func reads(_ value: JSONValue, as reference: ModelReference) -> Bool {
    guard let model = api.model(named: reference.name) else { return false }
    if let enumeration = model.enumeration {
      guard let text = value.stringValue else { return false }
      return !isService || enumeration.cases.contains { $0.value == text }
    }
    guard let record = model.record, let object = value.objectValue else { return false }
    let arguments = record.bindings(reference.arguments)
    if isService, object.contains(where: { key, _ in !record.fields.contains { $0.name == key } }) { return false }
    return record.fields.allSatisfy { reads(object[$0.name], as: $0, arguments) }
  }

  private func reads(_ member: JSONValue?, as field: Field, _ arguments: [String: SchemaType]) -> Bool {
    guard let member else { return field.presence == .sometimes || (!isService && field.isNullable) }
    if isService, field.notes.isReadOnly { return false }
    if member == .null, field.type != .any {
      return field.isNullable || (!isService && field.presence == .sometimes)
    }
    return reads(member, as: field.type, notes: field.notes, arguments: arguments)
  }
}
