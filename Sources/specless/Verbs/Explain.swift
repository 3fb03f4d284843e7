import Explaining
import Reporting
import SourceText

/// `specless explain`: why a type, a field or an operation is what it is.
struct Explain: Verb {
  let name = "explain"
  let summary = "tell why a type, a field or an operation is what it is"
  let operands = [
    Operand.docs,
    Operand(name: "NAME", help: "Shelf, Shelf.tags, shelves.create, \"PUT /shelves/:id\"; a list of names if left out"),
  ]
  let options = [
    Option(name: "format", value: "FORM", allowed: ["text", "json"], help: "how it is printed; text if left out"),
    Option(name: "json-schema", help: "print the JSON Schema of --format json, read nothing"),
  ]
  let discussion = """
    Prints what was decided, the evidence for it, strongest first, with its place on the pages, what was
    overruled and why, and the entry for DOCS/\(Settings.fileName) that would change it. NAME is a model (Shelf), a
    field (Shelf.tags), an enumeration or one of its values (ShelfKind, ShelfKind.oak), an operation
    (shelves.create, CreateShelf, "PUT /shelves/:id"), a parameter (shelves.list.page), an answer
    (shelves.create.201), a header (shelves.create.Content-Type), a group (shelves) or a generic model in
    use ("Page<Shelf>"). Without NAME it lists groups, operations, models and enumerations; as json, every name.
    """

  func run(_ context: CommandContext) -> ExitCode {
    if context.arguments.has("json-schema") {
      context.console.print(explanationJSONSchema.serialized(pretty: true) + "\n")
      return .success
    }
    var context = context
    let name = takeName(&context.arguments, context.disk)
    let (docs, understanding) = context.understandDocs()
    // Findings are told by generate and lint; here only what stands in the way.
    context.report(
      understanding.diagnostics.inSourceOrder.filter { $0.severity == .error }, sources: docs.sources)
    guard !understanding.diagnostics.hasErrors else { return .failure }
    guard let name else {
      context.console.print(list(explainer(of: understanding.api), context))
      return .success
    }
    let (explanations, suggestions) = explain(name, in: understanding.api)
    guard !explanations.isEmpty else {
      if let dropping = explainer(of: understanding.api).dropping(of: name) {
        return refuse("\"\(name)\" is left out by a correction", dropping.text, context, docs, at: dropping.place)
      }
      let help =
        suggestions.isEmpty
        ? "\(Self.listing(context)) lists the names"
        : "did you mean \(suggestions.map { "\"\($0)\"" }.joined(separator: " or "))?"
      return refuse("nothing is called \"\(name)\"", help, context, docs)
    }
    context.console.print(rendered(explanations, docs, context))
    return .success
  }

  /// The last operand, if it is not the folder of the pages; a method and a path may stand apart:
  /// `explain PUT /shelves/:id`.
  private func takeName(_ arguments: inout Arguments, _ disk: Disk) -> String? {
    if let only = arguments.operands.first, arguments.operands.count == 1, disk.isFolder(only) { return nil }
    guard let name = arguments.removeLastOperand() else { return nil }
    guard name.hasPrefix("/"), let method = arguments.operands.last, !method.isEmpty,
      method.allSatisfy({ $0.isASCII && $0.isUppercase })
    else { return name }
    return arguments.removeLastOperand().map { "\($0) \(name)" }
  }

  /// The command that lists the names.
  private static func listing(_ context: CommandContext) -> String {
    (["specless explain"] + context.arguments.operands.prefix(1)).joined(separator: " ")
  }

  private func list(_ explainer: Explainer, _ context: CommandContext) -> String {
    if context.arguments["format"] == "json" { return nameListJSON(explainer).serialized(pretty: true) + "\n" }
    return nameList(explainer) + "\(Self.listing(context)) NAME tells why, and lists what belongs to it\n"
  }

  private func refuse(
    _ headline: String, _ help: String?, _ context: CommandContext, _ docs: DocsFolder, at place: SourcePlace? = nil
  ) -> ExitCode {
    context.report([Diagnostic("unknown-name", .error, headline, at: place, help: help)], sources: docs.sources)
    return .wrongUsage
  }

  private func rendered(_ explanations: [Explanation], _ docs: DocsFolder, _ context: CommandContext) -> String {
    let report = TextReportOptions(
      pathPrefix: docs.path == "." ? "" : docs.path, usesColor: context.console.usesColor(context.arguments["color"]))
    let options = ExplanationOptions(
      report: report, sources: docs.sources, correctionsFile: report.shown(Settings.fileName),
      hasCorrectionsFile: docs.settingsFile != nil)
    if context.arguments["format"] == "json" {
      return json(of: explanations, options: options).serialized(pretty: true) + "\n"
    }
    return explanations.map { text(of: $0, options: options) }.joined(separator: "\n")
  }
}
