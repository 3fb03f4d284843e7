import Inference
import Reporting
import SourceText

/// What a verb works with.
struct CommandContext: Sendable {
  var arguments: Arguments
  var console: Console
  var disk: Disk

  /// The folder of the pages as it was named, without slashes at its end.
  var docs: String { Self.folder(arguments.operands.first ?? defaultDocs) }

  var isQuiet: Bool { arguments.has("quiet") }

  /// A folder's name without slashes at its end; the file system's root stays.
  static func folder(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// Reads and understands the pages.
  ///
  /// - Parameter aside: as in `understand`.
  func understandDocs(
    aside: (_ pageOpinions: Deferred<[Diagnostic]>) -> Void = { _ in }
  ) -> (docs: DocsFolder, understanding: Understanding) {
    let docs = DocsFolder(reading: self.docs, disk: disk)
    let understanding = understand(docs, keeping: docs.generatedNames { [disk] _ in disk }, aside: aside)
    keepUntilExit([docs, understanding])
    return (docs, understanding)
  }

  /// Understands the pages, which may take a while.
  func understand(
    _ docs: DocsFolder, keeping old: SettledNames, aside: (_ pageOpinions: Deferred<[Diagnostic]>) -> Void = { _ in }
  ) -> Understanding {
    var console = console
    console.isTerminal = console.isTerminal && !isQuiet
    let progress = Progress("reading \(docs.pages.count) pages", on: console)
    defer { progress.end() }
    return specless.understand(docs, keeping: old, aside: aside)
  }

  /// Prints an error that stops the run.
  func fail(_ ruleID: String, _ headline: String) -> ExitCode {
    report([Diagnostic(ruleID, .error, headline, at: nil)], sources: [:])
    return .failure
  }

  /// Prints diagnostics to standard error; errors only if quiet.
  ///
  /// - Parameter folder: what leads to the files, if not the pages' folder.
  func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile], in folder: String? = nil) {
    tell(text(of: diagnostics, as: .text, sources: sources, in: folder))
  }

  func tell(_ text: String) {
    if !text.isEmpty { console.tell(text) }
  }

  /// Prints diagnostics to standard output, where they are the result; errors only if quiet.
  func printReport(_ diagnostics: [Diagnostic], as form: ReportForm, sources: [String: SourceFile]) {
    let text = text(of: diagnostics, as: form, sources: sources)
    if !text.isEmpty { console.print(text) }
  }

  func text(
    of diagnostics: [Diagnostic], as form: ReportForm, sources: [String: SourceFile], in folder: String? = nil
  ) -> String {
    let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    let options = TextReportOptions(
      pathPrefix: folder ?? (docs == "." ? "" : docs), usesColor: console.usesColor(arguments["color"]))
    return Reporting.report(
      shown, as: form, sources: sources, rules: allRules, version: Specless.version, options: options)
  }
}
