import Testing
import Writing

/// A library tells everything that is wrong with its templates at once, and no circle of partials runs for ever.
struct TemplateLibraryTests {
  @Test func everyFaultIsReported() throws {
    let error = #expect(throws: TemplateErrors.self) {
      try TemplateLibrary(sources: [
        ("B", "{{>Feild}}\n{{}}\n{{#a}}{{#b}}{{/a}}"), ("Field", "{{/x}}"), ("A", "{{>A}}"), ("Field", ""),
      ])
    }
    let lines = error?.errors.map { "\($0.place): \($0.message)" }
    #expect(
      lines == [
        "B.mustache:1:1: there is no partial \"Feild\" (did you mean \"Field\"?)",
        "B.mustache:2:1: a name in this tag is empty",
        "B.mustache:3:13: {{/a}} does not close {{#b}}, opened at 3:7",
        "Field.mustache:1:1: {{/x}} closes a section that is not open",
        "Field.mustache:1:1: there are two templates \"Field\"",
        "A.mustache:1:1: this partial never ends: A > A",
      ])
  }

  @Test func aCircleOfPartialsIsFoundBeforeRendering() throws {
    let error = #expect(throws: TemplateErrors.self) {
      try TemplateLibrary(sources: [("A", "{{>B}}"), ("B", "{{>C}}"), ("C", " {{>B}}")])
    }
    #expect(
      error?.description == """
        C.mustache:1:2: error: this partial never ends: B > C > B
        help: put it in a section, so that data can end it
        """)
  }

  @Test(arguments: [Template.Mode.strict, .lenient])
  func aRecursionThatDataNeverEndsMeetsALimit(mode: Template.Mode) throws {
    let library = try TemplateLibrary(sources: [("A", "{{#on}}{{>A}}{{/on}}")], mode: mode)
    let error = #expect(throws: TemplateError.self) { try library.render("A", ["on": true]) }
    #expect(error?.message == "the partial \"A\" nests deeper than 128 levels")
    #expect(error?.includedFrom.count == 4)
  }

  @Test func sectionsMeetTheSameLimit() throws {
    let source = String(repeating: "{{#a}}", count: 200) + String(repeating: "{{/a}}", count: 200)
    let error = #expect(throws: TemplateError.self) { try Template(source, name: "M").render(["a": true]) }
    #expect(error?.message == "sections and partials nest deeper than 128 levels")
  }

  @Test func aRecursionThatDataEndsIsFine() throws {
    let library = try TemplateLibrary(sources: [("Node", "{{name}}<{{#nodes}}{{>Node}}{{/nodes}}>")])
    let value: TemplateValue = ["name": "a", "nodes": [["name": "b", "nodes": []]]]
    #expect(try library.render("Node", value) == "a<b<>>")
  }
}
