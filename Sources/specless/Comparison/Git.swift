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

/// What git refused.
struct GitError: Error, Hashable {
  var message: String
}
