import SourceText

/// How findings are printed: `specless lint --format`.
package enum ReportForm: String, CaseIterable, Sendable {
  /// For people and editors, with carets.
  case text
  /// For programs of one's own.
  case json
  /// Annotations in a workflow of GitHub Actions.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif
}

/// Findings in a form, in the order given, with a line break at the end; secrets are redacted in all of them.
///
/// - Parameters:
///   - sources: the files by path; a place in another file has no end.
///   - rules: what the ids of the findings mean; SARIF carries it along.
///   - version: of this program.
package func report(
  _ findings: [Diagnostic], as form: ReportForm, sources: [String: SourceFile], rules: [Rule], version: String,
  options: TextReportOptions = TextReportOptions()
) -> String {
  switch form {
  case .text: render(findings, sources: sources, options: options)
  case .json: jsonReport(findings, sources: sources, options: options)
  case .github: githubReport(findings, sources: sources, options: options)
  case .sarif:
    SARIFReport(sources: sources, rules: rules, version: version, options: options).text(of: findings)
  }
}
