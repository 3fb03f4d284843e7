import Foundation
import JSONText
import Reporting
import Testing

@testable import specless

/// `diff` reads what it is given, says who is broken, and ends as `--fail-on` wants it.
struct DiffTests {
  /// `old` with a field that `new` has not.
  private func twoFolders() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.write(BookPages.creating("Book", fields: ["title", "pages"]), to: "old/books/create.txt")
    try workplace.write(BookPages.creating("Book", fields: ["title"]), to: "new/books/create.txt")
    return workplace
  }

  @Test(arguments: [
    ("wire", "old", "new", ExitCode.findings), ("source", "old", "new", .findings), ("any", "old", "new", .findings),
    ("any", "old", "old", .success), ("wire", "new", "new", .success),
  ])
  func failOn(kind: String, old: String, new: String, code: ExitCode) throws {
    #expect(try twoFolders().run("diff", old, new, "--fail-on", kind).code == code)
    #expect(try twoFolders().run("diff", old, new).code == .success)
  }

  @Test func wordsAloneFailOnAnyAlone() throws {
    let workplace = try twoFolders()
    let page = try workplace.read("old/books/create.txt")
    try workplace.write(page.replacing("The title of", with: "The name of"), to: "reworded/books/create.txt")
    #expect(workplace.run("diff", "old", "reworded", "--fail-on", "source").code == .success)
    let outcome = workplace.run("diff", "old", "reworded", "--fail-on", "any")
    #expect(outcome.code == .findings && outcome.out.contains("docs only") && !outcome.out.contains("breaks"))
  }

  /// A schema and the pages that it was printed from are the same.
  @Test func schemasAreRead() throws {
    let workplace = try twoFolders()
    let schema = workplace.run("export", "old", "--format", "schema").out
    try workplace.write(schema, to: "schema.json")
    #expect(workplace.run("diff", "schema.json", "old", "--fail-on", "any").code == .success)
    #expect(
      workplace.run("diff", "schema.json", "new").out
        == workplace.run("diff", "old", "new").out
        .replacing("old/books", with: "books"))
  }

  @Test(arguments: [
    (["diff"], ExitCode.wrongUsage, "error: OLD is missing"),
    (["diff", "nowhere", "old"], .failure, "error: there is no folder nowhere [unreadable-folder]"),
    (["diff", "old/books/create.txt", "old"], .failure, "error: old/books/create.txt is no schema; "),
    (["diff", "version.json", "old"], .failure, "error: version.json: the schema has version 99, "),
    (["diff", "git:no-such-revision", "old"], .failure, "error: git:no-such-revision cannot be read: "),
    (["diff", "git:-n", "old"], .failure, "error: git:-n cannot be read: \"-n\" cannot be a revision"),
  ])
  func unreadable(words: [String], code: ExitCode, message: String) throws {
    let workplace = try twoFolders()
    try workplace.write("{\"version\": 99}", to: "version.json")
    let outcome = workplace.run(words)
    #expect(outcome.code == code && outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix(message), "\(outcome.err)")
  }

  @Test func brokenPagesAreToldWithTheirSide() throws {
    let workplace = try twoFolders()
    try workplace.write("{", to: "new/specless.json")
    let outcome = workplace.run("diff", "old", "new")
    #expect(outcome.code == .failure && outcome.err.hasPrefix("new/specless.json:1:"))
  }

  @Test func annotationsNameTheLevel() throws {
    let workplace = try twoFolders()
    let plain = workplace.run("diff", "old", "new", "--format", "github").out
    let failing = workplace.run("diff", "old", "new", "--format", "github", "--fail-on", "wire").out
    #expect(plain.contains("::warning file=old/books/create.txt,line=") && !plain.contains("::error"))
    #expect(failing.contains("::error file=old/books/create.txt,line="))
    #expect(failing.contains(",title=breaks calls and source [field-removed]::"))
    let lines = failing.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("::") })
    #expect(lines.last?.hasPrefix("::notice title=specless diff::") == true)
  }

  /// Where pages lie, what they are called and in which order they are read changes nothing of the API.
  @Test func pagesThatMovedAreTheSame() throws {
    let workplace = try Workplace()
    for (index, thing) in ["Book", "Shelf", "Lamp"].enumerated() {
      let page = BookPages.creating(thing, fields: ["name", "colour"])
      try workplace.write(page, to: "old/\(thing)/create.txt")
      try workplace.write(page, to: "new/all/\(9 - index).txt")
    }
    #expect(workplace.run("diff", "old", "new", "--fail-on", "any").out == "no changes\n")
  }

  /// What programs are promised; `VersionsTests` hold the recorded reports to it too.
  @Test func jsonKeepsToItsSchema() throws {
    let workplace = try twoFolders()
    let schema = try JSONValue(parsing: Array(workplace.run("diff", "--json-schema").out.utf8))
    #expect(schema == changeJSONSchema)
    for words in [["old", "new"], ["new", "old"], ["old", "old"]] {
      let text = workplace.run(["diff"] + words + ["--format", "json"]).out
      let report = try JSONValue(parsing: Array(text.utf8))
      #expect(JSONSchemaCheck(report, schema).problems == [])
    }
    let broken: JSONValue = ["version": 2, "old": "a", "changes": [["rule": 1]]]
    #expect(JSONSchemaCheck(broken, schema).problems.count > 5, "the check does see problems")
  }

  /// A comment of GitHub has 65,536 characters at most; what does not fit is counted.
  @Test(arguments: [(200, 300), (3000, 20)]) func longReportsFitIntoAComment(length: Int, count: Int) throws {
    let workplace = try twoFolders()
    let names = (0..<count).map { "field\($0)" + String(repeating: "x", count: length) }
    try workplace.write(BookPages.creating("Book", fields: ["title"] + names), to: "long/books/create.txt")
    let text = workplace.run("diff", "long", "new", "--format", "markdown").out
    #expect(text.utf8.count <= 60_000 && text.contains("- … and ") && text.contains("\n#### Breaks calls\n"))
    #expect(text.components(separatedBy: "<details>").count == text.components(separatedBy: "</details>").count)
  }

  /// Text of pages cannot get out of the Markdown that it is in.
  @Test func hostileTextIsEscaped() throws {
    let workplace = try twoFolders()
    let page = BookPages.creating("Book", fields: ["title", "@everyone-</details>-#1-`x`"])
    try workplace.write(page, to: "hostile/books/create.txt")
    let text = workplace.run("diff", "hostile", "new", "--format", "markdown").out
    #expect(!text.contains("@everyone") && !text.contains("-</details>") && !text.contains("#1-"))
    #expect(text.components(separatedBy: "<details>").count == text.components(separatedBy: "</details>").count)
  }
}
