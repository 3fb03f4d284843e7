import Schema

/// The body of one documented status, where an operation's bodies differ: a case of its `ResponseBody`.
///
///     case ok(Shelf)
///     case noContent
struct BodyAlternative: View {
  /// `.ok`, or `418`.
  private let status: String
  private let name: String
  private let doc: [String]
  /// How the body is read and written; nil where there is none.
  private let payload: (type: String, read: String, write: String)?

  init(_ response: Response, scope: String) throws {
    status = statusLiteral(response.status)
    name = status.hasPrefix(".") ? String(status.dropFirst()) : "status\(status)"
    var comment = DocComment(indent: 4)
    comment.paragraph(response.explanation.map { "\(response.name): \($0)" } ?? response.name)
    doc = comment.lines
    switch AnswerForm(response) {
    case .nothing: payload = nil
    case .json(let type): payload = (try swiftType(type, in: scope), "try body.json()", "try body.json(value)")
    case .text: payload = ("String", "body.text()", "body.text(value)")
    case .bytes: payload = ("[UInt8]", "body.bytes()", "body.bytes(value)")
    }
  }

  var templateValue: TemplateValue {
    let declaration = "case \(name)\(payload.map { "(\($0.type))" } ?? "")"
    let read = "case \(status): self = .\(name)\(payload.map { "(\($0.read))" } ?? "")"
    let write = "case .\(name)\(payload == nil ? "" : "(let value)"): \(payload?.write ?? "break")"
    return [
      "doc": TemplateValue(doc), "declaration": TemplateValue(declaration),
      "status": TemplateValue("case .\(name): \(status)"), "read": TemplateValue(read), "write": TemplateValue(write),
    ]
  }
}
