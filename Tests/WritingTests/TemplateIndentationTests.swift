import Testing
import Writing

/// A partial alone on its line hands its indentation to its lines, and emitted code has no trailing white space.
struct TemplateIndentationTests {
  private func render(_ sources: [(name: String, source: String)], _ value: TemplateValue = [:]) throws -> String {
    try TemplateLibrary(sources: sources).render(sources[0].name, value)
  }

  @Test func indentationAddsUp() throws {
    let text = try render([
      ("Main", "{\n  {{>Outer}}\n}\n"), ("Outer", "a {\n  {{>Inner}}\n}\n"), ("Inner", "b\nc\n"),
    ])
    #expect(text == "{\n  a {\n    b\n    c\n  }\n}\n")
  }

  @Test func blankLinesStayBlank() throws {
    let partial = "a\n\n{{#on}}x{{/on}}\n{{^on}}y{{/on}}\n"
    #expect(try render([("Main", "  {{>P}}\nend\n"), ("P", partial)], ["on": false]) == "  a\n\n\n  y\nend\n")
  }

  @Test func linesThatBeginWithTagsAreIndented() throws {
    let text = try render(
      [("Main", "\t{{>P}}\n"), ("P", "{{#fields}}\n{{name}}: {{! }}x\n{{/fields}}\n{{>Q}}!\n"), ("Q", "q\nr")],
      ["fields": [["name": "a"], ["name": "b"]]])
    // Q stands within a line, so only that line is indented.
    #expect(text == "\ta: x\n\tb: x\n\tq\nr!\n")
  }

  @Test func linesInsideATextAreNot() throws {
    #expect(try render([("Main", "  {{>P}}\n"), ("P", "{{a}}\n|\n")], ["a": "1\n2"]) == "  1\n2\n  |\n")
  }

  @Test func aSectionIndentsNothing() throws {
    let text = try render([("Main", "  {{#on}}\n  a\n    {{>P}}\n  {{/on}}\nb\n"), ("P", "p\n")], ["on": true])
    #expect(text == "  a\n    p\nb\n")
  }
}
