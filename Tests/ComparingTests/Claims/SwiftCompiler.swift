import Foundation
import Writing

/// The Swift compiler, checking or building emitted files together with a caller.
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

  /// Errors of the compiler in a caller, one a line; empty where all is well. Of what was emitted it looks at what the
  /// caller uses.
  func check(_ files: [EmittedFile], caller: String) throws -> [String] {
    try check(files, callers: [caller])[0]
  }

  /// The same for many callers of the same files, for little more than the price of one.
  func check(_ files: [EmittedFile], callers: [String]) throws -> [[String]] {
    var sources = ["Emitted.swift": Self.text(files)]
    for (index, caller) in callers.enumerated() { sources["Caller\(index).swift"] = caller }
    return try withFiles(sources) { folder, paths in
      #if os(Linux)
        // The frontend alone, without the driver that finds a system's kit for it: a fifth of the time.
        let files = paths.flatMap { $0.hasSuffix("Emitted.swift") ? [$0] : ["-primary-file", $0] }
        let errors = try compile(["-frontend", "-typecheck"] + files)
      #else
        let errors = try compile(["-typecheck"] + paths)
      #endif
      let own = callers.indices.map { index in errors.filter { $0.contains("/Caller\(index).swift:") } }
      // What is in no caller is no caller's fault, and must not pass for none.
      return errors.isEmpty || own.contains { !$0.isEmpty } ? own : callers.map { _ in errors }
    }
  }

  /// Builds emitted files and a main program, and runs it.
  ///
  /// - Returns: what it printed; nil with the errors where it does not compile.
  func run(_ files: [EmittedFile], main: String, input: String) throws -> (output: String?, errors: [String]) {
    try withFiles(["Emitted.swift": Self.text(files), "main.swift": main, "input": input]) { folder, paths in
      let program = folder.appending(path: "program")
      let sources = paths.filter { $0.hasSuffix(".swift") }
      let objects = try Self.objects("SpeclessRuntime") + Self.objects("JSONText")
      let errors = try compile(["-Onone", "-o", program.path()] + sources + objects)
      guard errors.isEmpty else { return (nil, errors) }
      let process = Process()
      process.executableURL = program
      let pipe = Pipe()
      process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "input"))
      process.standardOutput = pipe
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (output, [])
    }
  }

  /// One file is read faster than many, and what they say does not change.
  private static func text(_ files: [EmittedFile]) -> String {
    let text = files.filter { !$0.path.hasPrefix("Examples/") }.map { file in
      file.text.replacing("import SpeclessRuntime\n", with: "")
    }
    return "import SpeclessRuntime\n" + text.joined()
  }

  private func withFiles<Result>(
    _ files: [String: String], _ body: (_ folder: URL, _ paths: [String]) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "specless-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try body(folder, files.keys.sorted().map { folder.appending(path: $0).path() })
  }

  private func compile(_ words: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["swiftc"] + words + ["-swift-version", "6", "-suppress-warnings", "-module-name", "Emitted"]
      + ["-I", Self.modules?.path() ?? "."]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let errors = told.split(separator: "\n").filter { $0.contains("error:") }.map(String.init)
    return process.terminationStatus == 0 ? [] : errors.isEmpty ? [told] : errors
  }

  /// The object files of a module that this test was built with.
  private static func objects(_ module: String) throws -> [String] {
    guard let folder = modules?.deletingLastPathComponent().appending(path: "\(module).build") else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return names.filter { $0.hasSuffix(".o") }.sorted().map { folder.appending(path: $0).path() }
  }
}
