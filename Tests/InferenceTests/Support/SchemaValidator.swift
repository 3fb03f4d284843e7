import Inference
import JSONText
import Schema
import SourceText

/// Tells what of a JSON value the schema's types would refuse, or lose.
struct SchemaValidator {
  /// Why a value is none of a type.
  enum Reason: String, CaseIterable {
    case wrongType = "another type than all other pages show"
    case missing = "a key is absent that all other pages show"
    case null = "null where no other page shows or says it"
    case unknownKey = "a key that no other page shows or documents"
    case unknownModel = "a model that no other page shows"
  }

  struct Problem: CustomStringConvertible {
    var reason: Reason
    var path: String
    /// What the schema goes by, in words: "always present: all 12 examples have it".
    var basis: String?
    var description: String {
      "\(path.isEmpty ? "the whole" : path): \(reason.rawValue)\(basis.map { " (\($0))" } ?? "")"
    }
  }

  var api: API

  func problems(of value: JSONValue, as type: SchemaType) -> [Problem] {
    check(value, type, [:], "")
  }

  private func check(
    _ value: JSONValue, _ type: SchemaType, _ arguments: [String: SchemaType], _ path: String
  ) -> [Problem] {
    switch (type, value) {
    case (.any, _), (.boolean, .bool), (.number, .number), (.string, .string), (.binary, .string), (.nullable, .null):
      return []
    case (.integer, .number(let number)) where number.isInteger: return []
    case (.timestamp, .string(let text)) where Instant.isInstant(text.utf8): return []
    case (.nullable(let wrapped), _): return check(value, wrapped, arguments, path)
    case (.array(let element), .array(let elements)):
      return elements.flatMap { check($0, element, arguments, path + "[]") }
    case (.map(let inner), .object(let object)):
      return object.flatMap { check($0.value, inner, arguments, "\(path).\($0.key)") }
    case (.parameter(let name), _):
      guard let argument = arguments[name] else { return [Problem(reason: .unknownModel, path: path)] }
      return check(value, argument, [:], path)
    case (.model(let reference), _): return check(value, reference, arguments, path)
    default: return [Problem(reason: .wrongType, path: path)]
    }
  }

  private func check(
    _ value: JSONValue, _ reference: ModelReference, _ outer: [String: SchemaType], _ path: String
  ) -> [Problem] {
    guard let model = api.model(named: reference.name) else { return [Problem(reason: .unknownModel, path: path)] }
    guard let record = model.record else {
      return value.stringValue == nil ? [Problem(reason: .wrongType, path: path)] : []
    }
    guard case .object(let object) = value else { return [Problem(reason: .wrongType, path: path)] }
    let resolved = reference.arguments.map { argument -> SchemaType in
      if case .parameter(let name) = argument { outer[name] ?? argument } else { argument }
    }
    let arguments = Dictionary(zip(record.parameters, resolved)) { first, _ in first }
    var problems: [Problem] = []
    for field in record.fields {
      let place = "\(path).\(field.name)"
      switch object[field.name] {
      case nil where field.presence == .always:
        problems.append(Problem(reason: .missing, path: place, basis: field.basis(of: .presence)))
      case nil: break
      case .null? where !field.isNullable && field.type != .any:
        problems.append(Problem(reason: .null, path: place, basis: field.basis(of: .nullability)))
      case .null?: break
      case let member?: problems += check(member, field.type, arguments, place)
      }
    }
    let known = Set(record.fields.map(\.name))
    return problems
      + object.filter { !known.contains($0.key) }.map { Problem(reason: .unknownKey, path: "\(path).\($0.key)") }
  }
}

extension Field {
  fileprivate func basis(of aspect: Evidence.Aspect) -> String? {
    evidence.first { $0.aspect == aspect && !$0.isOverruled }?.claim
  }
}
