import Foundation
import Testing

@testable import specless

/// A page that gives no endpoint any more takes nothing out of the code in silence.
struct LostEndpointTests {
  private static let page = "api-docs/books/create.txt"

  /// A workplace after a run, in which a slip then makes a page unreadable.
  private func workplaceWithSlip() throws -> Workplace {
    let workplace = try Workplace.withPages()
    #expect(workplace.run("generate").code == .success)
    let text = try workplace.read(Self.page).split(separator: "POST /v1/books\nRequest").joined(
      separator: "PSOT /v1/books\nRequest")
    try workplace.write(text, to: Self.page)
    return workplace
  }

  @Test(arguments: ["generate", "check"])
  func aSlipIsAnErrorAndNothingIsWritten(verb: String) throws {
    let workplace = try workplaceWithSlip()
    let before = try workplace.files(in: "Generated")
    let outcome = workplace.run(verb)
    #expect(outcome.code == .failure)
    #expect(
      outcome.err.hasPrefix(
        "\(Self.page):2:1: error: the page gave an endpoint in the run before and gives none now [lost-endpoint]\n"))
    #expect(outcome.err.contains("note: \"PSOT\" is no method: did you mean \"POST\"?\n"))
    #expect(outcome.err.contains("\"exclude\": [\"books/create.txt\"]\n"))
    #expect(try workplace.files(in: "Generated") == before)
  }

  @Test func excludingOrRemovingThePageIsTheWayOut() throws {
    let excluding = try workplaceWithSlip()
    try excluding.write(#"{"exclude": ["books/create.txt"]}"#, to: "api-docs/specless.json")
    #expect(excluding.run("generate").code == .success && excluding.run("check").code == .success)
    let removing = try workplaceWithSlip()
    try removing.remove(Self.page)
    #expect(removing.run("generate").code == .success && !removing.exists("Generated/Books"))
  }

  @Test func proseInTheSteadOfAnEndpointIsAnErrorToo() throws {
    let workplace = try workplaceWithSlip()
    try workplace.write("Books are no longer kept.\n", to: Self.page)
    #expect(workplace.run("generate").err.hasPrefix("\(Self.page):1:1: error: the page gave an endpoint"))
  }

  /// A page that never gave one, or that the files were made without, may go on.
  @Test func skippedPagesAreNoLoss() throws {
    let workplace = try Workplace.withPages()
    try workplace.write("Welcome.\n", to: "api-docs/welcome.txt")
    try workplace.write("PTU /v1/shelves\n", to: "api-docs/slip.txt")
    let first = workplace.run("generate")
    #expect(first.code == .success)
    #expect(first.err.contains("\nread    2 pages, 2 files skipped\n"))
    #expect(first.err.contains("api-docs/slip.txt:1:1: warning: \"PTU\" is no method: did you mean \"PUT\"?"))
    try workplace.write("Welcome back.\n", to: "api-docs/welcome.txt")
    #expect(workplace.run("generate").code == .success && workplace.run("check").code == .success)
  }

  /// An older version did not write down which pages it skipped.
  @Test func manifestsOfOlderVersionsTellOfNoLoss() throws {
    let workplace = try workplaceWithSlip()
    let manifest = try workplace.read("Generated/.specless.json")
    let older = manifest.replacingOccurrences(of: "  \"skipped\": [],\n", with: "")
    #expect(older != manifest)
    try workplace.write(older, to: "Generated/.specless.json")
    #expect(workplace.run("generate").code == .success)
  }

  /// The cause comes first, and corrections are not blamed for it.
  @Test func correctionsOfWhatIsLostAreNotBlamed() throws {
    let workplace = try workplaceWithSlip()
    let entry = #"{"target": "books.create", "name": "add", "reason": "r"}"#
    try workplace.write("{\"corrections\": [\(entry)]}", to: "api-docs/specless.json")
    let outcome = workplace.run("generate")
    #expect(outcome.err.hasPrefix("\(Self.page):2:1: error: "))
    #expect(outcome.err.contains("specless.json:1:29: note: so nothing is called \"books.create\"\n"))
    #expect(!outcome.err.contains("[unknown-correction-target]"))
    let lint = workplace.run("lint").err
    #expect(lint.contains("error: nothing is called \"books.create\" [unknown-correction-target]\n"))
    #expect(lint.contains("\(Self.page):2:1: note: maybe this page gave it, and gives no endpoint now: \"PSOT\""))
    #expect(lint.contains("help: mend the page\n"))
  }

  /// A page that somebody took away on purpose is no error; what corrections still say of it is, with the page.
  @Test func correctionsOfPagesThatWentTellWhichWent() throws {
    let workplace = try workplaceWithSlip()
    let entry = #"{"target": "books.create", "name": "add", "reason": "r"}"#
    try workplace.write("{\"corrections\": [\(entry)]}", to: "api-docs/specless.json")
    try workplace.remove(Self.page)
    let outcome = workplace.run("generate")
    #expect(outcome.code == .failure)
    #expect(outcome.err.contains("error: nothing is called \"books.create\" [unknown-correction-target]\n"))
    #expect(outcome.err.contains("note: since the run before went: books/create.txt\n"))
  }
}
