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

  /// Prints an error that stops the run.
  func fail(_ headline: String, help: String? = nil) -> ExitCode {
    report([Diagnostic("command", .error, headline, at: nil, help: help)], sources: [:])
    return .failure
  }

  /// Prints diagnostics to standard error; errors only if quiet.
  func report(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) {
    let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    let options = TextReportOptions(
      pathPrefix: docs == "." ? "" : docs, usesColor: console.usesColor(arguments["color"]))
    let text = render(shown, sources: sources, options: options)
    if !text.isEmpty { console.tell(text) }
  }
}
