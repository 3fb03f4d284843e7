import Testing

@testable import specless

/// Stale files do not pass: each is named with its difference, its cause and the command that repairs it.
struct CheckTests {
  private func generated() throws -> (workplace: Workplace, file: String) {
    let workplace = try Workplace.withPages()
    workplace.run("generate", "--quiet")
    let files = try workplace.files(in: "Generated").keys.sorted()
    return (workplace, "Generated/" + (files.first { $0.hasPrefix("Models/") } ?? ""))
  }

  @Test func freshFilesPass() throws {
    let outcome = try generated().workplace.run("check")
    #expect(outcome.code == .success && outcome.out.isEmpty && outcome.err.isEmpty)
  }

  @Test func aHandEditIsShown() throws {
    let (workplace, file) = try generated()
    let text = try workplace.read(file)
    try workplace.write(text + "// by hand\n", to: file)
    let outcome = workplace.run("check")
    #expect(outcome.code == .findings)
    #expect(outcome.out.hasPrefix("\(file): edited by hand\n--- \(file)\n+++ \(file) (made anew)\n@@ "))
    #expect(outcome.out.contains("\n-// by hand\n"))
    #expect(outcome.err.contains("Generated is not what api-docs gives (1 file)"))
    #expect(outcome.err.contains("no page, setting or template moved since it was made"))
    #expect(outcome.err.contains("help: make generate repairs it"))
    #expect(try workplace.read(file) == text + "// by hand\n", "check writes nothing")
  }

  @Test func aMissingFileIsNamed() throws {
    let (workplace, file) = try generated()
    try workplace.remove(file)
    #expect(workplace.run("check").out.hasPrefix("\(file): missing\n"))
  }

  @Test func aChangedPageIsTheCause() throws {
    let (workplace, _) = try generated()
    try workplace.write(BookPages.creating("Book", fields: ["title", "pages"]), to: "api-docs/books/create.txt")
    let outcome = workplace.run("check")
    #expect(outcome.code == .findings)
    #expect(outcome.out.contains(": stale\n"))
    #expect(outcome.err.contains("since it was made moved: page books/create.txt (changed)"))
  }

  @Test func leftoversOfAVanishedPageAreNamed() throws {
    let (workplace, _) = try generated()
    try workplace.remove("api-docs/shelves")
    let outcome = workplace.run("check")
    #expect(outcome.out.contains(": left over, the pages give it no more\n"))
    #expect(outcome.err.contains("page shelves/create.txt (gone)"))
  }

  @Test func aMissingManifestIsNoticed() throws {
    let (workplace, _) = try generated()
    try workplace.remove("Generated/.specless.json")
    #expect(workplace.run("check").code == .findings)
    workplace.run("generate", "--quiet")
    #expect(workplace.run("check").code == .success)
  }
}
