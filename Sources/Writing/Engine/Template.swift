/// A text with holes, parsed once and rendered with many values. The syntax is Mustache (mustache(5) and its
/// specification); the manners are strict unless told otherwise.
///
///     let template = try Template("struct {{name}} {}\n", name: "Model")
///     try template.render(["name": "Book"])   // struct Book {}
///
/// | Tag | Meaning |
/// | --- | --- |
/// | `{{name}}`, `{{{name}}}`, `{{&name}}` | places a text; `{{.}}` is the current value, `{{a.b}}` goes into a record |
/// | `{{#x}}…{{/x}}` | repeats for a list, opens a record, tests a flag, `.none` or a text (which becomes `{{.}}`) |
/// | `{{^x}}…{{/x}}` | the contrary: for `false`, `.none` and the empty list |
/// | `{{> name}}` | another template; alone on its line, its lines take on the tag's indentation |
/// | `{{! words }}` | a comment |
/// | `{{=<% %>=}}` | other delimiters from here on |
/// | `{{#-first}}`, `{{^-first}}`, `{{#-last}}`, `{{^-last}}` | strict only: place in the innermost list, so `{{^-last}}, {{/-last}}` separates |
///
/// A section, comment, partial or delimiter tag that has a line to itself takes that line away.
/// The lines inside a text are never indented, only those of templates, as Mustache has it: pass a list of lines.
///
/// Strict mode differs from Mustache: a key that no record in reach has, a value of the wrong shape, and an unknown
/// partial are faults; nothing is escaped for HTML, as what we write is Swift; an empty line of an indented partial gets
/// no trailing white space; a flag's section leaves `{{.}}` as it was; and an empty text in a section is a fault, since
/// it is neither there nor absent (an optional text in a view becomes `.none`).
package final class Template: Sendable {
  /// How forgiving a template is.
  package enum Mode: Sendable, Hashable {
    /// For code: whatever cannot be resolved is a fault.
    case strict
    /// Mustache as specified: whatever cannot be resolved is nothing, and `{{name}}` escapes HTML.
    case lenient
  }

  /// The file's stem: `Model` for `Model.mustache`.
  package let name: String
  package let mode: Mode
  let source: [UInt8]
  let nodes: [TemplateNode]

  /// Parses `source`, and throws the first fault in it. `TemplateLibrary` gives all of them.
  package convenience init(_ source: String, name: String, mode: Mode = .strict) throws(TemplateError) {
    let (template, errors) = Self.parse(source, name: name, mode: mode)
    if let first = errors.first { throw first }
    self.init(name: name, mode: mode, source: template.source, nodes: template.nodes)
  }

  /// The template as far as it goes, and every fault in it by place.
  static func parse(_ source: String, name: String, mode: Mode) -> (Template, [TemplateError]) {
    var parser = TemplateParser(Array(source.utf8), mode: mode)
    parser.parse()
    let template = Template(name: name, mode: mode, source: parser.source, nodes: parser.nodes)
    guard !parser.faults.isEmpty else { return (template, []) }
    let places = TemplatePlaces(parser.source, template: name)
    return (template, parser.faults.sorted { $0.offset < $1.offset }.map(places.error))
  }

  private init(name: String, mode: Mode, source: [UInt8], nodes: [TemplateNode]) {
    self.name = name
    self.mode = mode
    self.source = source
    self.nodes = nodes
  }

  /// The template filled in with `value`. Partials come from `library`.
  package func render(
    _ value: TemplateValue, library: TemplateLibrary = TemplateLibrary()
  ) throws(TemplateError) -> String {
    String(decoding: try bytes(value, library: library), as: UTF8.self)
  }

  /// The same in UTF-8.
  func bytes(_ value: TemplateValue, library: TemplateLibrary) throws(TemplateError) -> [UInt8] {
    var renderer = TemplateRenderer(root: value, mode: mode, library: library)
    try renderer.render(self, nodes: nodes.indices)
    return renderer.output
  }

  /// Line and column of a byte of the source.
  func place(_ offset: Int) -> TemplateError.Place {
    TemplatePlaces(source, template: name)[offset]
  }
}
