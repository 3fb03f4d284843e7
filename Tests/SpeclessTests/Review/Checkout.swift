import Foundation
import Testing

@testable import specless

/// A clone of a repository with pages, their Swift and the project's own Makefile, on a branch of its own: where people
/// who follow the article on reviewing stand.
struct Checkout {
  let workplace: Workplace
  private let environment: [String: String]

  /// - Parameter hasOwnPages: whether its pages are this package's own, not small ones made for tests.
  init(hasOwnPages: Bool = false) throws {
    workplace = hasOwnPages ? try Workplace() : try Workplace.withPages()
    let root = Corpora.packageRoot
    if hasOwnPages {
      try FileManager.default.copyItem(
        atPath: root.appendingPathComponent("api-docs").path, toPath: workplace.path("api-docs"))
    }
    #expect(workplace.run("generate", "--quiet").code == .success)
    let command = try #require(buildFolder, "the folder of the build was not found").appendingPathComponent("specless")
    environment = [
      "PATH": "\(workplace.path("bin")):\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
      "HOME": workplace.path("home"), "BUILT_COMMAND": command.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GITHUB_WORKSPACE": workplace.path("clone"), "GITHUB_BASE_REF": "main",
      "GITHUB_STEP_SUMMARY": workplace.path("summary.md"),
    ]
    try workplace.write(
      "[user]\n  name = A\n  email = a@example.org\n[init]\n  defaultBranch = main\n", to: "home/.gitconfig")
    try workplace.write(Self.swift, to: "bin/swift")
    chmod(workplace.path("bin/swift"), 0o755)
    try workplace.write(".build/\n", to: ".gitignore")
    try FileManager.default.copyItem(
      at: Corpora.packageRoot.appendingPathComponent("Makefile"), to: URL(fileURLWithPath: workplace.path("Makefile")))
    for words in [
      ["init", "-q"], ["add", "api-docs", "Generated", "Makefile", ".gitignore"], ["commit", "-qm", "one"],
    ] {
      try #require(ToolRun("git", words, in: workplace.folder, environment: environment).status == 0)
    }
    try #require(
      ToolRun("git", ["clone", "-q", ".", "clone"], in: workplace.folder, environment: environment).status == 0)
    try succeed("git checkout -q -b change")
  }

  /// Stands in for the package manager: the command is built already, and what the tests do not know is refused.
  private static let swift = """
    #!/bin/sh
    case "$*" in
      "build --product specless") mkdir -p .build/debug && ln -sf "$BUILT_COMMAND" .build/debug/specless ;;
      "run -c debug specless "*) shift 4; exec "$BUILT_COMMAND" "$@" ;;
      *) echo "not expected: swift $*" >&2; exit 64 ;;
    esac

    """

  /// Runs a script in the clone, stopped by its first failure, as a step of a workflow is.
  @discardableResult
  func run(_ script: String) throws -> ToolRun {
    try workplace.write(script, to: "step.sh")
    return try ToolRun(
      "sh", ["-e", workplace.path("step.sh")], in: workplace.path("clone"), environment: environment)
  }

  func succeed(_ script: String) throws {
    let run = try run(script)
    try #require(run.status == 0, "\(script)\n\(run.output)")
  }

  func read(_ name: String) throws -> String { try workplace.read("clone/\(name)") }

  func write(_ text: String, to name: String) throws { try workplace.write(text, to: "clone/\(name)") }
}
