import SourceText
import Testing

/// Places are what people look up in an editor: every kind of line break counts once.
struct SourceFileTests {
  private let file = SourceFile(path: "a.txt", text: "one\ntwo\r\nthree\rfour")

  @Test func linesEndInAnyWay() {
    #expect((1...4).map { String(decoding: file.line($0), as: UTF8.self) } == ["one", "two", "three", "four"])
    #expect(file.line(0).isEmpty && file.line(5).isEmpty)
  }

  @Test(arguments: [(0, "1:1"), (3, "1:4"), (4, "2:1"), (9, "3:1"), (15, "4:1"), (19, "4:5"), (99, "4:5"), (-1, "1:1")])
  func positions(offset: Int, expected: String) {
    #expect(file.position(at: offset).description == expected)
  }

  @Test func diagnosticsStandInSourceOrderAndOnce() {
    var diagnostics = Diagnostics()
    let later = Diagnostic("b", .error, "later", at: file.place(of: ByteSpan(9, 10)))
    let first = Diagnostic("a", .note, "first", at: file.place(of: ByteSpan(0, 1)))
    let placeless = Diagnostic("c", .warning, "no place", at: nil)
    diagnostics.report(contentsOf: [later, first, placeless, later])
    #expect(diagnostics.inSourceOrder == [placeless, first, later])
    #expect(diagnostics.hasErrors)
  }
}
