import JSONText
import Reporting
import SourceText
import Testing

@testable import specless

/// `specless lint --format …`, through the command.
struct LintFormTests {
  private func workplace() throws -> Workplace {
    let workplace = try Workplace.withPages()
    let page = BookPages.creating("Loan", fields: ["state"])
    try workplace.write(
      page.split(separator: "201 Created").joined(separator: "204 No Content"), to: "api-docs/a b.txt")
    return workplace
  }

  @Test func json() throws {
    let outcome = try workplace().run("lint", "--format", "json")
    #expect(outcome.code == .success && outcome.err.isEmpty)
    let report = try JSONValue(parsing: outcome.out)
    let findings = try #require(report["findings"]?.arrayValue)
    #expect(report["version"] == 1 && findings.count > 1)
    #expect(report["counts"]?["warning"]?.intValue == findings.count { $0["severity"] == "warning" })
    let finding = try #require(findings.first { $0["rule"] == "status-against-body" })
    #expect(finding["place"]?["path"] == "api-docs/a b.txt")
    #expect(finding["notes"]?[0]?["place"]?["line"]?.intValue != nil)
    #expect(finding["help"]?.stringValue != nil)
    let lines = findings.compactMap { finding in
      finding["place"]?["path"].map { "\($0) \(1000 + (finding["place"]?["line"]?.intValue ?? 0))" }
    }
    #expect(lines == lines.sorted(), "in source order")
  }

  @Test func gitHub() throws {
    let outcome = try workplace().run("lint", "--format", "github")
    let lines = outcome.out.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("::warning file=api-docs/") || $0.hasPrefix("::notice file=api-docs/") })
    let line = try #require(lines.first { $0.contains("title=status-against-body") })
    #expect(line.contains("::an answer of status 204 shows a body%0A"))
  }

  @Test func sarif() throws {
    let outcome = try workplace().run("lint", "--format", "sarif")
    let log = try JSONValue(parsing: outcome.out)
    #expect(SchemaChecker(root: sarifEssentials).problems(in: log) == [])
    let run = try #require(log["runs"]?[0])
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.arrayValue)
    #expect(rules.map { $0["id"]?.stringValue } == allRules.map(\.id))
    for result in run["results"]?.arrayValue ?? [] {
      #expect(rules[try #require(result["ruleIndex"]?.intValue)]["id"] == result["ruleId"])
    }
    let result = try #require(run["results"]?.arrayValue?.first { $0["ruleId"] == "status-against-body" })
    let location = try #require(result["locations"]?[0]?["physicalLocation"])
    #expect(location["artifactLocation"]?["uri"] == "api-docs/a%20b.txt")
    #expect(result["relatedLocations"]?[0]?["message"]?["text"] == "the status stands here")
  }

  /// Whatever there is to be told, the forms for programs keep to their schemas.
  @Test(arguments: CaseFolder.all) func formsOfEveryCase(_ folder: CaseFolder) throws {
    let docs = folder.readDocs()
    let findings = judge(understand(docs, keeping: .none), docs.settings)
    let made = { (form: ReportForm) in
      try JSONValue(
        parsing: report(
          findings, as: form, sources: docs.sources, rules: allRules, version: Specless.version,
          options: TextReportOptions(pathPrefix: "some docs")))
    }
    let log = try made(.sarif)
    #expect(SchemaChecker(root: sarifEssentials).problems(in: log) == [])
    #expect(log["runs"]?[0]?["results"]?.arrayValue?.count == findings.count)
    #expect(try JSONSchemaCheck(made(.json), reportJSONSchema).problems == [])
  }

  @Test func theSchemaIsPrinted() throws {
    #expect(try JSONValue(parsing: Workplace().run("lint", "--json-schema").out) == reportJSONSchema)
  }

  @Test(arguments: ["text", "json", "github", "sarif"])
  func errorsEndWithOneAndSecretsStayInside(form: String) throws {
    let workplace = try workplace()
    let settings = #"{"lints": {"secret-in-page": {"severity": "error", "reason": "tokens leaked"}}}"#
    try workplace.write(settings, to: "api-docs/specless.json")
    let outcome = workplace.run("lint", "--format", form)
    #expect(outcome.code == .findings)
    #expect(!outcome.out.contains("A1b2C3d4E5f6"))
    #expect(outcome.out == workplace.run("lint", "--format", form).out, "same input, same bytes")
  }

  @Test func unreadableInputIsInTheReportToo() throws {
    let workplace = try workplace()
    try workplace.write("{", to: "api-docs/specless.json")
    let outcome = workplace.run("lint", "--format", "json")
    #expect(outcome.code == .failure)
    #expect(try JSONValue(parsing: outcome.out)["findings"]?[0]?["rule"] == "settings")
  }

  @Test func aFileOfCleanPagesIsAnEmptyReport() throws {
    let workplace = try Workplace()
    try workplace.write(
      "POST /loans\nRequest\nRoute\nPOST /loans\nResponse\nStatus\n204 No Content\n", to: "api-docs/a.txt")
    #expect(workplace.run("lint", "--format", "github").out == "")
    let log = try JSONValue(parsing: workplace.run("lint", "--format", "sarif").out)
    #expect(log["runs"]?[0]?["results"] == [])
  }
}
