import Testing
import Writing

/// The whole message of each fault, since a place that is off by one sends people to the wrong line.
struct TemplateErrorTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var source: String
    var value: TemplateValue = [:]
    var message: String
    var testDescription: String { source }
  }

  private static let emptyName = """
    error: a name in this tag is empty
    help: write a key, keys joined by single dots, or "." alone
    """

  private static let unparsable = [
    Fault(
      source: "{{#a}}\n  b\n",
      message: "M.mustache:1:1: error: the section {{#a}} is not closed\nhelp: end it with {{/a}}"),
    Fault(
      source: "x\n {{^a}}",
      message: "M.mustache:2:2: error: the section {{^a}} is not closed\nhelp: end it with {{/a}}"),
    Fault(
      source: "{{#a}}\n{{/b}}",
      message: "M.mustache:2:1: error: {{/b}} does not close {{#a}}, opened at 1:1\nhelp: write {{/a}} first"),
    Fault(
      source: "ab{{/b}}",
      message: "M.mustache:1:3: error: {{/b}} closes a section that is not open\n"
        + "help: open it with {{#b}}, or remove this tag"),
    Fault(source: "é {{name", message: "M.mustache:1:4: error: this tag is not closed\nhelp: end it with }}"),
    Fault(source: "{{{name}}", message: "M.mustache:1:1: error: this tag is not closed\nhelp: end it with }}}"),
    Fault(source: "{{=<% %>}}", message: "M.mustache:1:1: error: this tag is not closed\nhelp: end it with =}}"),
    Fault(
      source: "{{=<%=}}",
      message: "M.mustache:1:1: error: this tag does not name two delimiters\nhelp: write them as in {{=<% %>=}}"),
    Fault(source: "\r\n{{ }}", message: "M.mustache:2:1: \(emptyName)"),
    Fault(source: "{{a..b}}", message: "M.mustache:1:1: \(emptyName)"),
    Fault(source: "{{>}}", message: "M.mustache:1:1: \(emptyName)"),
    Fault(source: "{{# }}", message: "M.mustache:1:1: \(emptyName)"),
    Fault(
      source: "{{<base}}",
      message: "M.mustache:1:1: error: blocks and parents are not part of this engine\n"
        + "help: use a partial: {{> name}}"),
    Fault(
      source: "{{-last}}",
      message: "M.mustache:1:1: error: \"-last\" is a section, not a text\n"
        + "help: write {{#-last}}…{{/-last}} inside a list's section"),
  ]

  @Test(arguments: unparsable)
  func parsing(_ fault: Fault) throws {
    let error = #expect(throws: TemplateError.self) { try Template(fault.source, name: "M") }
    #expect(error?.description == fault.message)
  }

  private static let unrenderable = [
    Fault(
      source: "\n  {{nmae}}", value: ["name": "x", "title": "y"],
      message: "M.mustache:2:3: error: the view has no key \"nmae\" (did you mean \"name\"?)\n"
        + "help: keys in reach: name, title"),
    Fault(
      source: "{{#a}}{{zzz}}{{/a}}", value: ["a": ["b": "x"]],
      message: "M.mustache:1:7: error: the view has no key \"zzz\"\nhelp: keys in reach: a, b"),
    Fault(
      source: "{{^on}}{{/on}}",
      message: "M.mustache:1:1: error: the view has no key \"on\"\nhelp: no key is in reach here"),
    Fault(
      source: "{{a.titel}}", value: ["a": ["title": "x"]],
      message: "M.mustache:1:1: error: \"a\" has no key \"titel\" (did you mean \"title\"?)\n"
        + "help: keys in reach: title"),
    Fault(
      source: "{{a.b}}", value: ["a": ["x"]],
      message: "M.mustache:1:1: error: \"a\" is a list and has no keys\nhelp: only a record can be asked for \"b\""),
    Fault(
      source: "{{a}}", value: ["a": ["x"]],
      message: "M.mustache:1:1: error: \"a\" is a list, where a text is wanted\nhelp: repeat it with {{#a}}…{{/a}}"),
    Fault(
      source: "{{{a}}}", value: ["a": ["y": "1", "x": "2"]],
      message: "M.mustache:1:1: error: \"a\" is a record, where a text is wanted\n"
        + "help: open it with {{#a}}…{{/a}}, or name one of its keys: x, y"),
    Fault(
      source: "{{&a}}", value: ["a": true],
      message: "M.mustache:1:1: error: \"a\" is a flag, where a text is wanted\nhelp: test it with {{#a}}…{{/a}}"),
    Fault(
      source: "{{a}}", value: ["a": TemplateValue.none],
      message: "M.mustache:1:1: error: \"a\" is absent, where a text is wanted\nhelp: place it inside {{#a}}…{{/a}}"),
    Fault(
      source: "{{#a}}{{/a}}", value: ["a": ""],
      message: "M.mustache:1:1: error: \"a\" is an empty text, where {{#a}} wants a flag, a list, a record or words\n"
        + "help: let the view give an optional text, or a flag"),
    Fault(
      source: "{{#a}}{{^-last}},{{/-last}}{{/a}}", value: ["a": true],
      message: "M.mustache:1:7: error: \"-last\" stands outside a list\nhelp: use it inside the section of a list"),
    Fault(
      source: "{{>P}}",
      message: "M.mustache:1:1: error: there is no partial \"P\"\nhelp: no template is known"),
  ]

  @Test(arguments: unrenderable)
  func rendering(_ fault: Fault) throws {
    let template = try Template(fault.source, name: "M")
    let error = #expect(throws: TemplateError.self) { try template.render(fault.value) }
    #expect(error?.description == fault.message)
  }

  @Test func aFaultInAPartialNamesTheWayThere() throws {
    let library = try TemplateLibrary(sources: [
      ("Main", "a\n {{>P}}\n"), ("P", "{{#on}}{{>Q}}{{/on}}"), ("Q", "\n{{x}}"),
    ])
    let error = #expect(throws: TemplateError.self) { try library.render("Main", ["on": true]) }
    #expect(
      error?.description == """
        Q.mustache:2:1: error: the view has no key "x"
        help: keys in reach: on
        note: included from P.mustache:1:8
        note: included from Main.mustache:2:2
        """)
  }

  @Test func anUnknownTemplateIsNamed() throws {
    let library = try TemplateLibrary(sources: [("Model", "")])
    let error = #expect(throws: TemplateError.self) { try library.render("Modl", [:]) }
    #expect(
      error?.description == """
        Modl.mustache:1:1: error: there is no template "Modl" (did you mean "Model"?)
        help: known templates: Model
        """)
  }
}
