import Schema

/// What the documented answers of an operation are read as: one Swift type and the runtime's codec for it.
struct OutputWords {
  /// `Shelf`; `NoBody` where no answer has a body.
  let type: String
  /// Its name inside of the operation's own namespace: `ResponseBody`.
  let innerType: String
  /// The body of each status, where bodies differ.
  let alternatives: [BodyAlternative]
  /// The runtime's word: `json`, `optionalJSON`, `text`, `bytes`, `empty`.
  let codec: String
  /// The model of the body, where it is one.
  let model: String?

  var isEmpty: Bool { codec == "empty" }

  /// The codec where the runtime does not find it by the type alone. A declaration less for most operations.
  var codecToState: String? { ["json", "byStatus", "empty"].contains(codec) ? nil : codec }

  /// Answers that differ in form are read by their status.
  init(_ operation: Operation) throws {
    var forms: [AnswerForm] = []
    for form in operation.successes.map(AnswerForm.init) where !forms.contains(form) { forms.append(form) }
    let bodies = forms.filter { $0 != .nothing }
    // Where no answer is documented, whatever comes is read as far as it is JSON.
    if operation.successes.isEmpty {
      try self.init(json: .any, isOptional: true)
    } else if bodies.isEmpty {
      self.init(type: "NoBody", codec: "empty")
    } else if bodies.count > 1 {
      let alternatives = try operation.successes.map { try BodyAlternative($0, scope: operation.typeName) }
      try self.init(alternatives: alternatives, scope: typeIdentifier(operation.typeName))
    } else if case .json(let type) = bodies[0] {
      try self.init(json: type, isOptional: bodies.count < forms.count)
    } else {
      let isText = bodies == [.text]
      self.init(type: isText ? "String" : "[UInt8]", codec: isText ? "text" : "bytes")
    }
  }

  private init(alternatives: [BodyAlternative], scope: String) {
    type = "\(scope).ResponseBody"
    innerType = "ResponseBody"
    self.alternatives = alternatives
    codec = "byStatus"
    model = nil
  }

  private init(type: String, codec: String, model: String? = nil) {
    self.type = type
    innerType = type
    alternatives = []
    self.codec = codec
    self.model = model
  }

  private init(json type: SchemaType, isOptional: Bool) throws {
    let spelling = try swiftType(type)
    let model: String? = if !isOptional, case .model(let reference) = type { reference.name } else { nil }
    self.init(
      type: isOptional && !spelling.hasSuffix("?") ? "\(spelling)?" : spelling,
      codec: isOptional ? "optionalJSON" : "json", model: model)
  }

  /// Whether the body is one page of a list that leads to the next.
  func isList(in api: API) -> Bool {
    model.flatMap { api.model(named: $0)?.record?.envelope } != nil
  }
}

/// The form of one documented answer's body.
enum AnswerForm: Hashable {
  case nothing
  case json(SchemaType)
  case text, bytes

  init(_ response: Response) {
    guard let content = response.contents.first(where: \.isJSON) ?? response.contents.first else {
      self = .nothing
      return
    }
    if content.isJSON {
      self = .json(content.type)
    } else {
      self = content.type == .string || content.mediaType.hasPrefix("text/") ? .text : .bytes
    }
  }
}
