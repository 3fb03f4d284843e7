import JSONText
import Schema

/// `"default": 50`
struct SetDefault: CorrectionChange {
  let key = "default"
  var value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  func apply(_ entry: Correction, to target: CorrectionTarget, in api: inout API) throws(CorrectionRefusal) -> Bool {
    if let subject = target.subject(in: api), !value.isNull || !subject.isNullable, !fits(subject.type, api) {
      throw CorrectionRefusal("the default \(value) is none of the type \(subject.type)")
    }
    let changed = try target.edit(&api) { subject in
      subject.notes.defaultValue = value
      subject.overrule(with: entry.evidence(.defaultValue, value.description))
    }
    guard let changed else { throw .doesNotFit(key, target) }
    return changed
  }

  private func fits(_ type: SchemaType, _ api: API) -> Bool {
    switch (type, value) {
    case (.any, _), (.nullable, .null), (.boolean, .bool), (.number, .number), (.array, .array), (.map, .object),
      (.string, .string), (.timestamp, .string), (.parameter, _):
      return true
    case (.integer, _): return value.intValue != nil
    case (.nullable(let wrapped), _): return fits(wrapped, api)
    case (.model(let reference), .string(let text)):
      return api.model(named: reference.name)?.enumeration?.cases.contains { $0.value == text } ?? false
    case (.model(let reference), .object): return api.model(named: reference.name)?.record != nil
    default: return false
    }
  }
}
