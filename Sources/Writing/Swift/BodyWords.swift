import Schema

/// How a request's body is held, read and written.
struct BodyWords {
  /// The runtime's words for a body's form.
  fileprivate enum Form: String {
    case json, multipart, form, text
    case bytes = "binary"
  }

  let argument: Argument
  /// How the server's side comes by it: `json`, `multipart`.
  let read: String
  /// What the server's side insists on: `requiring: "cover", "title"`.
  let demands: [String]
  /// How the client's side sends it.
  let write: String
  /// The media types that it may come in, the usual one first.
  let mediaTypes: [String]
  /// What the pages say of its parts, where it is no JSON.
  let fields: [Field]
  private let form: Form

  /// - Returns: nil where the operation's requests carry nothing.
  init?(_ operation: Operation, in api: API) throws {
    guard let body = operation.requestBody, let content = body.usualContent else { return nil }
    mediaTypes = [content.mediaType] + content.alsoSentAs.filter { $0 != content.mediaType }
    form = content.form
    let isTyped = content.form == .json || api.form(of: operation) != nil
    fields = isTyped ? [] : api.model(of: content.type)?.fields ?? []
    argument =
      isTyped
      ? try Self.argument(content.type, isRequired: body.isRequired, scope: operation.typeName)
      : Self.argument(content.form, isRequired: body.isRequired)
    read = content.form.rawValue
    demands = isTyped ? [] : Self.demands(content.form, fields, isRequired: body.isRequired)
    let call = "request.\(content.form.rawValue)(body\(content.mediaTypeArgument))"
    write = isTyped || body.isRequired ? call : "if !body.isEmpty { \(call) }"
  }

  /// Of a form: the parts that are always there, and whether there may be none at all.
  private static func demands(_ form: Form, _ fields: [Field], isRequired: Bool) -> [String] {
    guard form == .multipart || form == .form else { return [] }
    guard isRequired else { return form == .multipart ? ["isOptional: true"] : [] }
    var names = fields.filter { $0.presence == .always }.map { stringLiteral($0.name) }
    if let first = names.first { names[0] = "requiring: \(first)" }
    return names
  }

  /// Of a body that is a value of a type of its own.
  private static func argument(_ type: SchemaType, isRequired: Bool, scope: String) throws -> Argument {
    let inner = try swiftType(type, in: scope)
    let mark = isRequired || inner.hasSuffix("?") ? "" : "?"
    return Argument(
      member: "body", innerType: inner + mark, outerType: try swiftType(type) + mark,
      defaultValue: isRequired ? nil : "nil", isUnlabeled: true)
  }

  private static func argument(_ form: Form, isRequired: Bool) -> Argument {
    let type =
      switch form {
      case .json: "JSONValue"
      case .multipart: "[MultipartPart]"
      case .form: "[QueryItem]"
      case .text: "String"
      case .bytes: "BinaryBody"
      }
    return Argument(
      member: "body", innerType: type, outerType: type,
      defaultValue: isRequired ? nil : type == "String" ? "\"\"" : "[]",
      isUnlabeled: true)
  }

  /// The doc comment of the body: how it is sent, and what it is made of.
  func doc(indent: Int) -> DocComment {
    var comment = DocComment(indent: indent)
    guard form != .json || mediaTypes != ["application/json"] else { return .line("The JSON body.") }
    let others = mediaTypes.dropFirst()
    comment.paragraph(
      "Sent as \(codeSpan(mediaTypes[0]))\(others.isEmpty ? "" : "; the pages also show \(codeSpans(Array(others)))").")
    comment.list(
      fields.map { field in
        "\(codeSpan(field.name)): \(field.notes.description ?? field.type.description)"
          + (field.presence == .sometimes ? " (may be left out)" : "")
      })
    return comment
  }
}

extension API {
  /// The model that a type is, if it is one.
  fileprivate func model(of type: SchemaType) -> Model? {
    if case .model(let reference) = type { model(named: reference.name) } else { nil }
  }

  /// The models that stand for the parts of a form, which are no JSON.
  func formModels(of operation: Operation) -> [String] {
    guard let content = operation.requestBody?.usualContent, content.form != .json else { return [] }
    return content.type.references.map(\.name)
  }
}

extension MediaContent {
  fileprivate var form: BodyWords.Form {
    if isJSON { return .json }
    if isMultipart { return .multipart }
    if isEncodedForm { return .form }
    return type == .string || mediaType.hasPrefix("text/") ? .text : .bytes
  }

  /// The media type as an argument, where the runtime would take another one.
  fileprivate var mediaTypeArgument: String {
    switch (form, mediaType) {
    case (.json, "application/json"), (.text, "text/plain"), (.bytes, "application/octet-stream"): ""
    case (.multipart, _), (.form, _): ""
    case (.json, _), (.text, _), (.bytes, _): ", mediaType: \(stringLiteral(mediaType))"
    }
  }
}
