import JSONText
import Testing

/// A page may nest brackets as deep as it likes; the stack must not feel it.
struct NestingTests {
  @Test(arguments: [("[", "]"), (#"{"a":"#, "}")]) func deepNestingIsAnError(open: String, close: String) {
    let text = String(repeating: open, count: 100_000) + "1" + String(repeating: close, count: 100_000)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(text) }
    #expect(error?.kind == .tooDeep(limit: 512))
    #expect(error?.offset == 512 * open.utf8.count)
    #expect(error?.message == "arrays and objects are nested deeper than 512 levels")
    #expect(error?.isEndOfInput == false)
  }

  @Test func theLimitIsOpenToChoice() throws {
    let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let document = try JSONDocument(text, maximumDepth: 100_000)
    #expect(document.root.span == 0..<200_000)
    #expect(document.duplicateKeys.isEmpty)
    #expect(throws: JSONSyntaxError.self) { try JSONDocument("[[]]", maximumDepth: 1) }
    #expect(throws: Never.self) { try JSONDocument("[[],[]]", maximumDepth: 2) }
  }

  @Test func theDeepestAllowedValueCanBeCopiedAndWritten() throws {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try JSONValue(parsing: text).serialized() == text)
  }
}
