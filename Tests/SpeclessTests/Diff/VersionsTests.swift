import Foundation
import JSONText
import Reporting
import Testing

@testable import specless

/// A series of page versions, and what `diff` says of each step: fields come, go, are renamed, deprecated and retyped,
/// statuses change, an endpoint moves, pages come and go.
///
/// `SPECLESS_RECORD=1 swift test --filter VersionsTests` records the reports anew, and fails all the same.
struct VersionsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Versions")

  /// `1-first`, `2-fields-added`, …
  private static let versions: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.first?.isNumber == true }.sorted()
  }()

  private static let reports = [("text", "report.txt"), ("markdown", "report.md"), ("json", "report.json")]

  @Test func thereAreVersions() {
    #expect(Self.versions.count > 8)
  }

  @Test(arguments: Array(zip(versions, versions.dropFirst())), reports)
  func stepsAreReportedAsRecorded(step: (String, String), report: (format: String, file: String)) throws {
    let made = try diff(step.0, step.1, report.format)
    let file = Self.root.appendingPathComponent("\(step.1)/\(report.file)")
    if ProcessInfo.processInfo.environment["SPECLESS_RECORD"] == "1" {
      try Data(made.utf8).write(to: file)
      Issue.record("\(step.1) was recorded anew; read the difference, then run the tests again")
      return
    }
    let recorded = try Array(Data(contentsOf: file))
    guard Array(made.utf8) != recorded else { return }
    Issue.record("\(UnifiedDiff(old: recorded, new: Array(made.utf8), path: "\(step.1)/\(report.file)").text)")
  }

  /// Each recorded report for programs keeps to the JSON Schema that `diff --json-schema` prints.
  @Test func reportsKeepToTheirSchema() throws {
    for version in Self.versions.dropFirst() {
      let bytes = try Data(contentsOf: Self.root.appendingPathComponent("\(version)/report.json"))
      #expect(try JSONSchemaCheck(JSONValue(parsing: Array(bytes)), changeJSONSchema).problems == [])
    }
  }

  /// The same by a validator that is not ours, which holds the schema itself to draft 2020-12 as well.
  @Test func anotherValidatorAgrees() throws {
    let workplace = try Workplace()
    try workplace.write(run("diff", "--json-schema").out, to: "schema.json")
    let script = """
      import json, sys
      try: from jsonschema import Draft202012Validator as Validator
      except ImportError: sys.exit(75)
      schema = json.load(open(sys.argv[1]))
      Validator.check_schema(schema)
      for path in sys.argv[2:]: Validator(schema).validate(json.load(open(path)))
      assert not Validator(schema).is_valid({"version": 1}), "it does see problems"
      print("valid")
      """
    let reports = Self.versions.dropFirst().map { Self.root.appendingPathComponent("\($0)/report.json").path }
    let run = try ToolRun("python3", ["-c", script, workplace.path("schema.json")] + reports)
    // There may be no Python, or none with that module.
    if run.status == 75 || run.status == 127 { return }
    #expect(run.status == 0 && run.output == "valid\n", "\(run.output)")
  }

  /// The article on reviewing shows one of the reports.
  @Test func theArticleShowsAReport() throws {
    let report = try String(
      contentsOf: Self.root.appendingPathComponent("4-fields-renamed/report.md"), encoding: .utf8)
    #expect(try GuideBlocks().block("markdown", behind: "What is told") == report)
  }

  /// With the corrections that a report prints for what is called otherwise, everything has its old name.
  @Test func printedCorrectionsKeepOldNames() throws {
    let renaming = try #require(Self.versions.firstIndex(of: "8-endpoint-moved"))
    let (old, new) = (Self.versions[renaming - 1], Self.versions[renaming])
    let entries = try diff(old, new, "text").split(separator: "\n").compactMap { line in
      line.firstRange(of: "to keep the old name: ").map { String(line[$0.upperBound...]) }
    }
    #expect(entries.count == 4)
    let pages = try Workplace()
    for (path, text) in try Self.pages(of: new) { try pages.write(text, to: "pages/\(path)") }
    try pages.write("{ \"corrections\": [\(entries.joined(separator: ", "))] }", to: "pages/specless.json")
    let corrected = try run("diff", "\(old)/pages", pages.path("pages"))
    #expect(corrected.code == .success && corrected.err.isEmpty, "\(corrected.err)")
    #expect(!corrected.out.contains("-renamed]") && corrected.out.contains("[operation-moved]"), "\(corrected.out)")
  }

  private static func pages(of version: String) throws -> [String: String] {
    let folder = root.appendingPathComponent("\(version)/pages").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) })
  }

  @Test func noStepIsNoChange() throws {
    let outcome = try run("diff", "\(Self.versions[0])/pages", "\(Self.versions[0])/pages", "--fail-on", "any")
    #expect(outcome.code == .success && outcome.out == "no changes\n" && outcome.err.isEmpty)
  }

  /// Each step says what its name says.
  @Test(arguments: [
    ("2-fields-added", "field-added"), ("3-fields-removed", "field-removed"), ("4-fields-renamed", "field-renamed"),
    ("5-deprecated", "deprecation-changed"), ("6-retyped", "field-retyped"), ("7-statuses-changed", "status-changed"),
    ("8-endpoint-moved", "operation-moved"), ("9-pages-come-and-go", "operation-removed"),
  ])
  func stepsAreKnown(version: String, rule: String) throws {
    let index = try #require(Self.versions.firstIndex(of: version))
    #expect(try diff(Self.versions[index - 1], version, "text").contains("[\(rule)]\n"))
  }

  private func diff(_ old: String, _ new: String, _ format: String) throws -> String {
    let outcome = try run("diff", "\(old)/pages", "\(new)/pages", "--format", format)
    #expect(outcome.code == .success && outcome.err.isEmpty, "\(outcome.err)")
    return outcome.out
  }

  private func run(_ words: String...) throws -> Workplace.Outcome {
    try Workplace().run(words, disk: Disk(workingDirectory: Self.root.path))
  }
}
