import Linting
import Schema
import SourceText
import Writing

/// Everything that `generate` writes and `check` compares, made in memory from the pages.
struct Making: Sendable {
  /// Which findings are told in full.
  enum Telling {
    case errors
    /// Errors, and warnings that concern what is made. Opinions on the pages are for `lint`; here they are counted.
    case whatConcernsMaking
  }

  var docs: DocsFolder
  var understanding: Understanding
  var output: OutputFolder
  var files: [OutputFile]
  var manifest: Manifest
  /// How often each rule found something that was not told.
  var untold: [String: Int] = [:]
  /// Of everything that was found; nil where nothing was.
  var worst: Diagnostic.Severity?

  /// - Returns: nil where something is amiss; it was told.
  init?(_ context: CommandContext, tells telling: Telling) {
    (docs, understanding) = context.understandDocs()
    let choices = EmitChoices(context.arguments, docs.settings.output)
    output = OutputFolder(path: choices.folder, disk: context.disk)
    // A manifest that cannot be read is told where it is needed.
    let lost = LostEndpoints(docs, understanding, since: (try? output.manifest()) ?? nil)
    understanding.diagnostics = lost.told(with: understanding.diagnostics)
    let findings = judge(understanding, docs.settings)
    worst = findings.map(\.severity).max { $0 > $1 }
    let isRefused = understanding.diagnostics.hasErrors
    let told = findings.filter { Self.tells($0, telling) || isRefused }
    for finding in findings where !Self.tells(finding, telling) { untold[finding.ruleID, default: 0] += 1 }
    context.report(told, sources: docs.sources)
    guard !isRefused else { return nil }
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
      manifest.skipped = skippedPages
    } catch {
      if let faults = templates.diagnostics(of: error) {
        context.report(faults, sources: templates.files, in: templates.path)
      } else if let refusal = error as? EmissionError {
        context.report([refusal.diagnostic], sources: docs.sources)
      } else {
        context.report([Diagnostic("unwritable-swift", .error, "\(error)", at: nil)], sources: [:])
      }
      return nil
    }
  }

  /// Pages that document no endpoint.
  var skippedPages: Set<String> {
    Set(docs.pages.map(\.path)).subtracting(understanding.pages.map(\.file.path))
  }

  private static func tells(_ finding: Diagnostic, _ telling: Telling) -> Bool {
    switch (finding.severity, telling) {
    case (.error, _): true
    case (.warning, .whatConcernsMaking): !opinions.contains(finding.ruleID)
    default: false
    }
  }

  private static let opinions = Set(allLints.map(\.rule.id))

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
