import Linting
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
  let pageHashes: Deferred<[String]>

  init(_ context: CommandContext) {
    docs = DocsFolder(reading: context.docs, disk: context.disk)
    choices = EmitChoices(context.arguments, docs.settings.output)
    templates = TemplateFolder(context.arguments, docs.settings.output, disk: context.disk)
    output = OutputFolder(path: choices.folder, disk: context.disk)
    pageHashes = Deferred { [docs] in docs.pages.parallelMap { SHA256.hex(of: $0.bytes) } }
  }

  /// What the pages come to; endpoints that the run before had and this one lacks are errors.
  func understood(_ context: CommandContext) -> Understanding {
    // A manifest that cannot be read is told where it is needed.
    let old = (try? output.manifest()) ?? nil
    let known = old?.names ?? .none
    let isFresh = context.arguments.has("fresh-names")
    var understanding = context.understand(docs, keeping: isFresh ? .none : known) { pageOpinions in
      pageOpinions.begin()
      pageHashes.begin()
    }
    let lost = LostEndpoints(docs, understanding, since: old)
    understanding.diagnostics = lost.told(with: understanding.diagnostics)
    if isFresh {
      let targets = RenamedTargets(from: known, to: understanding.names)
      understanding.diagnostics.report(contentsOf: targets.findings(docs.settings.corrections))
    }
    return understanding
  }
}

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
  /// The manifest as it is written, for who writes it.
  let manifestBytes: Deferred<[UInt8]>
  /// What was told of the pages.
  var told: String
  /// All but the last line of the summary.
  var summary: String
  /// Of everything that was found; nil where nothing was.
  var worst: Diagnostic.Severity?

  /// Makes everything, and does with the files what is to be done with them. As no opinion on the pages keeps files from
  /// that, opinions are formed meanwhile: a disk takes its time for many files.
  ///
  /// - Parameters:
  ///   - inputs: what was read before.
  ///   - work: takes the files and the manifest as it is written; not done where something is amiss.
  /// - Returns: with what came of the work; nil where something is amiss, which was told.
  static func make<Outcome: Sendable>(
    _ context: CommandContext, _ inputs: MakingInputs, tells telling: Telling,
    work: @escaping @Sendable ([OutputFile], _ manifest: Deferred<[UInt8]>) -> Outcome
  ) -> (making: Making, outcome: Outcome)? {
    let understanding = inputs.understood(context)
    let made = Result { try Self.made(inputs, understanding) }
    let (outcome, found) = concurrently(
      { (try? made.get()).map { work($0.files, $0.manifestBytes) } },
      { Found(understanding, context, inputs.docs, telling) })
    context.tell(found.text)
    guard let outcome, let made = try? made.get() else {
      if !understanding.diagnostics.hasErrors { tell(made, inputs, context) }
      return nil
    }
    let making = Making(
      docs: inputs.docs, understanding: understanding, output: inputs.output, files: made.files,
      manifest: made.manifest, manifestBytes: made.manifestBytes, told: found.text, summary: found.summary,
      worst: found.worst)
    return (making, outcome)
  }

  /// Everything that is written.
  private typealias Made = (files: [OutputFile], manifest: Manifest, manifestBytes: Deferred<[UInt8]>)

  /// Tells why there are no files.
  private static func tell(
    _ made: Result<Made?, any Error>, _ inputs: MakingInputs, _ context: CommandContext
  ) {
    let templates = inputs.templates
    guard !templates.diagnostics.hasErrors else {
      return context.report(templates.diagnostics.inSourceOrder, sources: templates.files, in: templates.path)
    }
    do {
      _ = try made.get()
    } catch {
      if let faults = templates.diagnostics(of: error) {
        context.report(faults, sources: templates.files, in: templates.path)
      } else if let refusal = error as? EmissionError {
        context.report([refusal.diagnostic], sources: inputs.docs.sources)
      } else {
        context.report([Diagnostic("unwritable-swift", .error, "\(error)", at: nil)], sources: [:])
      }
    }
  }

  /// Pages that document no endpoint.
  private static func skipped(_ docs: DocsFolder, _ understanding: Understanding) -> Set<String> {
    Set(docs.pages.map(\.path)).subtracting(understanding.pages.map(\.file.path))
  }

  /// What was found, with the texts of what is told of it and of the whole run, printed when it is time.
  private struct Found: Sendable {
    let worst: Diagnostic.Severity?
    let text: String
    let summary: String

    init(_ understanding: Understanding, _ context: CommandContext, _ docs: DocsFolder, _ telling: Telling) {
      let findings = judge(understanding, docs.settings)
      worst = findings.map(\.severity).max { $0 > $1 }
      let isRefused = understanding.diagnostics.hasErrors
      let told = findings.filter { Self.tells($0, telling) || isRefused }
      text = context.text(of: told, as: .text, sources: docs.sources)
      var untold: [String: Int] = [:]
      for finding in findings where !Self.tells(finding, telling) { untold[finding.ruleID, default: 0] += 1 }
      summary =
        Summary(
          docs, understanding.api, skipped: skipped(docs, understanding).count, untold: untold,
          folder: context.arguments.operands.first
        ).made
    }

    private static func tells(_ finding: Diagnostic, _ telling: Telling) -> Bool {
      switch (finding.severity, telling) {
      case (.error, _): true
      case (.warning, .whatConcernsMaking): !opinions.contains(finding.ruleID)
      default: false
      }
    }

    private static let opinions = Set(allLints.map(\.rule.id))
  }

  /// - Returns: nil for pages or templates that have errors.
  private static func made(_ inputs: MakingInputs, _ understanding: Understanding) throws -> Made? {
    let templates = inputs.templates
    guard !understanding.diagnostics.hasErrors, !templates.diagnostics.hasErrors else { return nil }
    let files = try emit(understanding.api, inputs.choices, templates.library()).parallelMap { file in
      let file = OutputFile(path: file.path, bytes: file.bytes)
      return (file: file, hash: file.hash)
    }
    var manifest = manifest(inputs, understanding)
    for (file, hash) in files { manifest.outputs[file.path] = hash }
    return (files.map(\.file), manifest, Deferred { [manifest] in manifest.bytes })
  }

  /// Without the generated files.
  private static func manifest(_ inputs: MakingInputs, _ understanding: Understanding) -> Manifest {
    var manifest = Manifest()
    manifest.settings = inputs.docs.settingsFile.map { SHA256.hex(of: $0.bytes) } ?? ""
    manifest.templates = inputs.templates.hash
    for (page, hash) in zip(inputs.docs.pages, inputs.pageHashes.value) { manifest.inputs[page.path] = hash }
    manifest.skipped = skipped(inputs.docs, understanding)
    manifest.names = understanding.names
    return manifest
  }
}
