import Foundation
import Testing

@testable import specless

/// Which files are pages, in which order, and that nothing is passed over in silence.
struct DocsFolderTests {
  private func read(_ workplace: Workplace) -> DocsFolder { DocsFolder(reading: "docs", disk: workplace.disk) }

  private func workplace(_ names: String...) throws -> Workplace {
    let workplace = try Workplace()
    for name in names { try workplace.write("text of \(name)", to: "docs/\(name)") }
    return workplace
  }

  @Test func pagesStandInTheOrderOfTheirBytes() throws {
    let workplace = try workplace("b.txt", "a/x.txt", "a.txt", "Z.txt", "a/b/c.txt", "é.txt")
    #expect(read(workplace).pages.map(\.path) == ["Z.txt", "a.txt", "a/b/c.txt", "a/x.txt", "b.txt", "é.txt"])
  }

  @Test func dotfilesAndSettingsAreNoPages() throws {
    let workplace = try workplace("a.txt", ".hidden", ".git/config", "b/.DS_Store")
    try workplace.write("{}", to: "docs/specless.json")
    #expect(read(workplace).pages.map(\.path) == ["a.txt"])
    #expect(read(workplace).diagnostics.all.isEmpty)
  }

  @Test func whatIsSkippedIsTold() throws {
    let workplace = try workplace("a.txt", "style.css")
    try Data([0x89, 0x50, 0, 1]).write(to: URL(fileURLWithPath: workplace.path("docs/logo.png")))
    let docs = read(workplace)
    #expect(docs.pages.map(\.path) == ["a.txt"])
    let told = docs.diagnostics.inSourceOrder.map { "\($0.place?.path ?? "") \($0.severity) \($0.headline)" }
    #expect(
      told == [
        "logo.png note skipped: no text, byte 2 is zero", "style.css note skipped: files ending in .css are no pages",
      ])
  }

  @Test func patternsChoose() throws {
    let workplace = try workplace("a.txt", "b.md", "drafts/c.txt", "data.json")
    try workplace.write(#"{"include": ["*.txt", "*.json"], "exclude": ["drafts"]}"#, to: "docs/specless.json")
    #expect(read(workplace).pages.map(\.path) == ["a.txt", "data.json"])
  }

  @Test func idlePatternsAreTold() throws {
    let workplace = try workplace("a.txt")
    try workplace.write(#"{"exclude": ["nothing/**"]}"#, to: "docs/specless.json")
    let told = read(workplace).diagnostics.all
    #expect(told.map(\.headline) == ["no file matches \"nothing/**\""])
    #expect(told.first?.place?.description == "specless.json:1:14")
  }

  @Test func linksOutAreErrors() throws {
    let workplace = try workplace("a.txt")
    try workplace.write("secret", to: "secret.txt")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: workplace.path("docs/out.txt"), withDestinationPath: "../secret.txt")
    try manager.createSymbolicLink(atPath: workplace.path("docs/in.txt"), withDestinationPath: "a.txt")
    try manager.createSymbolicLink(atPath: workplace.path("docs/loop"), withDestinationPath: ".")
    try manager.createSymbolicLink(atPath: workplace.path("docs/gone"), withDestinationPath: "nowhere")
    let docs = read(workplace)
    #expect(docs.pages.map(\.path) == ["a.txt"])
    let told = docs.diagnostics.inSourceOrder.map { "\($0.place?.path ?? "") \($0.severity)" }
    #expect(told == ["gone error", "in.txt note", "loop note", "out.txt error"])
  }

  /// The settings are read before any page, and lead nowhere else either.
  @Test(arguments: ["../specless.json", "/nowhere"]) func settingsThatLeadOutAreAnError(target: String) throws {
    let workplace = try workplace("a.txt")
    try workplace.write("{}", to: "specless.json")
    try FileManager.default.createSymbolicLink(
      atPath: workplace.path("docs/specless.json"), withDestinationPath: target)
    let docs = read(workplace)
    #expect(docs.pages.isEmpty)
    #expect(
      docs.diagnostics.all.map(\.headline) == [
        "the file cannot be read: the symbolic link leads out of the pages' folder"
      ])
  }

  @Test func anEmptyFolderIsAnError() throws {
    let workplace = try Workplace()
    try workplace.write("", to: "docs/.keep")
    #expect(read(workplace).diagnostics.all.map(\.headline) == ["no pages are in docs"])
    #expect(
      DocsFolder(reading: "docs/.keep", disk: workplace.disk).diagnostics.all[0].headline == "docs/.keep is no folder")
  }

  @Test func pipesAreNotWaitedFor() throws {
    let workplace = try workplace("a.txt")
    #expect(mkfifo(workplace.path("docs/pipe"), 0o600) == 0)
    #expect(read(workplace).diagnostics.all.map(\.headline) == ["skipped: it is no plain file"])
    #expect(throws: DiskError.self) { try workplace.disk.read("docs/pipe") }
  }

  @Test func resultsKeepTheirOrderOnAllCores() {
    let numbers = Array(0..<2000)
    #expect(numbers.parallelMap { $0 * 2 } == numbers.map { $0 * 2 })
  }
}
