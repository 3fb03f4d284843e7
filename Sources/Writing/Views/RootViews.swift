/// A group as the whole client and the whole server mention it.
private struct GroupEntry: View {
  let member: String
  let title: [String]
  let clientName: String
  let protocolName: String

  init(_ group: GroupWords) {
    var comment = DocComment(indent: 2)
    comment.paragraph(group.title)
    member = group.member
    title = comment.lines
    clientName = group.clientName
    protocolName = group.protocolName
  }

  var templateValue: TemplateValue {
    [
      "member": TemplateValue(member), "title": TemplateValue(title), "client": TemplateValue(clientName),
      "protocol": TemplateValue(protocolName),
    ]
  }
}

/// The file of the client as a whole: a property for each group.
struct ClientView: View {
  private let header = HeaderView()
  private let access: String
  private let groups: [GroupEntry]

  init(in context: EmitContext) {
    access = context.access
    groups = context.groups.map(GroupEntry.init)
  }

  var templateValue: TemplateValue {
    ["header": TemplateValue(header), "access": TemplateValue(access), "groups": TemplateValue(groups)]
  }
}

/// The file of the server as a whole: a router over all operations.
struct ServerView: View {
  private struct Route: View {
    let lines: [String]

    init(_ words: OperationWords, of group: GroupWords) {
      let start = "router.add(\(words.typeName).self, \(group.member)) {"
      let call = "try await $0.\(words.method.asMember)(request: $1, context: $2)"
      let line = "\(start) \(call) }"
      lines = line.count + 4 <= lineWidth ? [line] : [start, "  \(call)", "}"]
    }

    var templateValue: TemplateValue { TemplateValue(lines) }
  }

  /// A group as the documentation of the initialiser mentions it.
  private struct GroupParameter: View {
    let title: [String]

    init(_ group: GroupWords) {
      var comment = DocComment(indent: 2)
      comment.item("\(group.member.asParameter): answers the operations of \(group.title); nil answers 501.", level: 1)
      title = comment.lines
    }

    var templateValue: TemplateValue { ["title": TemplateValue(title)] }
  }

  private let header = HeaderView()
  private let access: String
  private let groups: [GroupParameter]
  private let signature: [String]
  private let routes: [Route]
  private let failureBody: String

  init(in context: EmitContext) throws {
    access = context.access
    failureBody = try context.failureBody.map { ", failureBody: \(try typeIdentifier($0.name)).self" } ?? ""
    for group in context.groups where ["options", "router"].contains(group.member) {
      throw EmissionError(
        "a group of operations cannot be called \(group.member)", help: "rename it in specless.json")
    }
    self.groups = context.groups.map(GroupParameter.init)
    let groups = context.groups.map { "\($0.member.asParameter): (any \($0.protocolName))? = nil" }
    signature = Listing("\(access)init(", groups + ["options: ServerOptions = .init()"], ") {").lines(indent: 2)
    routes = context.groups.flatMap { group in
      group.operations.map { Route($0, of: group) }
    }
  }

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "access": TemplateValue(access), "groups": TemplateValue(groups),
      "signature": TemplateValue(signature), "routes": TemplateValue(routes), "binding": routes.isEmpty ? "let" : "var",
      "failureBody": TemplateValue(failureBody),
    ]
  }
}

/// A file for a module that would have none: SwiftPM does not load a package with an empty target.
struct ModuleView: View {
  var templateValue: TemplateValue { ["header": TemplateValue(HeaderView(imports: []))] }
}
