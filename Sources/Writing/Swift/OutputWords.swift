import Schema

/// What the documented answers of an operation are read as: one Swift type and the runtime's codec for it.
struct OutputWords {
  /// `Shelf`; `NoBody` where no answer has a body.
  let type: String
  /// The runtime's word: `json`, `optionalJSON`, `text`, `bytes`, `empty`.
  let codec: String
  /// The model of the body, where it is one.
  let model: String?

  var isEmpty: Bool { codec == "empty" }

  /// Answers that differ in form are read as what all of them are: any JSON, else bytes.
  init(_ operation: Operation) throws {
    var forms: [AnswerForm] = []
    for form in operation.successes.map(AnswerForm.init) where !forms.contains(form) { forms.append(form) }
    let bodies = forms.filter { $0 != .nothing }
    // Where no answer is documented, whatever comes is read as far as it is JSON.
    if operation.successes.isEmpty {
      try self.init(json: .any, isOptional: true)
    } else if bodies.isEmpty {
      self.init(type: "NoBody", codec: "empty")
    } else if let type = AnswerForm.commonJSON(bodies) {
      try self.init(json: type, isOptional: bodies.count < forms.count)
    } else {
      let isText = bodies == [.text]
      self.init(type: isText ? "String" : "[UInt8]", codec: isText ? "text" : "bytes")
    }
  }

  private init(type: String, codec: String, model: String? = nil) {
    self.type = type
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
private enum AnswerForm: Hashable {
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

  /// The type as which all bodies can be read, if all are JSON.
  static func commonJSON(_ bodies: [AnswerForm]) -> SchemaType? {
    let types = bodies.compactMap { if case .json(let type) = $0 { type } else { nil } }
    guard types.count == bodies.count else { return nil }
    return types.count == 1 ? types[0] : .any
  }
}
