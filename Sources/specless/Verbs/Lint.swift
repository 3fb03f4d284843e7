import SourceText

/// `specless lint`: all that is to be said of the pages.
struct Lint: Verb {
  let name = "lint"
  let summary = "tell what is amiss on the pages"
  let operands = [Operand.docs]
  let options = [Option(name: "format", value: "FORM", allowed: ["text"], help: "how findings are printed; text")]
  let discussion = """
    Reads every page and prints findings with their places. Ends with 1 if one of them is an error; warnings
    and notes do not count. How a rule is taken, and on which pages, is set under "lints" in
    DOCS/\(Settings.fileName).
    """

  func run(_ context: CommandContext) -> ExitCode {
    let (docs, understanding) = context.understandDocs()
    let findings = judge(understanding, docs.settings)
    if understanding.diagnostics.hasErrors {
      context.report(findings, sources: docs.sources)
      return .failure
    }
    context.printReport(findings, sources: docs.sources)
    return findings.contains { $0.severity == .error } ? .findings : .success
  }
}
