import Foundation
import Synchronization

/// The program `git`, run in a folder. Nothing is checked out and nothing changed.
struct Git: Sendable {
  /// Absolute.
  var workingDirectory: String

  /// Runs `git …` with bytes as its input.
  ///
  /// - Throws: `GitError` with the last line that git told, where it fails or is missing.
  func run(_ words: [String], input: [UInt8] = []) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: workingDirectory)
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C"]) { $1 }
    let (toGit, fromGit, told) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (toGit, fromGit, told)
    do { try process.run() } catch { throw GitError(message: "git cannot be run: \(error.localizedDescription)") }
    // All three at once: a full pipe would stop git, and with it us.
    let complaint = Mutex(Data())
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      try? toGit.fileHandleForWriting.write(contentsOf: Data(input))
      try? toGit.fileHandleForWriting.close()
    }
    DispatchQueue.global().async(group: group) {
      let data = told.fileHandleForReading.readDataToEndOfFile()
      complaint.withLock { $0 = data }
    }
    let output = fromGit.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let lines = String(decoding: complaint.withLock { $0 }, as: UTF8.self).split(separator: "\n")
      throw GitError(message: lines.last.map(String.init) ?? "git ended with \(process.terminationStatus)")
    }
    return Array(output)
  }
}

extension Git {
  /// What a name given to `diff` stands for.
  ///
  /// - Parameter name: a revision; with `...` behind it the commit where `HEAD` left it, as pull requests compare.
  /// - Returns: what git knows, and what reports show: the name, without the dots where nothing came since.
  /// - Throws: `GitError`.
  func revision(_ name: String) throws -> (revision: String, shown: String) {
    let tip = name.hasSuffix("...") ? String(name.dropLast(3)) : name
    guard !tip.hasPrefix("-"), !tip.isEmpty else { throw GitError(message: "\"\(tip)\" cannot be a revision") }
    if tip == name { return (name, name) }
    let commit = try line(["rev-parse", "--verify", "\(tip)^{commit}"])
    guard let base = try? line(["merge-base", commit, "HEAD"]) else {
      throw GitError(message: "\(tip) and HEAD have no commit in common; a shallow clone has few")
    }
    return base == commit ? (commit, tip) : (base, name)
  }

  private func line(_ words: [String]) throws -> String {
    String(decoding: try run(words).prefix { $0 != 0x0A }, as: UTF8.self)
  }
}

/// What git refused.
struct GitError: Error, Hashable {
  var message: String
}
