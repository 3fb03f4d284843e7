import Foundation
import Testing

@testable import specless

/// The daily use of `generate`: all or nothing, only what changed, the same from everywhere.
struct GenerateTests {
  @Test func aFirstRunWritesAndSummarises() throws {
    let workplace = try Workplace.withPages()
    let outcome = workplace.run("generate")
    #expect(outcome.code == .success && outcome.out.isEmpty)
    let files = try workplace.files(in: "Generated")
    #expect(files.keys.contains(".specless.json") && files.keys.contains { $0.hasSuffix(".swift") })
    #expect(files.keys.allSatisfy { !$0.hasPrefix(".specless.j") || $0 == ".specless.json" })
    #expect(outcome.err.hasPrefix("read    2 pages\nfound   2 secret-in-page"))
    #expect(outcome.err.contains(" (specless lint tells where)\nmade    2 operations, "))
    #expect(outcome.err.hasSuffix("files   \(files.count - 1) created, 0 changed, 0 removed, 0 untouched\n"))
  }

  @Test func aDryRunWritesNothing() throws {
    let workplace = try Workplace.withPages()
    let outcome = workplace.run("generate", "--dry-run")
    #expect(outcome.code == .success)
    #expect(outcome.out.split(separator: "\n").allSatisfy { $0.hasPrefix("create Generated/") })
    #expect(!outcome.out.isEmpty && !workplace.exists("Generated"))
  }

  /// Opinions are counted; what concerns the files, and what settings made an error of, is told in full.
  @Test func opinionsAreCounted() throws {
    let workplace = try Workplace.withPages()
    let correction = #"{"target": "Book.title", "type": "string", "reason": "r"}"#
    try workplace.write("{\"corrections\": [\(correction)]}", to: "api-docs/specless.json")
    let outcome = workplace.run("generate", "api-docs")
    #expect(outcome.err.contains("warning: the pages say so already: \"type\" of \"Book.title\" [unneeded-correction]"))
    #expect(!outcome.err.contains("[secret-in-page]"))
    #expect(outcome.err.contains("found   2 secret-in-page (specless lint api-docs tells where)"))
    let rated = #"{"lints": {"secret-in-page": {"severity": "error", "reason": "tokens leaked"}}}"#
    try workplace.write(rated, to: "api-docs/specless.json")
    let errors = workplace.run("generate")
    #expect(errors.code == .findings && errors.err.contains("[secret-in-page]"))
    #expect(!errors.err.contains("found   2 secret-in-page"))
  }

  @Test func quietTellsErrorsOnly() throws {
    let workplace = try Workplace.withPages()
    #expect(workplace.run("generate", "--quiet").err.isEmpty)
  }

  @Test func aSecondRunTouchesNothing() throws {
    let workplace = try Workplace.withPages()
    workplace.run("generate")
    let old = Date(timeIntervalSince1970: 1_000_000_000)
    let names = try workplace.files(in: "Generated").keys
    for name in names {
      try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: workplace.path("Generated/\(name)"))
    }
    let outcome = workplace.run("generate")
    #expect(outcome.err.hasSuffix(" 0 created, 0 changed, 0 removed, \(names.count - 1) untouched\n"))
    for name in names {
      let attributes = try FileManager.default.attributesOfItem(atPath: workplace.path("Generated/\(name)"))
      #expect(attributes[.modificationDate] as? Date == old, "\(name) was written again")
    }
  }

  @Test func anUnreadablePageStopsAllAndEverythingIsTold() throws {
    let workplace = try Workplace.withPages()
    for name in ["a", "b"] {
      try FileManager.default.createSymbolicLink(
        atPath: workplace.path("api-docs/\(name).txt"), withDestinationPath: "/nowhere")
    }
    let outcome = workplace.run("generate")
    #expect(outcome.code == .failure)
    #expect(outcome.err.contains("api-docs/a.txt:1:1: error: ") && outcome.err.contains("api-docs/b.txt:1:1: error: "))
    #expect(!workplace.exists("Generated"))
  }

  @Test func filesOfAVanishedPageGo() throws {
    let workplace = try Workplace.withPages()
    workplace.run("generate", "--quiet")
    let before = Set(try workplace.files(in: "Generated").keys)
    try workplace.remove("api-docs/shelves")
    #expect(workplace.run("generate").code == .success)
    let after = Set(try workplace.files(in: "Generated").keys)
    #expect(after.isStrictSubset(of: before))
    #expect(!after.contains { $0.contains("Shel") }, "the shelves' files are gone")
    #expect(workplace.run("check").code == .success)
  }

  @Test func theOutputDoesNotTellWhereTheCommandRan() throws {
    let workplace = try Workplace.withPages()
    workplace.run("generate", "--quiet")
    let schema = workplace.run("export", "--format", "schema").out
    let elsewhere = Disk(workingDirectory: workplace.path("api-docs/books"))
    #expect(workplace.run("generate", "..", "--output", "../../Other", "--quiet", disk: elsewhere).code == .success)
    #expect(workplace.run("export", "..", "--format", "schema", disk: elsewhere).out == schema)
    let absolute = workplace.path("api-docs") + "/"
    #expect(workplace.run("generate", absolute, "--output", workplace.path("Third"), "--quiet").code == .success)
    let generated = try workplace.files(in: "Generated")
    #expect(try workplace.files(in: "Other") == generated)
    #expect(try workplace.files(in: "Third") == generated)
  }

  @Test func placesAreShownAsTheReaderCanOpenThem() throws {
    let workplace = try Workplace.withPages()
    try workplace.write("{\"a\": 1}", to: "api-docs/specless.json")
    #expect(workplace.run("lint").err.hasPrefix("api-docs/specless.json:1:2: "))
    #expect(workplace.run("lint", "./api-docs/").err.hasPrefix("./api-docs/specless.json:1:2: "))
    let inside = Disk(workingDirectory: workplace.path("api-docs"))
    #expect(workplace.run("lint", ".", disk: inside).err.hasPrefix("specless.json:1:2: "))
  }

  @Test func secretsOfPagesStayOnThem() throws {
    let workplace = try Workplace.withPages()
    let told = workplace.run("generate").err + workplace.run("export", "--format", "schema").out
    let files = try workplace.files(in: "Generated").values.joined()
    #expect(!(told + files).contains("A1b2C3d4E5f6"))
  }
}
