import Foundation

/// Runs curl, as a person at a terminal would; what it writes to standard output.
func curl(_ arguments: String...) async throws -> String {
  try await run(["curl", "--silent", "--show-error"] + arguments)
}

/// Runs a command that is found by the search path; what it writes.
func run(_ words: [String]) async throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = words
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID().uuidString)")
  FileManager.default.createFile(atPath: file.path, contents: nil)
  defer { try? FileManager.default.removeItem(at: file) }
  let output = try FileHandle(forWritingTo: file)
  process.standardOutput = output
  process.standardError = output
  try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
    process.terminationHandler = { _ in continuation.resume() }
    do { try process.run() } catch { continuation.resume(throwing: error) }
  }
  return String(decoding: try Data(contentsOf: file), as: UTF8.self)
}
