import SourceText

/// The hash of all that a run depends on: the program itself, its words, the folder it runs in, settings, templates,
/// and the path and bytes of every page.
struct RunFingerprint {
  private let parts: [String]
  private let pages: [SourceFile]
  private let pageHashes: Deferred<[String]>

  /// - Returns: nil where the program does not know itself, or the templates cannot be read.
  init?(_ inputs: MakingInputs, _ context: CommandContext) {
    guard let program = context.disk.program, !inputs.templates.diagnostics.hasErrors else { return nil }
    let docs = inputs.docs
    parts =
      [
        "1", program, context.disk.workingDirectory, "\(context.console.usesColor(context.arguments["color"]))",
        inputs.templates.hash, docs.settingsFile.map { SHA256.hex(of: $0.bytes) } ?? "",
      ]
      // To have worked everything out changes nothing of it.
      + context.arguments.words(without: ["anew"])
      // What was found beside the pages is told, too.
      + docs.diagnostics.all.map { "\($0)" }
    (pages, pageHashes) = (docs.pages, inputs.pageHashes)
  }

  /// Waits for the hashes of the pages.
  var text: String {
    let pages = zip(pages, pageHashes.value).flatMap { [$0.path, $1] }
    return SHA256.hex(of: Array((parts + pages).map { "\($0.utf8.count):\($0)" }.joined().utf8))
  }
}
