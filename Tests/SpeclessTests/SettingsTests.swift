import SourceText
import Testing

@testable import specless

/// A slip in `specless.json` is told with its place, and the run ends before anything is written.
struct SettingsTests {
  private func err(_ settings: String) throws -> (String, ExitCode) {
    let workplace = try Workplace.withPages()
    try workplace.write(settings, to: "api-docs/specless.json")
    let outcome = workplace.run("generate", "--quiet")
    #expect(!workplace.exists("Generated"), "nothing is written")
    return (outcome.err, outcome.code)
  }

  @Test func unknownKey() throws {
    let (text, code) = try err("{\n  \"exlude\": []\n}\n")
    let picture = """
      api-docs/specless.json:2:3: error: unknown key "exlude" in the settings [settings]
       2 |   "exlude": []
         |   ^~~~~~~~
        help: did you mean "exclude"?

      """
    #expect(text == picture)
    #expect(code == .failure)
  }

  @Test func brokenJSON() throws {
    let picture = """
      api-docs/specless.json:1:13: error: unexpected "}" where a value should stand [settings]
       1 | {"include": }
         |             ^

      """
    #expect(try err("{\"include\": }").0 == picture)
  }

  @Test(
    arguments: [
      (
        "{\"output\": {\"emit\": [\"clients\"]}}", "1:22: error: a part to emit cannot be \"clients\"",
        "did you mean \"client\"?"
      ),
      ("{\"output\": []}", "1:12: error: output should be of kind object and is of kind array", nil),
      ("{\"formats\": {\"*.x\": \"htm\"}}", "1:21: error: a format cannot be \"htm\"", "did you mean \"html\"?"),
      (
        "{\"lints\": {\"a\": {\"severity\": \"loud\", \"reason\": \"b\"}}}",
        "1:30: error: a severity cannot be \"loud\"",
        "it is one of error, warning, note, off"
      ),
      (
        "{\"lints\": {\"a\": \"off\"}}",
        "1:17: error: a lint's settings should be of kind object and is of kind string", nil
      ),
      ("{\"lints\": {\"a\": {\"reason\": \"b\"}}}", "1:17: error: \"severity\" is missing", nil),
      ("{\"lints\": {\"a\": {\"severity\": \"off\"}}}", "1:17: error: \"reason\" is missing", nil),
      ("{\"lints\": {\"a\": [{\"severity\": \"off\"}]}}", "1:18: error: \"reason\" is missing", nil),
      ("{\"include\": [\"\"]}", "1:14: error: a pattern is empty", nil),
      ("[]", "1:1: error: the settings should be of kind object and is of kind array", nil),
      ("{\"include\": [], \"include\": []}", "1:17: error: the key stands twice", nil),
    ] as [(String, String, String?)])
  func refusals(settings: String, headline: String, help: String?) throws {
    let (text, code) = try err(settings)
    #expect(text.hasPrefix("api-docs/specless.json:\(headline)"))
    if let help { #expect(text.contains("  help: \(help)\n")) }
    #expect(code == .failure)
  }

  @Test func allSlipsAreToldAtOnce() throws {
    let text = try err("{\"a\": 1, \"b\": 2}").0
    #expect(text.contains("unknown key \"a\"") && text.contains("unknown key \"b\""))
  }

  @Test func optionsWinOverSettings() throws {
    let workplace = try Workplace.withPages()
    try workplace.write("{\"output\": {\"folder\": \"A\", \"emit\": [\"models\"]}}", to: "api-docs/specless.json")
    workplace.run("generate")
    #expect(try !workplace.files(in: "A").keys.contains { $0.hasPrefix("Examples/") })
    workplace.run("generate", "--output", "B", "--emit", "models,examples")
    #expect(try workplace.files(in: "B").keys.contains { $0.hasPrefix("Examples/") })
  }

  @Test func lintsCanBeRatedAndSilenced() {
    let file = SourceFile(path: "a/b.txt", text: "x")
    let place = file.place(of: ByteSpan(0, 1))
    let rules = ["one", "two", "three", "four", "five"].map {
      Rule($0, $0 == "five" ? .error : .warning, finds: "", matters: "", example: "", remedy: "")
    }
    let entry = { (rule: String, severity: Diagnostic.Severity?, pages: [String]) in
      LintSetting(
        rule: Placed(value: rule, place: place), severity: severity,
        pages: pages.map { Placed(value: Glob($0), place: place) })
    }
    var settings = Settings()
    settings.lints = [
      entry("one", .error, []), entry("two", nil, ["a/*"]), entry("three", nil, ["elsewhere"]),
      entry("three", .note, ["a"]), entry("four", nil, []), entry("tree", .note, []), entry("five", nil, []),
    ]
    let findings = ["one", "two", "three"].map { rules[0].finding("found", at: place).with(id: $0) }
    let rated = settings.rated(findings, rules: rules, pages: ["a/b.txt"])
    #expect(rated.prefix(2).map(\.ruleID) == ["one", "three"])
    #expect(rated.prefix(2).map(\.severity) == [.error, .note])
    #expect(
      rated.dropFirst(2).map(\.headline) == [
        "no page matches \"elsewhere\"", "the entry for \"four\" silences nothing", "no rule is called \"tree\"",
        "\"five\" is always an error and cannot be set",
      ])
    #expect(rated[4].help == "did you mean \"three\"?")
  }

  /// An entry that asks for what is so anyway has no effect, unless it is an exception to a later one; and a pattern
  /// that no page matches is told beside one that does.
  @Test func entriesThatChangeNothingAreTold() {
    let file = SourceFile(path: "a/b.txt", text: "x")
    let place = file.place(of: ByteSpan(0, 1))
    let rule = Rule("one", .warning, finds: "", matters: "", example: "", remedy: "")
    let told = { (entries: [(Diagnostic.Severity?, [String])]) in
      var settings = Settings()
      settings.lints = entries.map { severity, pages in
        LintSetting(
          rule: Placed(value: "one", place: place), severity: severity,
          pages: pages.map { Placed(value: Glob($0), place: place) })
      }
      return settings.rated([rule.finding("found", at: place)], rules: [rule], pages: ["a/b.txt", "c.txt"])
        .filter { $0.ruleID == "settings-unused" }.map(\.headline)
    }
    #expect(told([(.warning, [])]) == ["\"one\" is of severity warning anyway"])
    #expect(told([(.warning, ["a"]), (nil, [])]) == ["the entry for \"one\" silences nothing"])
    #expect(told([(nil, ["a", "d"])]) == ["no page matches \"d\""])
    #expect(told([(.error, [])]) == [] && told([(nil, ["a"])]) == [])
  }
}

extension Diagnostic {
  fileprivate func with(id: String) -> Diagnostic {
    var copy = self
    copy.ruleID = id
    return copy
  }
}
