import Testing
import Writing

/// Laws that hold for any template, tried with random ones. A failure names its seed.
struct TemplateLawTests {
  /// SplitMix64: the same seed gives the same templates everywhere.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
  }

  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{a}}", "{{#b}}", "{{/b}}", "{{^b}}", "{{.}}", "{{>P}}", "{{!", "{{=<% %>=}}", "<%a%>",
    "<%={{ }}=%>", "{{#-last}}", "{{/-last}}", "\n", "\r\n", "  ", "x", "é", "=", ".", "{", "\r",
  ]
  private static let value: TemplateValue = ["a": "1", "b": ["2", ["a": "3"]]]

  private func randomSource(seed: UInt64) -> String {
    var random = Random(state: seed)
    return (0..<Int.random(in: 0...14, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: [Template.Mode.strict, .lenient])
  func anyTemplateGivesTextOrAFaultInsideIt(mode: Template.Mode) throws {
    for seed in UInt64(0)..<3000 {
      let source = randomSource(seed: seed)
      do {
        let partial = (name: "P", source: "p\n{{a}}\n\n")
        let library = try TemplateLibrary(sources: [("M", source), partial], mode: mode)
        let text = try library.render("M", Self.value)
        #expect(try library.render("M", Self.value) == text, "seed \(seed)")
      } catch let errors as TemplateErrors {
        for error in errors.errors { expectInside(error, source, seed: seed) }
      } catch let error as TemplateError {
        expectInside(error, source, seed: seed)
      }
    }
  }

  private func expectInside(_ error: TemplateError, _ source: String, seed: UInt64) {
    let lines = Array(source.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let inside = lines.indices.contains(error.line - 1) && (1...lines[error.line - 1].count + 1).contains(error.column)
    #expect(inside, "seed \(seed): \(error) in \(source.debugDescription)")
  }

  @Test(arguments: [Template.Mode.strict, .lenient])
  func aTextWithoutTagsIsItsOwnOutcome(mode: Template.Mode) throws {
    for seed in UInt64(0)..<500 {
      let source = randomSource(seed: seed).replacing("{", with: "(")
      #expect(try Template(source, name: "M", mode: mode).render([:]) == source, "seed \(seed)")
    }
  }
}
