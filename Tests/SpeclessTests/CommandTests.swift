import Testing

@testable import specless

/// The command's manners: results to standard output, all else to standard error, exit codes as documented.
struct CommandTests {
  @Test func helpListsEveryVerb() throws {
    let outcome = try Workplace().run("--help")
    #expect(outcome.code == .success && outcome.err.isEmpty)
    for verb in allVerbs { #expect(outcome.out.contains("  \(verb.name) ")) }
  }

  @Test(arguments: allVerbs.map(\.name))
  func helpOfAVerbListsItsOptions(name: String) throws {
    let outcome = try Workplace().run(name, "--help")
    let verb = try #require(allVerbs.first { $0.name == name })
    #expect(outcome.code == .success && outcome.err.isEmpty)
    for option in verb.options + Option.common { #expect(outcome.out.contains("--\(option.name)")) }
    #expect(!outcome.out.split(separator: "\n").contains { $0.count > 108 }, "fits a terminal")
  }

  @Test func version() throws {
    #expect(try Workplace().run("--version").out == "specless \(Specless.version)\n")
  }

  @Test(arguments: [
    ([], "error: a verb is missing\n"),
    (["genrate"], "error: unknown verb \"genrate\"\n  did you mean generate?\n"),
    (["compare", "a", "b"], "error: unknown verb \"compare\"\n"),
    (["generate", "--dry"], "error: unknown option \"--dry\"\n  did you mean --dry-run?\n"),
    (["export"], "error: --format schema|openapi|settings-schema is missing\n"),
  ])
  func wrongUsage(words: [String], message: String) throws {
    let outcome = try Workplace().run(words)
    #expect(outcome.code == .wrongUsage && outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix(message))
  }

  @Test func optionsMayStandBeforeTheVerb() throws {
    let workplace = try Workplace.withPages()
    #expect(workplace.run("--quiet", "--output", "Out", "generate").code == .success)
    #expect(workplace.exists("Out/.specless.json"))
  }

  @Test func aMissingFolderIsUnreadable() throws {
    let outcome = try Workplace().run("lint", "nowhere")
    #expect(outcome.code == .failure && outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix("error: there is no folder nowhere [unreadable-folder]\n"))
  }

  @Test func colourIsForTerminals() throws {
    let workplace = try Workplace()
    #expect(!workplace.run("lint").err.contains("\u{1B}"))
    #expect(workplace.run("lint", isTerminal: true).err.contains("\u{1B}"))
    #expect(!workplace.run("lint", environment: ["NO_COLOR": "1"], isTerminal: true).err.contains("\u{1B}"))
    #expect(workplace.run("lint", "--color", "always").err.contains("\u{1B}"))
    #expect(!workplace.run("lint", "--color", "never", isTerminal: true).err.contains("\u{1B}"))
  }

  @Test func progressIsForTerminalsAndLeavesNothing() {
    for isTerminal in [true, false] {
      let told = Recorder()
      let console = Console(
        print: { _ in }, tell: { told.add($0) }, isTerminal: isTerminal, environment: [:])
      let progress = Progress("reading", on: console, patience: 0)
      while isTerminal, told.text.isEmpty {}
      progress.end()
      #expect(told.text == (isTerminal ? "reading …\r\u{1B}[K" : ""))
    }
  }
}
