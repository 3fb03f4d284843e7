import Schema
import SourceText
import Writing

/// All that `generate` and `check` read before they understand anything.
struct MakingInputs: Sendable {
  let docs: DocsFolder
  let choices: EmitChoices
  let templates: TemplateFolder
  let output: OutputFolder
  /// By page, in the order of the pages.
  let pageHashes: [String]

  init(_ context: CommandContext) {
    docs = DocsFolder(reading: context.docs, disk: context.disk)
    choices = EmitChoices(context.arguments, docs.settings.output)
    templates = TemplateFolder(context.arguments, docs.settings.output, disk: context.disk)
    output = OutputFolder(path: choices.folder, disk: context.disk)
    pageHashes = docs.pages.parallelMap { SHA256.hex(of: $0.bytes) }
  }
}

/// Everything that `generate` writes and `check` compares, made in memory from the pages.
struct Making: Sendable {
  var docs: DocsFolder
  var understanding: Understanding
  var output: OutputFolder
  var files: [OutputFile]
  var manifest: Manifest
  /// What was told of the pages.
  var told: String

  /// - Returns: nil where something is amiss; it was told.
  /// - Parameter tellsFindings: whether warnings and notes are told too, or errors only.
  init?(_ context: CommandContext, tellsFindings: Bool, worst: inout Diagnostic.Severity?) {
    self.init(context, MakingInputs(context), tellsFindings: tellsFindings, worst: &worst)
  }

  /// - Parameter inputs: what was read before.
  init?(
    _ context: CommandContext, _ inputs: MakingInputs, tellsFindings: Bool, worst: inout Diagnostic.Severity?
  ) {
    let (docs, templates) = (inputs.docs, inputs.templates)
    let understanding = context.understand(docs)
    // Opinions and Swift are made of the same things, and neither looks at the other.
    let (told, made) = concurrently(
      { Told(judge(understanding, docs.settings), context, docs, all: tellsFindings) },
      { Result { try Self.made(inputs, understanding) } })
    worst = told.worst
    self.told = told.text
    context.tell(told.text)
    guard !understanding.diagnostics.hasErrors else { return nil }
    (self.docs, self.understanding) = (docs, understanding)
    output = inputs.output
    guard !templates.diagnostics.hasErrors else {
      context.report(templates.diagnostics.inSourceOrder, sources: templates.files, in: templates.path)
      return nil
    }
    do {
      (files, manifest) = try made.get()
    } catch {
      if let faults = templates.diagnostics(of: error) {
        context.report(faults, sources: templates.files, in: templates.path)
      } else {
        context.report([Diagnostic("unwritable-swift", .error, "\(error)", at: nil)], sources: [:])
      }
      return nil
    }
  }

  /// What findings come to: their text, made beside the Swift and printed when it is time.
  private struct Told: Sendable {
    let worst: Diagnostic.Severity?
    let text: String

    init(_ findings: [Diagnostic], _ context: CommandContext, _ docs: DocsFolder, all: Bool) {
      worst = findings.map(\.severity).max { $0 > $1 }
      let told = all ? findings : findings.filter { $0.severity == .error }
      text = context.text(of: told, as: .text, sources: docs.sources)
    }
  }

  /// Nothing of pages or templates that have errors.
  private static func made(
    _ inputs: MakingInputs, _ understanding: Understanding
  ) throws -> (files: [OutputFile], manifest: Manifest) {
    let templates = inputs.templates
    guard !understanding.diagnostics.hasErrors, !templates.diagnostics.hasErrors else { return ([], Manifest()) }
    let files = try emit(understanding.api, inputs.choices, templates.library()).map {
      OutputFile(path: $0.path, bytes: Array($0.text.utf8))
    }
    return (files, manifest(inputs, files))
  }

  private static func manifest(_ inputs: MakingInputs, _ files: [OutputFile]) -> Manifest {
    var manifest = Manifest()
    manifest.settings = inputs.docs.settingsFile.map { SHA256.hex(of: $0.bytes) } ?? ""
    manifest.templates = inputs.templates.hash
    for (page, hash) in zip(inputs.docs.pages, inputs.pageHashes) { manifest.inputs[page.path] = hash }
    for (file, hash) in zip(files, files.parallelMap(\.hash)) { manifest.outputs[file.path] = hash }
    return manifest
  }
}
