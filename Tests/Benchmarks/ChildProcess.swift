import Foundation

/// What one run of a program took, as the system accounts for it.
struct ChildRun {
  /// Seconds from start to end.
  var wall: Double
  /// Seconds of all cores, the system's work included.
  var cpu: Double
  /// The most memory that it held, in MiB.
  var peak: Double
}

/// Runs a program to its end; what it prints goes nowhere.
///
/// - Returns: nil where it cannot be started or fails.
func runChild(_ words: [String]) -> ChildRun? {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
  }
  let arguments = words.map { strdup($0) }
  defer { for argument in arguments { free(argument) } }
  var child: pid_t = 0
  var status: Int32 = 0
  var usage = rusage()
  let start = ContinuousClock.now
  guard posix_spawnp(&child, words[0], &actions, nil, arguments + [nil], environ) == 0,
    wait4(child, &status, 0, &usage) == child, status == 0
  else { return nil }
  let wall = seconds(ContinuousClock.now - start)
  #if canImport(Darwin)
    let unit = 1024.0 * 1024
  #else
    let unit = 1024.0
  #endif
  return ChildRun(
    wall: wall, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: Double(usage.ru_maxrss) / unit)
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

/// Whether a program is there.
func isInstalled(_ name: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    access("\($0)/\(name)", X_OK) == 0
  }
}
