import Schema
import SourceText
import Writing

/// Everything that `generate` writes and `check` compares, made in memory from the pages.
struct Making: Sendable {
  var docs: DocsFolder
  var understanding: Understanding
  var output: OutputFolder
  var files: [OutputFile]
  var manifest: Manifest

  /// - Returns: nil where something is amiss; it was told.
  /// - Parameter tellsFindings: whether warnings and notes are told too, or errors only.
  init?(_ context: CommandContext, tellsFindings: Bool, worst: inout Diagnostic.Severity?) {
    (docs, understanding) = context.understandDocs()
    let findings = judge(understanding, docs.settings)
    worst = findings.map(\.severity).max { $0 > $1 }
    context.report(tellsFindings ? findings : findings.filter { $0.severity == .error }, sources: docs.sources)
    guard !understanding.diagnostics.hasErrors else { return nil }
    let choices = EmitChoices(context.arguments, docs.settings.output)
    output = OutputFolder(path: choices.folder, disk: context.disk)
    let templates = TemplateFolder(context.arguments, docs.settings.output, disk: context.disk)
    guard !templates.diagnostics.hasErrors else {
      context.report(templates.diagnostics.inSourceOrder, sources: templates.files, in: templates.path)
      return nil
    }
    do {
      let library = try templates.library()
      files = try emit(understanding.api, choices, library).map {
        OutputFile(path: $0.path, bytes: Array($0.text.utf8))
      }
      manifest = Self.manifest(docs, templates, files)
    } catch {
      if let faults = templates.diagnostics(of: error) {
        context.report(faults, sources: templates.files, in: templates.path)
      } else {
        context.report([Diagnostic("unwritable-swift", .error, "\(error)", at: nil)], sources: [:])
      }
      return nil
    }
  }

  private static func manifest(_ docs: DocsFolder, _ templates: TemplateFolder, _ files: [OutputFile]) -> Manifest {
    var manifest = Manifest()
    manifest.settings = docs.settingsFile.map { SHA256.hex(of: $0.bytes) } ?? ""
    manifest.templates = templates.hash
    for (page, hash) in zip(docs.pages, docs.pages.parallelMap { SHA256.hex(of: $0.bytes) }) {
      manifest.inputs[page.path] = hash
    }
    for (file, hash) in zip(files, files.parallelMap(\.hash)) { manifest.outputs[file.path] = hash }
    return manifest
  }
}
