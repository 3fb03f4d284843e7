import Reporting
import SourceText

/// `specless lint`: all that is to be said of the pages.
struct Lint: Verb {
  let name = "lint"
  let summary = "tell what is amiss on the pages"
  let operands = [Operand.docs]
  let options = [
    Option(
      name: "format", value: "FORM", allowed: ReportForm.allCases.map(\.rawValue),
      help: "how findings are printed; text if left out"),
    Option(name: "json-schema", help: "print the JSON Schema of --format json, read nothing"),
  ]
  let discussion = """
    Reads every page and prints findings with their places. Ends with 1 if one of them is an error; warnings
    and notes do not count. json is for programs, github for annotations of GitHub Actions, sarif (2.1.0)
    for code scanning. How a rule is taken, and on which pages, is set under "lints" in
    DOCS/\(Settings.fileName).
    """

  func run(_ context: CommandContext) -> ExitCode {
    if context.arguments.has("json-schema") {
      context.console.print(reportJSONSchema.serialized(pretty: true) + "\n")
      return .success
    }
    let (docs, understanding) = context.understandDocs(aside: { $0.begin() })
    let findings = judge(understanding, docs.settings)
    let form = context.arguments["format"].flatMap(ReportForm.init(rawValue:)) ?? .text
    if understanding.diagnostics.hasErrors, form == .text {
      context.report(findings, sources: docs.sources)
      return .failure
    }
    context.printReport(findings, as: form, sources: docs.sources)
    if understanding.diagnostics.hasErrors { return .failure }
    return findings.contains { $0.severity == .error } ? .findings : .success
  }
}
