import Foundation
import Testing

@testable import specless

/// A run in which nothing moved says what the last one said and touches nothing; whatever moved is noticed.
struct RunMemoryTests {
  private let workplace: Workplace
  private let environment: [String: String]

  init() throws {
    workplace = try Workplace()
    environment = ["XDG_CACHE_HOME": "\(workplace.folder)/cache"]
    try workplace.write(BookPages.creating("Shelf", fields: ["name"]), to: "api-docs/shelf.txt")
  }

  private func generate(_ words: String...) -> Workplace.Outcome {
    workplace.run(["generate"] + words, environment: environment)
  }

  /// What a run says that has no memory.
  private func worked() -> Workplace.Outcome { workplace.run("generate", "--anew", environment: environment) }

  private var memories: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(workplace.folder)/cache/specless")) ?? []
  }

  @Test func aRunInWhichNothingMovedSaysTheSame() throws {
    let first = generate()
    let files = try workplace.files(in: "Generated")
    let second = generate()
    #expect(first.code == second.code)
    #expect(second.err == worked().err)
    #expect(memories.count == 1)
    try workplace.write("{}", to: "cache/specless/\(memories[0])")
    #expect(worked().err == second.err)
    #expect(try workplace.read("cache/specless/\(memories[0])").contains("fingerprint"), "--anew is remembered, too")
    #expect(second.err.contains("0 created, 0 changed, 0 removed"))
    #expect(try workplace.files(in: "Generated") == files)
    #expect(memories.count == 1)
  }

  @Test func findingsAreToldAgain() throws {
    try workplace.write(
      #"{"lints": {"untyped-field": {"severity": "error", "reason": "none may be left"}}}"#,
      to: "api-docs/specless.json")
    try workplace.write(
      BookPages.creating("Book", fields: ["name"]) + "\nBody\n\n{\"odd\": null}\n", to: "api-docs/book.txt")
    let first = generate()
    let second = generate()
    #expect(second.code == first.code)
    let said = { (outcome: Workplace.Outcome) in outcome.err.components(separatedBy: "files ").first }
    #expect(said(second) == said(first))
  }

  @Test func whatMovedIsNoticed() throws {
    #expect(generate().code == .success)
    try workplace.write(BookPages.creating("Shelf", fields: ["name", "size"]), to: "api-docs/shelf.txt")
    #expect(!generate().err.contains("0 changed"), "a page")
    try workplace.write(BookPages.creating("Book", fields: ["name"]), to: "api-docs/book.txt")
    #expect(!generate().err.contains("0 created"), "a new page")
    try workplace.write(#"{"output": {"accessLevel": "package"}}"#, to: "api-docs/specless.json")
    #expect(!generate().err.contains("0 changed"), "settings")
    #expect(!generate("--access-level", "internal").err.contains("0 changed"), "an option")
  }

  @Test func whatAHandDidToTheFilesIsNoticed() throws {
    #expect(generate().code == .success)
    let files = try workplace.files(in: "Generated")
    let path = try #require(files.keys.filter { $0.hasSuffix(".swift") }.min())
    try workplace.write("// mine", to: "Generated/\(path)")
    #expect(generate().err.contains("had been edited by hand"))
    #expect(try workplace.files(in: "Generated") == files)
    try FileManager.default.removeItem(atPath: "\(workplace.folder)/Generated/\(path)")
    #expect(generate().err.contains("1 created"))
    #expect(try workplace.files(in: "Generated") == files)
    try workplace.write("// Made by make generate.\n", to: "Generated/Module.swift")
    #expect(generate().err.contains("1 removed"))
    try FileManager.default.removeItem(atPath: "\(workplace.folder)/Generated/.specless.json")
    #expect(generate().code == .success)
    #expect(try workplace.files(in: "Generated") == files, "the manifest is there again")
  }

  @Test func aMemoryThatIsBrokenOrCannotBeKeptCostsTimeOnly() throws {
    #expect(generate().code == .success)
    for name in memories { try workplace.write("{\"version\": 1, ", to: "cache/specless/\(name)") }
    #expect(generate().code == .success)
    let nowhere = ["XDG_CACHE_HOME": "/dev/null/cache"]
    #expect(workplace.run("generate", environment: nowhere).code == .success)
    #expect(workplace.run("generate", environment: nowhere).err.contains("untouched"))
  }

  @Test func aRehearsalNeitherAsksNorKeeps() throws {
    #expect(generate("--dry-run").code == .success)
    #expect(memories.isEmpty)
  }
}
