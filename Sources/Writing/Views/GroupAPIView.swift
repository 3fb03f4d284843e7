/// The file of a group's protocol: what a client offers and what a server's author writes, with defaults.
struct GroupAPIView: View {
  private struct Method: View {
    let doc: [String]
    let operation: String
    let requirement: [String]
    let fullRequirement: [String]
    let defaultMethod: [String]
    let fullDefault: [String]
    let answer: [String]

    var templateValue: TemplateValue {
      [
        "doc": TemplateValue(doc), "operation": TemplateValue(operation), "requirement": TemplateValue(requirement),
        "fullRequirement": TemplateValue(fullRequirement), "defaultMethod": TemplateValue(defaultMethod),
        "fullDefault": TemplateValue(fullDefault), "answer": TemplateValue(answer),
      ]
    }
  }

  private let header: HeaderView
  private let access: String
  private let doc: [String]
  private let name: String
  private let methods: [Method]

  init(_ group: GroupWords, in context: EmitContext) {
    header = HeaderView()
    access = context.access
    var comment = DocComment()
    comment.paragraph("\(group.title): what a client calls and a server answers.")
    for text in group.explanations { comment.paragraph(text) }
    comment.paragraph(
      "A server writes either method of an operation, with this very signature; what it leaves out answers 501.")
    doc = comment.lines
    name = group.protocolName
    methods = group.operations.map { words in
      Method(
        doc: DocComment.ofMethod(words.operation, indent: 2).lines, operation: words.typeName,
        requirement: words.simpleSignature(access: "", withDefaults: false, ending: ""),
        fullRequirement: words.fullSignature(access: "", withDefaults: false, ending: ""),
        defaultMethod: words.simpleSignature(access: context.access, withDefaults: false, ending: " {"),
        fullDefault: words.fullSignature(access: context.access, withDefaults: false, ending: " {"),
        answer: Self.answer(words))
    }
  }

  /// How the full method's default comes by its answer: from the simple method.
  private static func answer(_ words: OperationWords) -> [String] {
    let passed = words.arguments.map { Listing.Item.text($0.passed(from: "request")) }
    let call = Listing("try await \(words.method)(", passed, ")")
    if words.tellsStatus { return call.lines(indent: 4) }
    let status = statusLiteral(words.operation.successes.first?.status ?? 200)
    guard words.simpleResult != nil else {
      return call.lines(indent: 4) + ["return Answer(status: \(status))"]
    }
    var body = call
    body.open = "body: \(call.open)"
    return Listing("Answer(", [.text("status: \(status)"), .nested(body)], ")").lines(indent: 4)
  }

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "access": TemplateValue(access), "doc": TemplateValue(doc),
      "name": TemplateValue(name), "methods": TemplateValue(methods),
    ]
  }
}
