import Foundation

/// Where the command prints: results to standard output, all else to standard error. Tests put their own in.
struct Console: Sendable {
  /// Writes a result.
  var print: @Sendable (String) -> Void
  /// Writes what a person should know beside results.
  var tell: @Sendable (String) -> Void
  /// Whether `tell` reaches a terminal.
  var isTerminal: Bool
  var environment: [String: String]

  static var standard: Console {
    Console(
      print: { FileHandle.standardOutput.write(Data($0.utf8)) },
      tell: { FileHandle.standardError.write(Data($0.utf8)) },
      isTerminal: isatty(STDERR_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment)
  }

  /// Whether to print in colour: `--color`, else a terminal where `NO_COLOR` is unset or empty.
  func usesColor(_ option: String?) -> Bool {
    switch option {
    case "always": true
    case "never": false
    default: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}
