import JSONText
import Schema

/// Takes out of the examples what corrections dropped, so that they show what is made and no more.
struct DroppedFromExamples {
  let api: API

  /// The example without dropped fields, in all bodies, and without dropped parameters.
  func without(_ example: Example, of operation: Operation) -> Example {
    var example = example
    example.request.target = target(example.request.target, operation)
    let sent = operation.requestBody?.contents.first(where: \.isJSON)?.type
    example.request.body = body(example.request.body, sent)
    let statuses = Set(example.response?.statuses ?? [])
    let answers = operation.responses.filter { statuses.contains($0.status) }.flatMap(\.contents)
    let answer = body(example.response?.body, answers.first(where: \.isJSON)?.type)
    example.response?.body = answer
    return example
  }

  private func target(_ target: String, _ operation: Operation) -> String {
    let parts = target.split(separator: "?", maxSplits: 1)
    guard parts.count == 2, operation.evidence.contains(where: \.isDropping) else { return target }
    let kept = parts[1].split(separator: "&").filter { pair in
      !operation.evidence.contains { $0.isDropping(String(pair.prefix { $0 != "=" })) }
    }
    return String(parts[0]) + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  private func body(_ body: ExampleBody?, _ type: SchemaType?) -> ExampleBody? {
    guard case .json(let value) = body, let type else { return body }
    return .json(self.value(value, type))
  }

  private func value(_ value: JSONValue, _ type: SchemaType) -> JSONValue {
    switch (value, type) {
    case (_, .nullable(let wrapped)): return self.value(value, wrapped)
    case (.array(let elements), .array(let element)): return .array(elements.map { self.value($0, element) })
    case (.object(let object), .map(let element)):
      return .object(JSONObject(uniqueKeysWithValues: object.map { ($0.key, self.value($0.value, element)) }))
    case (.object(let object), .model(let reference)): return .object(members(object, reference))
    default: return value
    }
  }

  private func members(_ object: JSONObject, _ reference: ModelReference) -> JSONObject {
    guard let model = api.model(named: reference.name), let record = model.record else { return object }
    let arguments = record.bindings(reference.arguments)
    let types = Dictionary(record.fields.map { ($0.name, $0.type.bound(to: arguments)) }) { first, _ in first }
    let kept = object.filter { member in !model.evidence.contains { $0.isDropping(member.key) } }
    return JSONObject(uniqueKeysWithValues: kept.map { ($0.key, value($0.value, types[$0.key] ?? .any)) })
  }
}

extension Evidence {
  /// Whether it is a correction by which a field or a parameter was left out.
  var isDropping: Bool { kind == .corrected && aspect == .presence && claim.hasSuffix(Self.leftOut) }

  func isDropping(_ name: String) -> Bool { isDropping && claim == Self.dropping(name) }

  static func dropping(_ name: String) -> String { "\"\(name)\"\(leftOut)" }

  private static var leftOut: String { " is left out" }
}
