import Foundation
import Testing

@testable import specless

/// Revisions are read through git, as they are, and nothing is checked out.
@Suite(.enabled(if: ToolRun.finds("git"), "no git is in PATH"))
struct GitRevisionTests {
  /// A repository with `api-docs` in three commits, the last without a field; the files on the disk are gone.
  private func repository() throws -> Workplace {
    let workplace = try Workplace()
    try git(workplace, "init", "--quiet", "--initial-branch=main", ".")
    try workplace.write(BookPages.creating("Book", fields: ["title", "pages"]), to: "api-docs/books/create.txt")
    try workplace.write("no page", to: "README.md")
    try commit(workplace, "one")
    try workplace.write(BookPages.creating("Shelf", fields: ["name"]), to: "api-docs/shelves/ein Regal – ü.txt")
    try commit(workplace, "two")
    try workplace.write(BookPages.creating("Book", fields: ["title"]), to: "api-docs/books/create.txt")
    try commit(workplace, "three")
    return workplace
  }

  private func git(_ workplace: Workplace, _ words: String...) throws {
    let names = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    let run = try ToolRun("git", names + words, in: workplace.folder)
    try #require(run.status == 0, "\(run.output)")
  }

  private func commit(_ workplace: Workplace, _ name: String) throws {
    try git(workplace, "add", "--all")
    try git(workplace, "commit", "--quiet", "--message", name)
    try git(workplace, "tag", name)
  }

  @Test func revisionsAreCompared() throws {
    let workplace = try repository()
    try workplace.remove("api-docs")
    let first = workplace.run("diff", "git:one", "git:two:api-docs/")
    #expect(
      first.code == .success
        && first.out.contains("POST /v1/shelfs (shelfs.create)\n  compatible: the operation is new"))
    #expect(first.out.contains("two:api-docs/shelves/ein Regal – ü.txt:1:1\n"))
    let second = workplace.run("diff", "git:two:./api-docs", "git:main", "--fail-on", "wire")
    #expect(second.code == .findings && second.out.contains("was two:./api-docs/books/create.txt:") == false)
    #expect(second.out.contains("was two:api-docs/books/create.txt:"))
    #expect(!workplace.exists("api-docs"), "nothing is checked out")
  }

  @Test func theWorkingFolderIsTheDefault() throws {
    let workplace = try repository()
    #expect(workplace.run("diff", "git:main").out == "no changes\n")
    try workplace.write(BookPages.creating("Book", fields: ["title", "isbn"]), to: "api-docs/books/create.txt")
    #expect(workplace.run("diff", "git:main").out.contains("field \"isbn\""))
  }

  /// A branch is compared with where it left another: what came there since is not gone here.
  @Test func branchesAreComparedWithWhereTheyLeft() throws {
    let workplace = try repository()
    try git(workplace, "checkout", "--quiet", "-b", "branch", "two")
    #expect(workplace.run("diff", "git:main").out.contains("field \"pages\""), "main is ahead")
    #expect(workplace.run("diff", "git:main...").out == "no changes\n")
    try workplace.write(
      BookPages.creating("Book", fields: ["title", "pages", "isbn"]), to: "api-docs/books/create.txt")
    try commit(workplace, "four")
    let outcome = workplace.run("diff", "git:main...:api-docs", "git:branch").out
    #expect(outcome.contains("there is a new field \"isbn\"") && !outcome.contains("pages\""))
    #expect(outcome.contains("    main...:api-docs/books/create.txt:"), "\(outcome)")
    #expect(workplace.run("diff", "git:two...").out.contains("    two:api-docs/books/create.txt:"))
  }

  @Test func branchesWithNothingInCommonAreTold() throws {
    let workplace = try repository()
    try git(workplace, "checkout", "--quiet", "--orphan", "other")
    try commit(workplace, "first")
    let outcome = workplace.run("diff", "git:main...")
    #expect(outcome.code == .failure)
    #expect(
      outcome.err.hasPrefix("error: git:main... cannot be read: main and HEAD have no commit in common; a shallow "))
  }

  @Test func theCommandMayRunBelowTheRoot() throws {
    let workplace = try repository()
    let below = Disk(workingDirectory: workplace.path("api-docs"))
    #expect(workplace.run("diff", "git:two:.", "git:main:.", disk: below).out.contains("field-removed"))
  }

  @Test func schemasAreReadFromRevisions() throws {
    let workplace = try repository()
    try workplace.write(workplace.run("export", "--format", "schema").out, to: "schema.json")
    try commit(workplace, "four")
    try workplace.remove("schema.json")
    #expect(workplace.run("diff", "git:four:schema.json", "api-docs").out == "no changes\n")
  }

  @Test func linksInRevisionsDoNotLeadOut() throws {
    let workplace = try repository()
    try FileManager.default.createSymbolicLink(
      atPath: workplace.path("api-docs/out.txt"), withDestinationPath: "../README.md")
    try commit(workplace, "link")
    let outcome = workplace.run("diff", "git:main", "git:two")
    #expect(outcome.code == .failure)
    #expect(outcome.err.hasPrefix("main:api-docs/out.txt:1:1: error: the symbolic link leads out of the pages' folder"))
  }

  @Test func missingPathsAreNamed() throws {
    let outcome = try repository().run("diff", "git:one:docs")
    #expect(outcome.code == .failure && outcome.err.hasPrefix("error: there is no docs in one [unreadable-folder]\n"))
  }
}
