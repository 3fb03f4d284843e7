import JSONText
import Schema
import SourceText

extension OpenAPIWriter {
  /// Minimum, maximum and length; those of a list speak of its elements.
  func addLimits(_ notes: Notes, _ type: SchemaType, to schema: inout JSONObject) {
    if case .nullable(let wrapped) = type { return addLimits(notes, wrapped, to: &schema) }
    if case .array(let element) = type, var items = schema["items"]?.objectValue {
      addLimits(notes, element, to: &items)
      schema["items"] = .object(items)
      return
    }
    if let numbers = notes.validNumbers, type == .integer { addValidNumbers(numbers, to: &schema) }
    if let minimum = notes.minimum { schema["minimum"] = .number(minimum) }
    if let maximum = notes.maximum { schema["maximum"] = .number(maximum) }
    schema.add("minLength", notes.minimumLength)
    schema.add("maxLength", notes.maximumLength)
  }

  /// Beside any other number, as with enumerations.
  private func addValidNumbers(_ numbers: [Int], to schema: inout JSONObject) {
    var plain: JSONObject = [:]
    for key in ["type", "format"] {
      plain[key] = schema[key]
      schema[key] = nil
    }
    let values = numbers.map { JSONValue.number(JSONNumber($0)) }
    schema["anyOf"] = [["type": "integer", "enum": .array(values)], .object(plain)]
  }

  /// Default and examples. A default that is no value of its type would make the document invalid: it is kept as
  /// `x-default`.
  ///
  /// - Parameter separated: takes a list's example apart, where lists are written without brackets.
  func addValues(
    _ notes: Notes, _ type: SchemaType, isNullable: Bool, to schema: inout JSONObject,
    separated: ((String) -> [String])? = nil
  ) {
    if let value = notes.defaultValue {
      let isFit = (isNullable && value.isNull) || components.accepts(value, type) && isWithin(notes, value)
      schema[isFit ? "default" : "x-default"] = value.withoutSecrets
    }
    schema.add("examples", notes.examples.map { exampleValue(redacted($0), type, separated) })
  }

  /// A text as a value of the type where its JSON is one, else as a string.
  private func exampleValue(_ text: String, _ type: SchemaType, _ separated: ((String) -> [String])?) -> JSONValue {
    if let parsed = try? JSONValue(parsing: text), components.accepts(parsed, type) { return parsed }
    guard case .array(let element) = type, let separated else { return .string(text) }
    return .array(separated(text).map { exampleValue($0, element, nil) })
  }

  private func isWithin(_ notes: Notes, _ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool, .object: true
    case .array(let elements): elements.allSatisfy { isWithin(notes, $0) }
    case .string(let text): text.unicodeScalars.count <= notes.maximumLength ?? .max
    case .number(let number):
      number.doubleValue >= notes.minimum?.doubleValue ?? -.infinity
        && number.doubleValue <= notes.maximum?.doubleValue ?? .infinity
    }
  }
}
