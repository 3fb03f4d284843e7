import Foundation
import Writing

/// The Swift compiler, type-checking emitted files together with a caller.
struct SwiftCompiler {
  /// Where the build put the runtime's module: beside the tests.
  private static let modules: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    let candidates = [
      URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent(), Bundle.main.bundleURL,
      root.appending(path: ".build/debug"),
    ]
    return candidates.map { $0.appending(path: "Modules") }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "SpeclessRuntime.swiftmodule").path())
    }
  }()

  /// Errors of the compiler, one a line; empty where all is well.
  func check(_ files: [EmittedFile], caller: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specless-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // One file is read faster than many, and what they say does not change.
    let text = files.filter { !$0.path.hasPrefix("Examples/") }.map { file in
      file.text.replacing("import SpeclessRuntime\n", with: "")
    }
    try Data(("import SpeclessRuntime\n" + text.joined()).utf8).write(to: folder.appending(path: "Emitted.swift"))
    try Data(caller.utf8).write(to: folder.appending(path: "Caller.swift"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-typecheck", "-swift-version", "6", "-suppress-warnings", "-module-name", "Emitted", "-I",
      Self.modules?.path() ?? ".", folder.appending(path: "Emitted.swift").path(),
      folder.appending(path: "Caller.swift").path(),
    ]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let errors = told.split(separator: "\n").filter { $0.contains("error:") }.map(String.init)
    return process.terminationStatus == 0 ? [] : errors.isEmpty ? [told] : errors
  }
}
