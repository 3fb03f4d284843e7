/// How a field of a form is sent, and so what it is in Swift.
package enum FormField: Hashable, Sendable {
  /// As the text of one value: `title=Emma`.
  case value(SchemaType)
  /// As several fields of one name: `tags[]=new&tags[]=rare`.
  case values(SchemaType)
  case file
  case files
  /// As JSON text.
  case json(SchemaType)

  /// - Returns: nil where a form that is no multipart one cannot carry it.
  fileprivate init?(_ field: Field, isMultipart: Bool, in api: API) {
    var type = field.type
    while case .nullable(let inner) = type { type = inner }
    if let value = api.textValue(type) {
      self = field.name.hasSuffix("[]") ? .values(value) : .value(value)
    } else if case .array(let element) = type, let value = api.textValue(element) {
      self = .values(value)
    } else if !isMultipart {
      return nil
    } else if type == .binary {
      self = field.name.hasSuffix("[]") ? .files : .file
    } else {
      self = type == .array(.binary) ? .files : .json(type)
    }
  }
}

extension API {
  /// The record that a request's body is in Swift where it is a form; nil of other bodies, and of forms whose fields are
  /// not all known or cannot be told apart: those stay lists of names and values.
  package func form(of operation: Operation) -> (model: Model, fields: [FormField])? {
    guard let content = operation.requestBody?.usualContent, content.isForm, case .model(let reference) = content.type,
      let model = model(named: reference.name), model.scope == operation.typeName, let record = model.record,
      !record.fields.isEmpty, record.parameters.isEmpty
    else { return nil }
    let fields = record.fields.compactMap { FormField($0, isMultipart: content.isMultipart, in: self) }
    return fields.count == record.fields.count ? (model, fields) : nil
  }

  /// A type whose values are short texts; what nothing is known of is text.
  fileprivate func textValue(_ type: SchemaType) -> SchemaType? {
    switch type {
    case .any: .string
    case .boolean, .integer, .number, .string, .timestamp: type
    case .nullable(let inner): textValue(inner)
    case .model(let reference): model(named: reference.name)?.enumeration == nil ? nil : type
    case .binary, .array, .map, .parameter: nil
    }
  }
}

extension MediaContent {
  package var isEncodedForm: Bool { mediaType == "application/x-www-form-urlencoded" }
  /// Whether it is a form of either kind.
  package var isForm: Bool { isMultipart || isEncodedForm }
}
