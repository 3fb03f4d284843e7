import Foundation
import Testing

@testable import specless

/// What the article on reviewing gives people to keep their own repository in order holds there.
@Suite(.enabled(if: ToolRun.finds("git"), "no git is in PATH"))
struct HookTests {
  private func checkoutWithHook() throws -> Checkout {
    let checkout = try Checkout()
    try checkout.write(GuideBlocks().block("sh", behind: "Before a commit"), to: ".git/hooks/pre-commit")
    chmod(checkout.workplace.path("clone/.git/hooks/pre-commit"), 0o755)
    return checkout
  }

  private let page = BookPages.creating("Shelf", fields: ["name", "size"])

  @Test func staleFilesAreNotCommitted() throws {
    let checkout = try checkoutWithHook()
    try checkout.write(page, to: "api-docs/shelves/create.txt")
    let refused = try checkout.run("git commit -qam two")
    #expect(refused.status != 0 && refused.output.contains("page shelves/create.txt (changed)"))
    #expect(refused.output.contains("make generate, then git add Generated"))
    try checkout.succeed("make generate && git add Generated && git commit -qam two")
    #expect(try checkout.run("git status --porcelain").output.isEmpty)
    try checkout.succeed("git commit -q --allow-empty -m three")
  }

  /// The files on the disk are fresh, but the commit would not have them.
  @Test func freshFilesThatAreLeftOutAreNoticed() throws {
    let checkout = try checkoutWithHook()
    try checkout.write(page, to: "api-docs/shelves/create.txt")
    try checkout.write(BookPages.creating("Chair", fields: ["name"]), to: "api-docs/chairs/create.txt")
    try checkout.succeed("make generate && git add api-docs")
    let refused = try checkout.run("git commit -qm two")
    #expect(refused.status != 0 && refused.output.contains("not wholly in this commit"))
    try checkout.succeed("git add --update Generated")
    #expect(try checkout.run("git commit -qm two").status != 0, "new files are left out still")
    try checkout.succeed("git add Generated && git commit -qm two")
  }

  @Test func otherCommitsAreNotChecked() throws {
    let checkout = try checkoutWithHook()
    try checkout.write(page, to: "api-docs/shelves/create.txt")
    try checkout.write("notes\n", to: "notes.txt")
    let run = try checkout.run("git add notes.txt && git commit -qm two")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)")
  }

  @Test func makeDiffComparesWithABase() throws {
    let checkout = try checkoutWithHook()
    let same = try checkout.run("make --silent diff")
    #expect(same.output == "no changes\n")
    try checkout.write(page, to: "api-docs/shelves/create.txt")
    try checkout.succeed("make --silent generate && git add --all && git commit -qm two && git tag two")
    #expect(try checkout.run("make --silent diff BASE=main").output.contains("field \"colour\""))
    #expect(try checkout.run("make --silent diff BASE=two").output == "no changes\n")
    try checkout.succeed("git checkout -q -b third main && git commit -q --allow-empty -m three")
    #expect(try checkout.run("make --silent diff BASE=two").output == "no changes\n", "two is ahead, nothing is gone")
  }

  /// Both branches change pages and what they give; the pages merge by themselves, the rest is made anew.
  @Test func mergesAreMadeAnew() throws {
    let checkout = try Checkout()
    try checkout.write(page, to: "api-docs/shelves/create.txt")
    try checkout.write(BookPages.creating("Chair", fields: ["name"]), to: "api-docs/chairs/create.txt")
    try checkout.succeed("make generate && git add . && git commit -qm ours && git checkout -q -b other main")
    try checkout.write(BookPages.creating("Lamp", fields: ["name"]), to: "api-docs/lamps/create.txt")
    try checkout.write(BookPages.creating("Book", fields: ["title", "pages"]), to: "api-docs/books/create.txt")
    try checkout.succeed(
      "git rm -q --cached api-docs/books/create.txt && make generate && git add . && git commit -qm theirs")
    #expect(try checkout.run("git merge change").status != 0, "the lists that name all things are at odds")
    let stuck = try checkout.run("make generate")
    #expect(stuck.status != 0 && stuck.output.contains("after a merge with: git checkout HEAD -- Generated"))
    try checkout.succeed(GuideBlocks().block("sh", behind: "After a merge"))
    try checkout.succeed("make check && git commit -qm merged && make check")
    #expect(try checkout.run("git status --porcelain").output.isEmpty)
    for name in ["Chair", "Lamp", "Book", "Shelf"] { _ = try checkout.read("Generated/Models/\(name).swift") }
  }
}
