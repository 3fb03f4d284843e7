/// What the command tells the shell.
enum ExitCode: Int32, Comparable {
  case success = 0
  /// Stale files, errors that lints found.
  case findings = 1
  /// An unknown verb or option, a missing value.
  case wrongUsage = 2
  /// Input that cannot be read or understood, output that cannot be written.
  case failure = 3

  static func < (left: ExitCode, right: ExitCode) -> Bool { left.rawValue < right.rawValue }
}
