import Foundation
import Synchronization

@testable import specless

/// A folder of its own for a test, and the command run in it, in this process.
final class Workplace: Sendable {
  let folder: String

  init() throws {
    let name = "specless-\(UUID().uuidString)"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var disk: Disk { Disk(workingDirectory: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { disk.kind(name) != nil }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Paths and texts of all files below a folder, dotfiles too.
  func files(in name: String) throws -> [String: String] {
    var files: [String: String] = [:]
    guard exists(name) else { return files }
    for entry in try FileManager.default.subpathsOfDirectory(atPath: path(name))
    where disk.kind("\(name)/\(entry)") == .file {
      files[entry] = try read("\(name)/\(entry)")
    }
    return files
  }

  /// What a run of the command left.
  struct Outcome {
    var code: ExitCode
    var out: String
    var err: String
  }

  /// Runs `specless …` here.
  @discardableResult
  func run(
    _ words: String..., environment: [String: String] = [:], disk: Disk? = nil, isTerminal: Bool = false
  ) -> Outcome {
    run(words, environment: environment, disk: disk, isTerminal: isTerminal)
  }

  /// Runs `specless …` here.
  @discardableResult
  func run(
    _ words: [String], environment: [String: String] = [:], disk: Disk? = nil, isTerminal: Bool = false
  ) -> Outcome {
    let printed = Recorder()
    let told = Recorder()
    let console = Console(
      print: { printed.add($0) }, tell: { told.add($0) }, isTerminal: isTerminal, environment: environment)
    let code = Specless.run(words, console: console, disk: disk ?? self.disk)
    return Outcome(code: code, out: printed.text, err: told.text)
  }
}

/// Gathers what is printed.
final class Recorder: Sendable {
  private let parts = Mutex<[String]>([])
  func add(_ part: String) { parts.withLock { $0.append(part) } }
  var text: String { parts.withLock { $0.joined() } }
}
