import JSONText
import SourceText

/// Findings as JSON, for programs; `reportJSONSchema` describes it. Every key is always there; what is not known is null. A reader should pass over keys
/// that it does not know; `version` is raised when a key goes or changes its meaning.
///
///     {
///       "version": 1,
///       "findings": [
///         {
///           "rule": "duplicate-key",
///           "severity": "warning",
///           "message": "the key \"title\" stands twice in one object",
///           "place": {
///             "path": "api-docs/books/create.txt",
///             "line": 12, "column": 5, "endLine": 12, "endColumn": 12,
///             "offset": 210, "length": 7
///           },
///           "notes": [{"message": "it stands here first", "place": {…}}],
///           "help": "remove one of the two; the last counts"
///         }
///       ],
///       "counts": {"error": 0, "warning": 1, "note": 0}
///     }
///
/// Lines and columns are 1-based, columns and offsets in UTF-8 bytes, ends exclusive. Findings are in source order.
func jsonReport(_ findings: [Diagnostic], sources: [String: SourceFile], options: TextReportOptions) -> String {
  let places = { (place: SourcePlace?) in place.map { json($0, sources, options) } ?? .null }
  let entries = findings.map { finding -> JSONValue in
    [
      "rule": .string(finding.ruleID),
      "severity": .string(finding.severity.rawValue),
      "message": .string(redacted(finding.headline)),
      "place": places(finding.place),
      "notes": .array(finding.notes.map { ["message": .string(redacted($0.message)), "place": places($0.place)] }),
      "help": finding.help.map { .string(redacted($0)) } ?? .null,
    ]
  }
  let counts = Diagnostic.Severity.allCases.map { severity in
    (severity.rawValue, JSONValue.number(JSONNumber(findings.count { $0.severity == severity })))
  }
  let report: JSONValue = [
    "version": 1, "findings": .array(entries), "counts": .object(JSONObject(uniqueKeysWithValues: counts)),
  ]
  return report.serialized(pretty: true) + "\n"
}

private func json(_ place: SourcePlace, _ sources: [String: SourceFile], _ options: TextReportOptions) -> JSONValue {
  let region = SourceRegion(place, in: sources[place.path], columns: .bytes)
  let numbers = [
    ("line", region.start.line), ("column", region.start.column), ("endLine", region.end.line),
    ("endColumn", region.end.column), ("offset", place.span.lower), ("length", place.span.count),
  ]
  let members = numbers.map { ($0.0, JSONValue.number(JSONNumber($0.1))) }
  return .object(JSONObject(uniqueKeysWithValues: [("path", .string(options.shown(place.path)))] + members))
}
