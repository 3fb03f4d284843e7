import JSONText
import Schema
import SourceText

/// Tells what the fields of a failure's body are for, by the values in documented failures.
///
///     422: {"code": 30002, "description": "The title is taken: Emma", "error_code": "TitleTaken"}
///
/// Here `description` is the message, since it has several words; `error_code` a name, since it is one; and `code` a
/// number that is not the status. What no example shows stays untold.
struct FailureRoles {
  /// A failure's body, or an object in a list of it.
  private struct Shown {
    let status: Int
    let object: JSONObject
    let place: SourcePlace
  }

  private let api: API
  private var shown: [String: [Shown]] = [:]

  /// Notes the role at each field that has one.
  static func note(in api: inout API) {
    let roles = FailureRoles(api)
    for (index, model) in api.models.enumerated() {
      guard let examples = roles.shown[model.name], var record = model.record else { continue }
      for position in record.fields.indices {
        guard let (role, place) = roles.role(of: record.fields[position], in: record, examples) else { continue }
        record.fields[position].failureRole = role
        record.fields[position].evidence.append(
          Evidence(.shown, .body, rule: "failure-role", claim: "the \(role) of a failure", place: place))
      }
      api.models[index].kind = .record(record)
    }
  }

  private init(_ api: API) {
    self.api = api
    for operation in api.operations {
      for example in operation.examples {
        guard let answer = example.response, let status = answer.statuses.first, status >= 400,
          case .json(let value) = answer.body,
          let type = operation.responses.first(where: { $0.status == status })?.contents.first(where: \.isJSON)?.type
        else { continue }
        gather(value, type, status, example.source)
      }
    }
  }

  private mutating func gather(_ value: JSONValue, _ type: SchemaType, _ status: Int, _ place: SourcePlace) {
    switch type {
    case .nullable(let inner): gather(value, inner, status, place)
    case .array(let element): for value in value.arrayValue ?? [] { gather(value, element, status, place) }
    case .model(let reference):
      guard reference.arguments.isEmpty, let object = value.objectValue,
        let record = api.model(named: reference.name)?.record
      else { return }
      shown[reference.name, default: []].append(Shown(status: status, object: object, place: place))
      for field in record.fields {
        guard case .array = field.type, let member = object[field.name] else { continue }
        gather(member, field.type, status, place)
      }
    default: break
    }
  }

  private func role(of field: Field, in record: Record, _ examples: [Shown]) -> (FailureRole, SourcePlace)? {
    let values = examples.compactMap { example in example.object[field.name].map { (example, $0) } }
    guard let first = values.first else { return nil }
    switch field.type {
    case .integer:
      let isStatus = values.allSatisfy { $1.intValue == $0.status }
      return (isStatus ? .status : .code, first.0.place)
    case .array(.model): return (.problems, first.0.place)
    case .string, .model:
      guard values.contains(where: { $1.stringValue?.isEmpty == false }) else { return nil }
      guard Self.isProse(field, examples) else { return (.name, first.0.place) }
      let message = record.fields.filter { Self.isProse($0, examples) }
        .max { Self.length(of: $0, examples) < Self.length(of: $1, examples) }
      return (message?.name == field.name ? .message : .reason, first.0.place)
    default: return nil
    }
  }

  private static func texts(_ field: Field, _ examples: [Shown]) -> [String] {
    examples.compactMap { $0.object[field.name]?.stringValue }
  }

  /// Whether an example has several words there.
  private static func isProse(_ field: Field, _ examples: [Shown]) -> Bool {
    field.type == .string && texts(field, examples).contains { $0.utf8.contains(UInt8(ascii: " ")) }
  }

  private static func length(of field: Field, _ examples: [Shown]) -> Int {
    texts(field, examples).map(\.utf8.count).max() ?? 0
  }
}
