import SourceText

/// Why files could not be written; nothing is lost.
enum OutputError: Error, Hashable {
  /// What is wrong with the manifest.
  case manifest(String)
  /// What is wrong with the journal of a run that was killed.
  case journal(String)
  /// Another run is at work in the folder.
  case busy
  /// Files in the way, each with a remark.
  case obstacles([String])
  /// The generator made something that cannot be written: a fault of ours.
  case made(String)

  private func diagnostics(_ folder: String) -> [Diagnostic] {
    switch self {
    case .manifest(let problem):
      [
        Self.error(
          "\(folder)/\(Manifest.fileName) is no manifest: \(problem)",
          "restore it from version control, after a merge with: git checkout HEAD -- \(folder)")
      ]
    case .journal(let problem):
      [Self.error("\(folder)/\(Journal.fileName) is no journal: \(problem)", "remove it and run make generate")]
    case .busy: [Self.error("another run is at work in \(folder)", "wait for it to end")]
    case .obstacles(let obstacles): obstacles.map { Self.error($0, "move it away, or choose another --output") }
    case .made(let problem): [Self.error("the generated files are at odds: \(problem)", "this is a fault of specless")]
    }
  }

  /// For people, of whatever was thrown while the folder was read or written.
  static func diagnostics(_ error: any Error, _ folder: String) -> [Diagnostic] {
    switch error {
    case let error as OutputError: error.diagnostics(folder)
    case let error as DiskError: [Self.error(error.message, "nothing is lost: mend this and run it again")]
    default: [Self.error("\(error)", "nothing is lost")]
    }
  }

  private static func error(_ headline: String, _ help: String) -> Diagnostic {
    Diagnostic("unwritable-output", .error, headline, at: nil, help: help)
  }
}
