import JSONText
import Schema

/// Values that a schema documents: of each type all kinds of values, of each record the fullest, the barest, and one for
/// each thing that can be otherwise.
struct Samples {
  let api: API
  /// What is read-only is not sent.
  let isRequest: Bool

  func values(of type: SchemaType, notes: Notes = Notes(), depth: Int = 0) -> [JSONValue] {
    guard depth < 6 else { return [] }
    switch type {
    case .any: return [.null, 1, "any", [:], []]
    case .boolean: return [true, false]
    case .integer:
      let numbers =
        notes.validNumbers ?? [notes.minimum, notes.maximum, notes.minimum ?? 7].compactMap { $0?.intValue }
      return numbers.map { .number(JSONNumber($0)) }
    case .number: return [1, .number(JSONNumber(text: "1.5") ?? 0)]
    case .string:
      return [notes.minimumLength, notes.maximumLength, notes.minimumLength ?? 4].compactMap { $0 }
        .map { .string(String(repeating: "x", count: $0)) }
    case .timestamp: return ["2015-03-03T00:51:08Z"]
    case .binary: return ["bytes"]
    case .array(let element): return [[]] + values(of: element, depth: depth + 1).map { [$0] }
    case .map(let value): return [[:]] + values(of: value, depth: depth + 1).map { ["key": $0] }
    case .nullable(let wrapped): return [.null] + values(of: wrapped, notes: notes, depth: depth)
    case .parameter: return []
    case .model(let reference): return values(of: reference, depth: depth + 1)
    }
  }

  private func values(of reference: ModelReference, depth: Int) -> [JSONValue] {
    guard let model = api.model(named: reference.name) else { return [] }
    guard let record = model.record else { return (model.enumeration?.cases ?? []).map { .string($0.value) } }
    let arguments = record.bindings(reference.arguments)
    let fields = record.fields.map { field -> (field: Field, values: [JSONValue]) in
      var type = field.type
      if case .parameter(let name) = type { type = arguments[name] ?? .any }
      return (field, (field.isNullable ? [.null] : []) + values(of: type, notes: field.notes, depth: depth))
    }
    let sent = fields.filter { !isRequest || !$0.field.notes.isReadOnly }
    func object(_ choose: (Field, [JSONValue]) -> JSONValue?) -> JSONValue {
      .object(
        JSONObject(
          uniqueKeysWithValues: sent.compactMap { entry in
            choose(entry.field, entry.values).map { (entry.field.name, $0) }
          }))
    }
    let bare = object { field, values in field.presence == .always ? values.last : nil }
    let others = sent.flatMap { entry in
      entry.values.map { value in
        object { field, values in field.name == entry.field.name ? value : values.last }
      }
    }
    return [bare, object { $1.last }] + others
  }
}
