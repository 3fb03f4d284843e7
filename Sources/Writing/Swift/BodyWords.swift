import Schema

/// How a request's body is held, read and written.
struct BodyWords {
  /// What its struct is, where it is a record: the runtime's protocol that carries it.
  enum Form: Hashable {
    case json, multipart, form, text, bytes
  }

  let form: Form
  let argument: Argument
  /// The media type by which it is sent.
  let mediaType: String
  /// Media types by which servers should take it too.
  let otherMediaTypes: [String]
  /// The model of the body, where it is one.
  let model: String?

  /// - Returns: nil where the operation's requests carry nothing.
  init?(_ operation: Operation, in api: API) throws {
    guard let body = operation.requestBody, let content = body.preferredContent else { return nil }
    mediaType = content.mediaType
    otherMediaTypes = content.alsoSentAs.filter { $0 != content.mediaType }
    form = content.form
    let model: String? = if case .model(let reference) = content.type { reference.name } else { nil }
    self.model = model
    let (inner, outer): (String, String)
    switch form {
    case .json, .multipart, .form:
      inner = try swiftType(content.type, in: operation.typeName)
      outer = try swiftType(content.type)
    case .text: (inner, outer) = ("String", "String")
    case .bytes: (inner, outer) = ("[UInt8]", "[UInt8]")
    }
    if form == .multipart || form == .form, model.flatMap({ api.model(named: $0)?.record }) == nil {
      throw EmissionError(
        "the body of \(operation.id) is sent as \(content.mediaType) and has no known fields",
        at: operation.sources.first, help: "give its fields in the corrections file")
    }
    let mark = body.isRequired || inner.hasSuffix("?") ? "" : "?"
    argument = Argument(
      member: "body", innerType: inner + mark, outerType: outer + mark, defaultValue: body.isRequired ? nil : "nil",
      isUnlabeled: true)
  }
}

extension RequestBody {
  /// JSON where it is documented, else what comes first.
  fileprivate var preferredContent: MediaContent? { contents.first(where: \.isJSON) ?? contents.first }
}

extension MediaContent {
  fileprivate var form: BodyWords.Form {
    if isJSON { return .json }
    if isMultipart { return .multipart }
    if mediaType == "application/x-www-form-urlencoded" { return .form }
    return type == .string || mediaType.hasPrefix("text/") ? .text : .bytes
  }
}

extension BodyWords {
  /// How the server's side comes by it.
  var read: String { "try input.\(word)(\(options.joined(separator: ", ")))" }
  /// How the client's side sends it.
  var write: String { "request.\(word)(\((["body"] + options).joined(separator: ", ")))" }

  /// The media types, for people.
  var mediaTypeText: String {
    let others = otherMediaTypes.isEmpty ? "" : "; documents also show \(codeSpans(otherMediaTypes))"
    return "Sent as \(codeSpan(mediaType))\(others)."
  }

  private var word: String {
    switch form {
    case .json: "json"
    case .multipart: "multipart"
    case .form: "form"
    case .text: "text"
    case .bytes: "bytes"
    }
  }

  /// What the runtime would not know by itself.
  private var options: [String] {
    let usual = ["application/json", "multipart/form-data", "application/x-www-form-urlencoded", "text/plain"]
    return usual.contains(mediaType) ? [] : ["mediaType: \(stringLiteral(mediaType))"]
  }
}
