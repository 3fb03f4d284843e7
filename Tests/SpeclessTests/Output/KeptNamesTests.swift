import Foundation
import Testing

@testable import specless

/// A page that is added renames nothing that is in use; every verb speaks of the names that the generated files have.
struct KeptNamesTests {
  /// `GET /v1/<path>/:id`, whose answer holds a publisher.
  private static func page(_ thing: String, at path: String, publisher: String) -> String {
    """
    Reading a \(thing)
    GET /v1/\(path)/:id
    Request
    Route
    GET /v1/\(path)/12
    cURL
    curl "https://api.[your-domain.com]/v1/\(path)/12" -X GET \\
    -H "Host: example.org"
    Response
    Status
    200 OK
    Body
    {
    "title": "some title",
    "publisher": \(publisher)
    }

    """
  }

  /// Made of the page of loans, to which that of books came: both hold a publisher, and books have the shorter path.
  private func workplaceWithNewPage() throws -> Workplace {
    let workplace = try Workplace()
    let loan = Self.page("Loan", at: "shops/loans", publisher: #"{"floor": 2, "open": true}"#)
    try workplace.write(loan, to: "api-docs/loan.txt")
    #expect(workplace.run("generate").code == .success)
    #expect(try workplace.read("Generated/Models/Publisher.swift").contains("var floor"))
    let book = Self.page("Book", at: "books", publisher: #"{"name": "Virago", "city": "London"}"#)
    try workplace.write(book, to: "api-docs/book.txt")
    return workplace
  }

  @Test func thePageThatCameTakesNoName() throws {
    let workplace = try workplaceWithNewPage()
    let outcome = workplace.run("generate")
    #expect(outcome.code == .success && outcome.err.contains("name-kept"))
    #expect(try workplace.read("Generated/Models/Publisher.swift").contains("var floor"))
    #expect(try workplace.read("Generated/Models/BookPublisher.swift").contains("var city"))
    #expect(workplace.run("check").code == .success)
    let files = try workplace.files(in: "Generated")
    #expect(workplace.run("generate", "--anew").code == .success)
    #expect(try workplace.files(in: "Generated") == files, "a further run changes nothing")
  }

  @Test func allVerbsSpeakOfTheSameNames() throws {
    let workplace = try workplaceWithNewPage()
    workplace.run("generate")
    let why = workplace.run("explain", "Publisher").out
    #expect(why.contains("guessed: Publisher, as in the run before; the pages alone give LoanPublisher"))
    #expect(why.contains("overruled: guessed: LoanPublisher") && why.contains("names stay as they are from run to run"))
    #expect(workplace.run("export", "--format", "openapi").out.contains(#""BookPublisher""#))
    let found = workplace.run("lint").out
    #expect(found.contains("the pages alone give LoanPublisher [name-kept]"))
  }

  @Test func settingsTellWhereTheNamesAre() throws {
    let workplace = try workplaceWithNewPage()
    try workplace.write(#"{"output": {"folder": "Sources/API"}}"#, to: "api-docs/specless.json")
    #expect(workplace.run("explain", "LoanPublisher").code == .success, "nothing was made there yet")
    let folder = workplace.folder
    try FileManager.default.createDirectory(atPath: "\(folder)/Sources", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: "\(folder)/Generated", toPath: "\(folder)/Sources/API")
    #expect(workplace.run("explain", "BookPublisher").code == .success)
  }

  /// Nobody knows what was made of a folder that is named by the way.
  @Test func otherPagesHaveNamesOfTheirOwn() throws {
    let workplace = try workplaceWithNewPage()
    try FileManager.default.copyItem(
      atPath: "\(workplace.folder)/api-docs", toPath: "\(workplace.folder)/other")
    #expect(workplace.run("explain", "other", "LoanPublisher").code == .success)
  }

  @Test func freshNamesAreThoseOfThePages() throws {
    let workplace = try workplaceWithNewPage()
    workplace.run("generate")
    let rehearsed = workplace.run("generate", "--fresh-names", "--dry-run").out
    #expect(rehearsed.contains("create Generated/Models/LoanPublisher.swift\n"))
    #expect(workplace.run("generate", "--fresh-names").code == .success)
    #expect(try workplace.read("Generated/Models/Publisher.swift").contains("var city"))
    #expect(try workplace.read("Generated/Models/LoanPublisher.swift").contains("var floor"))
    #expect(workplace.run("check").code == .success, "they are those of the run before from now on")
  }

  /// What is kept is the name before its correction, by which the entry finds it.
  @Test func correctionsFindWhatWasKept() throws {
    let workplace = try workplaceWithNewPage()
    let correction = #"{"target": "Publisher", "name": "Counter", "reason": "it has a floor"}"#
    try workplace.write(#"{"corrections": [\#(correction)]}"#, to: "api-docs/specless.json")
    for _ in 1...2 {
      let outcome = workplace.run("generate", "--anew")
      #expect(outcome.code == .success && !outcome.err.contains("correction"))
      #expect(try workplace.read("Generated/Models/Counter.swift").contains("var floor"))
      #expect(!workplace.exists("Generated/Models/LoanPublisher.swift"))
    }
  }

  /// An entry for a thing that fresh names call otherwise would change another one in silence.
  @Test func correctionsOfWhatIsRenamedAreTold() throws {
    let workplace = try workplaceWithNewPage()
    workplace.run("generate")
    let correction = #"{"target": "Publisher", "name": "Imprint", "reason": "so it is called here"}"#
    try workplace.write(#"{"corrections": [\#(correction)]}"#, to: "api-docs/specless.json")
    let told = workplace.run("generate", "--fresh-names").err
    #expect(
      told.contains(
        #"warning: what was called "Publisher" is called "LoanPublisher" now [renamed-correction-target]"#))
    #expect(workplace.run("generate", "--anew").err.contains("renamed-correction-target") == false)
  }

  @Test(.enabled(if: ToolRun.finds("git"), "no git is in PATH"))
  func diffKnowsTheNamesOfBothRevisions() throws {
    let workplace = try workplaceWithNewPage()
    let git = { (words: String...) in
      let names = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
      let run = try ToolRun("git", names + words, in: workplace.folder)
      try #require(run.status == 0, "\(run.output)")
    }
    try git("init", "--quiet", "--initial-branch=main", ".")
    try git("add", "Generated", "api-docs/loan.txt")
    try git("commit", "--quiet", "--message", "loans")
    let kept = workplace.run("diff", "git:main").out
    #expect(kept.contains("the model BookPublisher is new") && !kept.contains("model-renamed"))
    workplace.run("generate", "--fresh-names")
    #expect(workplace.run("diff", "git:main").out.contains("the model Publisher is called LoanPublisher"))
  }

  @Test func namesThatAreNoneAreAnError() throws {
    let workplace = try workplaceWithNewPage()
    let path = "Generated/.specless.json"
    let manifest = try workplace.read(path).split(separator: #""Publisher""#).joined(separator: "2")
    try workplace.write(manifest, to: path)
    let outcome = workplace.run("generate")
    #expect(outcome.code == .failure && outcome.err.contains("has no name"), "\(outcome.err)")
  }
}
