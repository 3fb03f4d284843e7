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
      print: { text in
        guard !write(text, to: STDOUT_FILENO) else { return }
        // A result that arrives in part must not pass for one.
        let reason = String(cString: strerror(errno))
        _ = write("error: the result cannot be printed: \(reason)\n", to: STDERR_FILENO)
        exit(ExitCode.failure.rawValue)
      },
      tell: { _ = write($0, to: STDERR_FILENO) },
      isTerminal: isatty(STDERR_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment)
  }

  /// - Returns: false where not all of it could be written; `errno` tells why.
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
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
