/// The file of a group's client: it sends what the protocol asks for, and gives lists page after page.
struct GroupClientView: View {
  fileprivate struct Method: View {
    let doc: [String]
    let deprecation: String?
    let simple: [String]
    let simpleCall: [String]
    let full: [String]
    let fullCall: [String]
    let pages: Overload?
    let download: Overload?

    var templateValue: TemplateValue {
      [
        "doc": TemplateValue(doc), "deprecation": TemplateValue(deprecation), "simple": TemplateValue(simple),
        "simpleCall": TemplateValue(simpleCall), "full": TemplateValue(full), "fullCall": TemplateValue(fullCall),
        "pages": TemplateValue(pages), "download": TemplateValue(download),
      ]
    }
  }

  /// A further method for the same operation.
  fileprivate struct Overload: View {
    let signature: [String]
    let call: [String]

    var templateValue: TemplateValue { ["signature": TemplateValue(signature), "call": TemplateValue(call)] }
  }

  private let header: HeaderView
  private let access: String
  private let title: [String]
  private let name: String
  private let protocolName: String
  private let methods: [Method]

  init(_ group: GroupWords, in context: EmitContext) {
    header = HeaderView()
    access = context.access
    var comment = DocComment()
    comment.paragraph("Calls the service: \(group.title).")
    title = comment.lines
    name = group.clientName
    protocolName = group.protocolName
    methods = group.operations.map { Method($0, access: context.access) }
  }

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "access": TemplateValue(access), "title": TemplateValue(title),
      "name": TemplateValue(name), "protocol": TemplateValue(protocolName), "methods": TemplateValue(methods),
    ]
  }
}

extension GroupClientView.Method {
  fileprivate init(_ words: OperationWords, access: String) {
    doc = DocComment.ofCall(words.operation, indent: 2).lines
    let isGone = words.operation.isDeprecated || words.operation.isRemoved
    deprecation = isGone ? "@available(*, deprecated)" : nil
    simple = words.simpleSignature(access: access, withDefaults: true, ending: " {")
    full = words.fullSignature(access: access, withDefaults: true, ending: " {")
    let send = "try await \(words.core).\(words.tellsStatus ? "send" : "body")("
    let type = "\(words.tellsStatus ? "" : "of: ")\(words.typeName).self"
    let request = Listing(".init(", words.arguments.map(\.passedOn), ")")
    simpleCall = Listing(
      words.simpleResult == nil ? "_ = \(send)" : send, [.text(type), .nested(request)], ")"
    ).lines(indent: 4)
    fullCall = Listing("try await core.send(", ["\(words.typeName).self", "request", "context"], ")").lines(indent: 4)
    pages = words.isList ? GroupClientView.Overload(pagesOf: words, access: access) : nil
    download = words.isDownload ? GroupClientView.Overload(downloadOf: words, access: access) : nil
  }
}

extension GroupClientView.Overload {
  fileprivate init(downloadOf words: OperationWords, access: String) {
    let file = words.arguments.contains { ["file", "to"].contains($0.member) } ? "intoFile" : "to file"
    signature = Listing(
      "\(access)func \(words.method)(", words.arguments.map(\.declaration) + ["\(file): URL"],
      ") async throws -> Answer<NoBody> {"
    ).lines(indent: 2)
    let request = Listing(".init(", words.arguments.map(\.passedOn), ")")
    call = Listing(
      "try await \(words.core).download(",
      [
        .text("\(words.typeName).self"), .nested(request),
        .text("to: \(file.split(separator: " ").last.map(String.init) ?? file)"),
      ], ")"
    ).lines(indent: 4)
  }

  fileprivate init(pagesOf words: OperationWords, access: String) {
    let outer = words.arguments.filter { $0.innerType != "Query" }
    // A body, if any, stays behind the query's values.
    let body = words.body.map { [$0.argument] } ?? []
    let all = outer.dropLast(body.count) + words.queryArguments + body
    signature = Listing(
      "\(access)func \(words.method)(", all.map(\.declaration), ") -> PageSequence<\(words.output.type)> {"
    ).lines(indent: 2)
    let query = Listing("query: .init(", words.queryArguments.map(\.passedOn), ")")
    let path = outer.dropLast(body.count).map { Listing.Item.text($0.passedOn) }
    let request = Listing(".init(", path + [.nested(query)] + body.map { .text($0.passedOn) }, ")")
    call = Listing("\(words.core).pages(", [.text("\(words.typeName).self"), .nested(request)], ")").lines(indent: 4)
  }
}

extension OperationWords {
  /// The client's core, as it is mentioned where an argument may be called the same.
  fileprivate var core: String {
    (arguments + queryArguments).contains { $0.member == "core" } ? "self.core" : "core"
  }
}
