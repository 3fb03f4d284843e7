import Schema

/// What a request's body is in Swift.
enum BodyForm: Hashable {
  /// Nil arguments of a call leave an optional one out.
  case json(SchemaType, isRequired: Bool)
  case multipart(SchemaType, isRequired: Bool)
  case form(SchemaType, isRequired: Bool)
  case text(isRequired: Bool)
  case bytes(isRequired: Bool)

  /// - Returns: nil where a request carries nothing.
  init?(_ operation: Operation) {
    guard let body = operation.requestBody, let content = body.usualContent else { return nil }
    if content.isJSON {
      self = .json(content.type, isRequired: body.isRequired)
    } else if content.isMultipart {
      self = .multipart(content.type, isRequired: body.isRequired)
    } else if content.mediaType == "application/x-www-form-urlencoded" {
      self = .form(content.type, isRequired: body.isRequired)
    } else if content.isText {
      self = .text(isRequired: body.isRequired)
    } else {
      self = .bytes(isRequired: body.isRequired)
    }
  }

  /// The models that stand for the parts of a form.
  var formModels: [String] {
    switch self {
    case .multipart(let type, _), .form(let type, _): type.references.map(\.name)
    case .json, .text, .bytes: []
    }
  }

  /// As Swift spells it, an optional one apart.
  func surface(_ modelNames: [String: String]) -> String {
    switch self {
    case .json(let type, _): "json \(type.surface(modelNames))"
    case .multipart: "parts"
    case .form: "items"
    case .text: "text"
    case .bytes: "bytes"
    }
  }
}

extension RequestBody {
  /// JSON where it is documented, else what comes first.
  var usualContent: MediaContent? { contents.first(where: \.isJSON) ?? contents.first }
}

extension Response {
  /// JSON where it is documented, else what comes first.
  var usualContent: MediaContent? { contents.first(where: \.isJSON) ?? contents.first }
}

extension MediaContent {
  var isText: Bool { type == .string || mediaType.hasPrefix("text/") }
}
