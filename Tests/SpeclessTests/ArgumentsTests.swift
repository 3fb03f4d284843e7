import Testing

@testable import specless

/// What is typed is understood wherever it stands, or refused with a suggestion; never half understood.
struct ArgumentsTests {
  private func parse(_ words: String...) throws(UsageError) -> Arguments {
    try Arguments(words, options: Option.emission + Option.common, operands: [.docs])
  }

  @Test func optionsMayStandAnywhere() throws {
    let before = try parse("--output", "A", "docs", "--quiet")
    let after = try parse("docs", "--quiet", "--output=A")
    for arguments in [before, after] {
      #expect(arguments.operands == ["docs"])
      #expect(arguments["output"] == "A")
      #expect(arguments.has("quiet"))
    }
  }

  @Test func twoDashesEndOptions() throws {
    #expect(try parse("--", "--output").operands == ["--output"])
  }

  @Test func theLastOfSeveralCounts() throws {
    #expect(try parse("--output", "A", "--output", "B")["output"] == "B")
  }

  @Test(
    arguments: [
      (["--ouput", "A"], "unknown option \"--ouput\"", "--output"),
      (["--output"], "--output needs a value: --output DIR", nil),
      (["--output", "--quiet"], "--output needs a value: --output DIR", nil),
      (["--output="], "--output needs a value: --output DIR", nil),
      (["--quiet=yes"], "--quiet takes no value", nil),
      (["-x"], "unknown option \"-x\"", nil),
      (["a", "b"], "unexpected argument \"b\"", nil),
      (["--emit", "models,clients"], "--emit cannot be \"clients\"; it is models, client, server, examples", "client"),
      (["--emit", "models,"], "--emit cannot be \"\"; it is models, client, server, examples", nil),
      (["--access-level", "Public"], "--access-level cannot be \"Public\"; it is public, package, internal", "public"),
    ] as [([String], String, String?)])
  func refusals(words: [String], message: String, suggestion: String?) {
    #expect(throws: UsageError(message, suggestion: suggestion)) {
      try Arguments(words, options: Option.emission + Option.common, operands: [.docs])
    }
  }
}
