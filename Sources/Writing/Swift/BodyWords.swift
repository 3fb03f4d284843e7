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
    guard let body = operation.requestBody, let content = body.preferredContent else { return nil }
    mediaTypes = [content.mediaType] + content.alsoSentAs.filter { $0 != content.mediaType }
    form = content.form
    let model: Model? =
      if case .model(let reference) = content.type { api.model(named: reference.name) } else { nil }
    fields = content.form == .json ? [] : model?.fields ?? []
    argument = try Self.argument(content, isRequired: body.isRequired, scope: operation.typeName)
    read = content.form.rawValue
    demands = Self.demands(content.form, fields, isRequired: body.isRequired)
    let call = "request.\(content.form.rawValue)(body\(content.mediaTypeArgument))"
    write = content.form == .json || body.isRequired ? call : "if !body.isEmpty { \(call) }"
  }

  /// Of a form: the parts that are always there, and whether there may be none at all.
  private static func demands(_ form: Form, _ fields: [Field], isRequired: Bool) -> [String] {
    guard form == .multipart || form == .form else { return [] }
    guard isRequired else { return form == .multipart ? ["isOptional: true"] : [] }
    var names = fields.filter { $0.presence == .always }.map { stringLiteral($0.name) }
    if let first = names.first { names[0] = "requiring: \(first)" }
    return names
  }

  private static func argument(_ content: MediaContent, isRequired: Bool, scope: String) throws -> Argument {
    let type: String
    switch content.form {
    case .json:
      let inner = try swiftType(content.type, in: scope)
      let mark = isRequired || inner.hasSuffix("?") ? "" : "?"
      return Argument(
        member: "body", innerType: inner + mark, outerType: try swiftType(content.type) + mark,
        defaultValue: isRequired ? nil : "nil", isUnlabeled: true)
    case .multipart: type = "[MultipartPart]"
    case .form: type = "[QueryItem]"
    case .text: type = "String"
    case .bytes: type = "BinaryBody"
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

extension RequestBody {
  /// JSON where it is documented, else what comes first.
  fileprivate var preferredContent: MediaContent? { contents.first(where: \.isJSON) ?? contents.first }

  /// The models that stand for the parts of forms, which are no JSON and have no Swift type.
  var formModels: [String] {
    guard let content = preferredContent, content.form != .json else { return [] }
    return content.type.references.map(\.name)
  }
}

extension MediaContent {
  fileprivate var form: BodyWords.Form {
    if isJSON { return .json }
    if isMultipart { return .multipart }
    if mediaType == "application/x-www-form-urlencoded" { return .form }
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
