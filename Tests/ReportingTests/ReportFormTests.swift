import JSONText
import Reporting
import SourceText
import Testing

/// The forms of reports that programs read; each escapes what its readers would take for something else.
struct ReportFormTests {
  private let file = SourceFile(path: "a,b:c é/x.txt", text: "één\ntwo\nthree\n")

  private func finding(_ range: Range<Int>, _ headline: String = "odd") -> Diagnostic {
    Diagnostic(
      "a-rule", .note, headline, at: file.place(of: ByteSpan(range)),
      notes: [.init("like this", at: file.place(of: ByteSpan(0, 4))), .init("by the way")], help: "mend it")
  }

  private func report(_ form: ReportForm, _ findings: Diagnostic...) -> String {
    let rule = Rule("a-rule", .warning, finds: "One. Two.", matters: "Much.", example: "x", remedy: "Mend.")
    return Reporting.report(
      findings, as: form, sources: [file.path: file], rules: [rule], version: "1.2.3",
      options: .init(pathPrefix: "docs"))
  }

  @Test func gitHubCommands() {
    #expect(
      report(.github, finding(2..<5, "100% :: odd,\r\nreally"))
        == "::notice file=docs/a%2Cb%3Ac é/x.txt,line=1,endLine=1,col=2,endColumn=3,title=a-rule::"
        + "100%25 :: odd,%0D%0Areally%0Adocs/a,b:c é/x.txt:1:1: note: like this%0Anote: by the way%0Ahelp: mend it\n")
  }

  @Test func gitHubCommandsOfSeveralLinesHaveNoColumns() {
    #expect(report(.github, finding(2..<8)).hasPrefix("::notice file=docs/a%2Cb%3Ac é/x.txt,line=1,endLine=2,title="))
    #expect(report(.github, finding(0..<6)).contains("line=1,endLine=1,title="))
    #expect(report(.github, Diagnostic("r", .error, "h", at: nil)) == "::error title=r::h\n")
  }

  @Test func gitHubCommandsCannotBeForged() {
    let text = report(.github, finding(0..<1, "x\n::error::\u{1B}[2J"))
    #expect(text.split(separator: "\n").count == 1 && !text.contains("\u{1B}"))
  }

  @Test func jsonCountsBytes() throws {
    let report = try JSONValue(parsing: report(.json, finding(2..<5), Diagnostic("r", .error, "h", at: nil)))
    let place = try #require(report["findings"]?[0]?["place"])
    #expect(
      place == [
        "path": "docs/a,b:c é/x.txt", "line": 1, "column": 3, "endLine": 1, "endColumn": 6, "offset": 2, "length": 3,
      ])
    #expect(
      report["findings"]?[1] == [
        "rule": "r", "severity": "error", "message": "h", "place": nil, "notes": [], "help": nil,
      ])
    #expect(report["counts"] == ["error": 1, "warning": 0, "note": 1])
  }

  @Test func sarifCountsCodePoints() throws {
    let log = try JSONValue(parsing: report(.sarif, finding(2..<5), Diagnostic("other", .error, "h", at: nil)))
    let run = try #require(log["runs"]?[0])
    let result = try #require(run["results"]?[0])
    let location = try #require(result["locations"]?[0]?["physicalLocation"])
    #expect(location["artifactLocation"]?["uri"] == "docs/a,b%3Ac%20%C3%A9/x.txt")
    #expect(location["region"] == ["startLine": 1, "startColumn": 2, "endLine": 1, "endColumn": 4])
    #expect(result["message"]?["text"] == "odd\nby the way\nmend it")
    #expect(result["relatedLocations"]?[0]?["message"]?["text"] == "like this")
    #expect(result["level"] == "note" && result["ruleIndex"] == 0)
    #expect(run["results"]?[1]?["ruleIndex"] == nil && run["results"]?[1]?["locations"] == [])
    let rule = try #require(run["tool"]?["driver"]?["rules"]?[0])
    #expect(rule["shortDescription"]?["text"] == "One." && rule["name"] == "ARule")
    #expect(rule["help"]?["markdown"]?.stringValue?.contains("**What to do.** Mend.") == true)
  }

  @Test(arguments: [ReportForm.json, .github, .sarif])
  func secretsAreRedacted(form: ReportForm) {
    let secret = Diagnostic(
      "r", .error, "bearer A1b2C3d4E5", at: nil, notes: [.init("bearer A1b2C3d4E5")], help: "bearer A1b2C3d4E5")
    #expect(!report(form, secret).contains("A1b2"))
  }
}
