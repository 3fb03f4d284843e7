import Foundation

@testable import specless

/// A program run in a process of its own, and what it left.
struct ToolRun {
  var status: Int32
  /// Standard output and standard error.
  var output: String

  /// Finds the program by `PATH`, unless it is named by an absolute path.
  ///
  /// - Parameter environment: added to that of the tests.
  init(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws {
    // A file, because a pipe that nobody reads would stop the program.
    let log = FileManager.default.temporaryDirectory.appendingPathComponent("specless-log-\(UUID().uuidString)")
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    let handle = try FileHandle(forWritingTo: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try handle.close()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: log), as: UTF8.self)
  }

  /// Whether there is such a program that answers `--version`.
  static func finds(_ program: String) -> Bool {
    (try? ToolRun(program, ["--version"]))?.status == 0
  }
}

/// The folder that the build wrote to: it holds the command and, in `Modules`, what other modules may import.
let buildFolder: URL? = {
  let starts = [Bundle.main.executableURL?.path].compactMap { $0 } + CommandLine.arguments
  for start in starts where start.hasPrefix("/") {
    var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
    while folder.path != "/" {
      let module = folder.appendingPathComponent("Modules/SpeclessRuntime.swiftmodule").path
      if FileManager.default.fileExists(atPath: module) { return folder }
      folder.deleteLastPathComponent()
    }
  }
  return nil
}()
