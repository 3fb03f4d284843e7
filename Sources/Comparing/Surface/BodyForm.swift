import Schema

/// What a request's body is in Swift.
enum BodyForm: Hashable {
  /// Nil arguments of a call leave an optional one out.
  case json(SchemaType)
  /// A form with a type of its own, sent in whichever way.
  case form(SchemaType)
  /// A form that is a list of its parts: the model is no type in Swift.
  case parts(SchemaType)
  /// A form that is a list of names and values: the same.
  case items(SchemaType)
  case text
  case bytes

  /// - Returns: nil where a request carries nothing.
  init?(_ operation: Operation, in api: API) {
    guard let content = operation.requestBody?.usualContent else { return nil }
    if content.isJSON {
      self = .json(content.type)
    } else if api.form(of: operation) != nil {
      self = .form(content.type)
    } else if content.isMultipart {
      self = .parts(content.type)
    } else if content.isEncodedForm {
      self = .items(content.type)
    } else {
      self = content.isText ? .text : .bytes
    }
  }

  /// The models that are no type in Swift.
  var shapelessModels: [String] {
    switch self {
    case .parts(let type), .items(let type): type.references.map(\.name)
    case .json, .form, .text, .bytes: []
    }
  }

  /// Whether one that may be left out is an optional.
  var isTyped: Bool {
    switch self {
    case .json, .form: true
    case .parts, .items, .text, .bytes: false
    }
  }

  /// As Swift spells it, an optional one apart.
  func surface(_ modelNames: [String: String]) -> String {
    switch self {
    case .json(let type): "json \(type.surface(modelNames))"
    case .form(let type): "form \(type.surface(modelNames))"
    case .parts: "parts"
    case .items: "items"
    case .text: "text"
    case .bytes: "bytes"
    }
  }
}

extension MediaContent {
  var isText: Bool { type == .string || mediaType.hasPrefix("text/") }
}
