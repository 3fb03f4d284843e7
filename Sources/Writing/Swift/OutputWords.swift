import Schema

/// What the documented answers of an operation are read as: one Swift type and the runtime's codec for it.
struct OutputWords {
  /// `Shelf`; `NoBody` where no answer has a body.
  let type: String
  /// The runtime's word: `json`, `optionalJSON`, `text`, `bytes`, `empty`.
  let codec: String
  /// The model of the body, where it is one.
  let model: String?
  let needsFoundation: Bool

  var isEmpty: Bool { codec == "empty" }

  /// One body's form.
  private enum Form: Hashable {
    case nothing, json(SchemaType), text, bytes

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

  /// Answers that differ in form are read as what all of them are: any JSON, else bytes.
  init(_ operation: Operation) throws {
    var forms: [Form] = []
    for response in operation.successes where !forms.contains(Form(response)) { forms.append(Form(response)) }
    let bodies = forms.filter { $0 != .nothing }
    let isOptional = bodies.count < forms.count
    let types = bodies.compactMap { if case .json(let type) = $0 { type } else { nil } }
    switch bodies.first {
    case nil where operation.successes.isEmpty:
      self.init(json: .any, isOptional: true, spelling: "JSONValue")
    case nil: (type, codec, model, needsFoundation) = ("NoBody", "empty", nil, false)
    case _ where types.count == bodies.count:
      let type = types.count == 1 ? types[0] : .any
      self.init(json: type, isOptional: isOptional, spelling: try swiftType(type))
    case .text where bodies.count == 1: (type, codec, model, needsFoundation) = ("String", "text", nil, false)
    default: (type, codec, model, needsFoundation) = ("[UInt8]", "bytes", nil, false)
    }
  }

  private init(json type: SchemaType, isOptional: Bool, spelling: String) {
    self.type = isOptional && !spelling.hasSuffix("?") ? "\(spelling)?" : spelling
    codec = isOptional ? "optionalJSON" : "json"
    needsFoundation = type.needsFoundation
    if !isOptional, case .model(let reference) = type { model = reference.name } else { model = nil }
  }

  /// Whether the body is one page of a list that leads to the next.
  func isList(in api: API) -> Bool {
    model.flatMap { api.model(named: $0)?.record?.envelope } != nil
  }
}
