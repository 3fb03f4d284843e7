import Foundation
import Testing

@testable import specless

/// What the cases' pages give is Swift that others can build: no warnings, whatever stands on the pages, and laid out as
/// our own is.
@Suite(.enabled(if: ToolRun.finds("swiftc"), "no swiftc is in PATH"))
struct CaseSwiftTests {
  /// An empty module in the name of the emitted one, for examples to import: they are compiled together with it.
  private static let stub = Result { try Stub() }

  private final class Stub: Sendable {
    let workplace: Workplace

    init() throws {
      workplace = try Workplace()
      try workplace.write("", to: "Empty.swift")
      let module = workplace.path("\(defaultModuleName).swiftmodule")
      let run = try ToolRun(
        "swiftc",
        ["-emit-module", "-module-name", defaultModuleName, "-o", module, workplace.path("Empty.swift")])
      #expect(run.status == 0, "\(run.output)")
    }
  }

  @Test(arguments: CaseFolder.all) func emittedSwiftCompiles(of folder: CaseFolder) throws {
    try compile(folder, ["-swift-version", "6"])
  }

  @Test(arguments: CaseFolder.all)
  func emittedSwiftCompilesWhereTheMainActorIsTheDefault(of folder: CaseFolder) throws {
    try compile(folder, ["-swift-version", "6", "-default-isolation", "MainActor"])
  }

  /// Up to the checks that follow type checking, such as that every property is set.
  private func compile(_ folder: CaseFolder, _ options: [String]) throws {
    let workplace = try Workplace()
    let files = try folder.swift(of: folder.readDocs())
    guard !files.isEmpty else { return }
    for file in files { try workplace.write(file.text, to: file.path) }
    let modules = try #require(buildFolder, "the folder of built modules was not found").appendingPathComponent(
      "Modules")
    let stub = try Self.stub.get().workplace.folder
    let run = try ToolRun(
      "swiftc",
      ["-emit-sil", "-o", "/dev/null", "-wmo", "-module-name", "CaseFiles", "-warnings-as-errors"] + options
        + ["-I", stub, "-I", modules.path] + files.map { workplace.path($0.path) })
    #expect(run.status == 0, "\(run.output)")
  }

  /// Lines of `hostile` may be too long: a name of 10,000 letters cannot be broken.
  @Test func emittedSwiftIsLaidOut() throws {
    let root = CaseFolder.packageRoot
    let run = try ToolRun(
      "swift",
      [
        "format", "lint", "--strict", "--recursive", "--configuration",
        root.appendingPathComponent(".swift-format").path,
      ]
        + CaseFolder.all.map { $0.folder.appendingPathComponent("Swift").path }
        .filter { FileManager.default.fileExists(atPath: $0) })
    let complaints = run.output.split(separator: "\n").filter { line in
      !(line.contains("/hostile/") && line.contains("[LineLength]"))
    }
    #expect(complaints.isEmpty, "\(complaints.prefix(20).joined(separator: "\n"))")
  }
}
