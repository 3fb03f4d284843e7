import Reporting
import SourceText
import Testing

/// The whole picture of a diagnostic is pinned: editors parse its first line, people read the rest.
struct TextReportTests {
  private func report(
    _ text: String, _ range: Range<Int>, notes: [Diagnostic.Note] = [], help: String? = nil,
    options: TextReportOptions = TextReportOptions()
  ) -> String {
    let file = SourceFile(path: "shelves.txt", text: text)
    let diagnostic = Diagnostic(
      "a-rule", .warning, "something \"odd\"", at: file.place(of: ByteSpan(range)), notes: notes, help: help)
    return render([diagnostic], sources: ["shelves.txt": file], options: options)
  }

  @Test func lineAndCaret() {
    let picture = """
      shelves.txt:2:1: warning: something "odd" [a-rule]
       2 | colour | red
         | ^~~~~~

      """
    #expect(report("name\ncolour | red\n", 5..<11) == picture)
  }

  @Test func notesAndHelp() {
    let file = SourceFile(path: "shelves.txt", text: "color")
    let notes = [Diagnostic.Note("this one?", at: file.place(of: ByteSpan(0, 5))), .init("a remark\nof two lines")]
    let picture = """
      docs/shelves.txt:1:1: warning: something "odd" [a-rule]
       1 | color
         | ^~~~~
      docs/shelves.txt:1:1: note: this one?
       1 | color
         | ^~~~~
        note: a remark
              of two lines
        help: rename it

      """
    #expect(report("color", 0..<5, notes: notes, help: "rename it", options: .init(pathPrefix: "docs")) == picture)
  }

  @Test func withoutPlaceOrSource() {
    let elsewhere = SourceFile(path: "b.txt", text: "b").place(of: ByteSpan(0, 1))
    let diagnostics = [
      Diagnostic("x", .error, "no place", at: nil), Diagnostic("y", .note, "no source", at: elsewhere),
    ]
    #expect(render(diagnostics, sources: [:]) == "error: no place [x]\nb.txt:1:1: note: no source [y]\n")
  }

  @Test(arguments: [
    ("\tname\tred", 6..<9, "\tname\tred", "\t    \t^~~"),
    ("本 red", 4..<7, "本 red", "   ^~~"),
    ("e\u{301} red", 4..<7, "e\u{301} red", "  ^~~"),
    ("\u{1B}[2Jred", 4..<7, "␛[2Jred", "    ^~~"),
    ("a\u{202E}b", 4..<5, "a\\u{202E}b", "         ^"),
    ("red", 3..<3, "red", "   ^"),
    ("", 0..<0, "", "^"),
  ])
  func caretsStandUnderWhatIsSeen(text: String, span: Range<Int>, line: String, caret: String) {
    let lines = report(text, span).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[1] == " 1 | \(line)")
    #expect(lines[2] == "   | \(caret)")
  }

  @Test func spansOfSeveralLinesEndWithTheFirst() {
    #expect(report("one two\nthree", 4..<13).contains("   |     ^~~\n"))
  }

  @Test func brokenBytesAreShown() {
    let file = SourceFile(path: "a", bytes: [0xFF, 0xE2, 0x82, 0x61])
    let diagnostic = Diagnostic("r", .error, "h", at: file.place(of: ByteSpan(3, 4)))
    #expect(render([diagnostic], sources: ["a": file]).contains(" 1 | \u{FFFD}\u{FFFD}a\n   |   ^\n"))
  }

  @Test func longLinesAreCutAroundTheSpan() throws {
    let text = String(repeating: "x", count: 5000) + "HERE" + String(repeating: "y", count: 5000)
    let lines = report(text, 5000..<5004).split(separator: "\n").map(String.init)
    #expect(lines[1].hasPrefix(" 1 | …xxx") && lines[1].hasSuffix("yyy…"))
    #expect(lines[1].count < 125)
    let column = try #require(lines[1].firstRange(of: "HERE")).lowerBound
    let caret = try #require(lines[2].firstRange(of: "^~~~")).lowerBound
    #expect(
      lines[1].distance(from: lines[1].startIndex, to: column)
        == lines[2].distance(from: lines[2].startIndex, to: caret))
  }

  @Test func secretsAreRedactedEverywhere() {
    let text = "Authorization: bearer A1b2C3d4E5 here"
    let all = report(text, 22..<32, notes: [.init("see bearer A1b2C3d4E5")], help: "not bearer A1b2C3d4E5")
    #expect(!all.contains("A1b2"))
    #expect(all.contains("1 | Authorization: bearer REDACTED\n   |                       ^~~~~~~~\n"))
  }

  @Test func coloursAreAskedFor() {
    #expect(!report("a", 0..<1).contains("\u{1B}"))
    #expect(report("a", 0..<1, options: .init(usesColor: true)).contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
  }

  @Test func headlinesCannotMoveTheCursor() {
    #expect(singleLine("a\n\u{1B}[2J\tb\u{2028}") == "a␊␛[2J b\\u{2028}")
  }
}
