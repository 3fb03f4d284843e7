import SourceText

/// `specless export`: the schema or an OpenAPI document, to standard output.
struct Export: Verb {
  let name = "export"
  let summary = "print what the pages give as one document"
  let operands = [Operand.docs]
  let options = [
    Option(
      name: "format", value: "FORM", allowed: ExportForm.allCases.map(\.rawValue) + [Self.settingsSchema],
      isRequired: true,
      help: "which document")
  ]
  let discussion = """
    schema prints what was made of the pages, as sorted, versioned JSON, each fact with its evidence;
    settings-schema prints the JSON Schema of \(Settings.fileName), for editors.
    openapi prints an OpenAPI 3.1 document in JSON, made of the same schema.
    """

  /// The one document that is not made of pages.
  private static let settingsSchema = "settings-schema"

  func run(_ context: CommandContext) -> ExitCode {
    guard let form = context.arguments["format"].flatMap(ExportForm.init) else {
      context.console.print(Settings.jsonSchema)
      return .success
    }
    let (docs, understanding) = context.understandDocs()
    // Findings are told by generate and lint; here only what stands in the way.
    context.report(
      understanding.diagnostics.inSourceOrder.filter { $0.severity == .error }, sources: docs.sources)
    guard !understanding.diagnostics.hasErrors else { return .failure }
    do {
      context.console.print(try export(understanding.api, as: form))
      return .success
    } catch {
      return context.fail("unwritable-schema", "\(error)")
    }
  }
}
