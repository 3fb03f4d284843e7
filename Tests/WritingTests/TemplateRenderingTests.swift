import Testing
import Writing

/// What strict mode writes: every test here is a promise to those who write templates.
struct TemplateRenderingTests {
  private func render(
    _ source: String, _ value: TemplateValue, partials: [(name: String, source: String)] = []
  ) throws -> String {
    try TemplateLibrary(sources: [("Main", source)] + partials).render("Main", value)
  }

  @Test func swiftIsNotEscaped() throws {
    let value: TemplateValue = ["type": "[String: Array<Int>] & \"Sendable\""]
    let expected = "[String: Array<Int>] & \"Sendable\""
    for tag in ["{{type}}", "{{{type}}}", "{{&type}}", "{{ type }}", "{{& type }}"] {
      #expect(try render(tag, value) == expected)
    }
  }

  @Test(arguments: [0, 1, 2, 3])
  func lastSeparates(count: Int) throws {
    let words = ["a", "b", "c"].prefix(count)
    let source = "({{#words}}{{.}}{{^-last}}, {{/-last}}{{/words}})"
    let text = try render(source, ["words": TemplateValue(Array(words))])
    #expect(text == "(" + words.joined(separator: ", ") + ")")
  }

  @Test func firstAndLastMarkTheEnds() throws {
    let source = "{{#words}}{{#-first}}<{{/-first}}{{^-first}}|{{/-first}}{{.}}{{#-last}}>{{/-last}}{{/words}}"
    #expect(try render(source, ["words": ["a", "b", "c"]]) == "<a|b|c>")
  }

  @Test func marksBelongToTheInnermostList() throws {
    let source = "{{#rows}}{{#cells}}{{.}}{{^-last}},{{/-last}}{{/cells}}{{^-last}};{{/-last}}{{/rows}}"
    let value: TemplateValue = ["rows": [["cells": ["a", "b"]], ["cells": []], ["cells": ["c"]]]]
    #expect(try render(source, value) == "a,b;;c")
  }

  @Test func marksReachIntoPartialsRecordsAndFlags() throws {
    let partials = [(name: "Cell", source: "{{#on}}{{#inner}}{{name}}{{^-last}}, {{/-last}}{{/inner}}{{/on}}")]
    let cells: TemplateValue = [
      ["on": true, "inner": ["name": "a"]], ["on": true, "inner": ["name": "b"]],
    ]
    #expect(try render("{{#cells}}{{>Cell}}{{/cells}}", ["cells": cells], partials: partials) == "a, b")
  }

  @Test func markLinesStandAlone() throws {
    let source = "{{#cases}}\ncase {{.}}\n{{^-last}}\n\n{{/-last}}\n{{/cases}}\n"
    #expect(try render(source, ["cases": ["a", "b"]]) == "case a\n\ncase b\n")
  }

  @Test func absenceIsFalseInSections() throws {
    let source = "{{#a}}1{{/a}}{{^a}}0{{/a}}"
    #expect(try render(source, ["a": TemplateValue.none]) == "0")
    #expect(try render(source, ["a": false]) == "0")
    #expect(try render(source, ["a": []]) == "0")
    #expect(try render(source, ["a": true]) == "1")
    #expect(try render(source, ["a": [:]]) == "1")
    #expect(try render("{{#a.b}}1{{/a.b}}{{^a.b}}0{{/a.b}}", ["a": TemplateValue.none]) == "0")
  }

  @Test func aTextInASectionIsThereUnderBothItsNames() throws {
    let source = "{{#summary}}/// {{.}} ({{summary}})\n{{/summary}}{{^summary}}-{{/summary}}"
    #expect(try render(source, ["summary": "Words."]) == "/// Words. (Words.)\n")
    #expect(try render(source, ["summary": TemplateValue(String?.none)]) == "-")
    #expect(try render(source, ["summary": TemplateValue(String?.some(""))]) == "-")
  }

  @Test func aFlagLeavesTheCurrentValueAlone() throws {
    let source = "{{#words}}{{#quoted}}'{{.}}'{{/quoted}}{{/words}}"
    #expect(try render(source, ["words": ["a", "b"], "quoted": true]) == "'a''b'")
  }

  @Test func namesAreLookedUpOutwards() throws {
    let source = "{{#author}}{{name}} of {{title}}, {{shelf.room}}{{/author}}"
    let value: TemplateValue = ["title": "Emma", "name": "outer", "author": ["name": "Jane"], "shelf": ["room": "B"]]
    #expect(try render(source, value) == "Jane of Emma, B")
  }

  @Test func otherDelimitersEndWithTheTemplate() throws {
    let source = "{{=<% %>=}}\n<%a%> {{a}} <%>P%><%={{ }}=%> {{a}}"
    #expect(try render(source, ["a": "x"], partials: [("P", "{{a}}")]) == "x {{a}} x x")
  }

  @Test func windowsLineEndsStay() throws {
    let source = "a\r\n{{#on}}\r\nb\r\n{{/on}}\r\n{{! gone\r\n }}\r\n  {{>P}}\r\nc\r\n"
    let text = try render(source, ["on": true], partials: [("P", "p\r\n\r\nq\r\n")])
    #expect(text == "a\r\nb\r\n  p\r\n\r\n  q\r\nc\r\n")
  }

  @Test func viewsBecomeValues() throws {
    struct FieldView: View {
      var name: String
      var note: String?
      var templateValue: TemplateValue { ["name": TemplateValue(name), "note": TemplateValue(note)] }
    }
    let fields = [FieldView(name: "a", note: "n"), FieldView(name: "b")]
    #expect(TemplateValue(fields) == [["name": "a", "note": "n"], ["name": "b", "note": TemplateValue.none]])
    #expect(TemplateValue(FieldView?.none) == TemplateValue.none)
    #expect(TemplateValue(Optional(fields)) == TemplateValue(fields))
    #expect(TemplateValue(true) == .flag(true))
    #expect(TemplateValue(["a"]) == .list([.text("a")]))
    let library = try TemplateLibrary(sources: [("Field", "{{name}}:{{#note}} {{.}}{{/note}}")])
    #expect(try fields.map { try library.render("Field", $0) } == ["a: n", "b:"])
  }

  @Test func renderingTwiceGivesTheSameBytes() throws {
    let source = "{{#rows}}\n  {{>Row}}\n{{/rows}}\n"
    let library = try TemplateLibrary(sources: [("Main", source), ("Row", "{{a}}\n\n{{b}}\n")])
    let value: TemplateValue = ["rows": [["a": "1", "b": "é\n2"], ["a": "3", "b": ""]]]
    let first = try library.render("Main", value)
    #expect(first == "  1\n\n  é\n2\n  3\n\n\n")
    #expect(try Array(library.render("Main", value).utf8) == Array(first.utf8))
    #expect(library.names == ["Main", "Row"])
  }
}
