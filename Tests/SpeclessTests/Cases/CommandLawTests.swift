import Foundation
import Testing

@testable import specless

/// Same pages, same bytes: whatever came first, wherever and in whatever language the command runs.
struct CommandLawTests {
  @Test(arguments: CaseFolder.all) func twoRunsGiveTheSameBytes(of folder: CaseFolder) throws {
    let first = try folder.made(of: folder.readDocs())
    let second = try folder.made(of: folder.readDocs())
    expectEqual(first, second, "in the second run")
  }

  @Test(arguments: CaseFolder.all) func theOrderOfPagesDoesNotMatter(of folder: CaseFolder) throws {
    let docs = folder.readDocs()
    let expected = try folder.made(of: docs)
    var orders = [Array(docs.pages.reversed())]
    for seed in 1...3 as ClosedRange<UInt64> {
      var generator = SplitMix(state: seed)
      orders.append(docs.pages.shuffled(using: &generator))
    }
    for (number, order) in orders.enumerated() where !docs.pages.isEmpty {
      var shuffled = docs
      shuffled.pages = order
      expectEqual(try folder.made(of: shuffled), expected, number == 0 ? "backwards" : "with seed \(number)")
    }
  }

  /// The built command, as people run it.
  @Test func localeTimeZoneAndFolderDoNotMatter() throws {
    let command = try #require(buildFolder, "the build's folder was not found").appendingPathComponent("specless").path
    let pages = CaseFolder.packageRoot.appendingPathComponent("api-docs").path
    let workplace = try Workplace()
    try FileManager.default.createDirectory(
      atPath: workplace.path("elsewhere/deep"), withIntermediateDirectories: true)
    let cache = ["XDG_CACHE_HOME": workplace.path("cache")]
    let plain = ["LC_ALL": "C", "LANG": "C", "TZ": "UTC"].merging(cache) { $1 }
    let foreign = ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "COLUMNS": "40"]
      .merging(cache) { $1 }
    let runs = try [
      ToolRun(
        command, ["generate", pages, "--output", workplace.path("A")], in: workplace.folder, environment: plain),
      ToolRun(
        command, ["generate", pages, "--output", "../../B"], in: workplace.path("elsewhere/deep"), environment: foreign),
    ]
    #expect(runs.map(\.status) == [0, 0], "\(runs.map(\.output))")
    #expect(runs[0].output == runs[1].output)
    let (first, second) = try (workplace.files(in: "A"), workplace.files(in: "B"))
    #expect(first.count > 10)
    expectEqual(second, first, "in another locale, time zone and folder")
  }

  @Test func nothingIsWrittenWhereOnePageIsUnreadable() throws {
    let workplace = try Workplace.withPages()
    #expect(workplace.run("generate", "--quiet").code == .success)
    let before = try workplace.files(in: "Generated")
    try workplace.write(BookPages.creating("Author", fields: ["name"]), to: "api-docs/authors/create.txt")
    try FileManager.default.createSymbolicLink(
      atPath: workplace.path("api-docs/books/gone.txt"), withDestinationPath: "nowhere.txt")
    let outcome = workplace.run("generate")
    #expect(outcome.code == .failure)
    #expect(outcome.err.contains("api-docs/books/gone.txt:1:1: error: "))
    expectEqual(try workplace.files(in: "Generated"), before, "after the failed run")
  }

  private func expectEqual(_ made: [String: String], _ expected: [String: String], _ circumstance: String) {
    for path in Set(made.keys).union(expected.keys).sorted() {
      let (old, new) = (expected[path].map { Array($0.utf8) }, made[path].map { Array($0.utf8) })
      guard old != new else { continue }
      Issue.record(
        "\(circumstance), \(UnifiedDiff(old: old ?? [], new: new ?? [], path: path).text.prefix(4000))")
    }
  }
}
