import Schema

/// An open enumeration: a struct around a text, with a constant for each documented value.
struct EnumerationView: View {
  private struct Case: View {
    let doc: [String]
    let name: String
    let declaration: [String]

    var templateValue: TemplateValue {
      ["doc": TemplateValue(doc), "declaration": TemplateValue(declaration)]
    }
  }

  private let access: String
  private let doc: [String]
  private let name: String
  private let cases: [Case]
  private let known: [String]

  init(_ model: Model, _ enumeration: Enumeration, indent: Int, in context: EmitContext) throws {
    try self.init(
      name: model.baseName, doc: DocComment.of(model, indent: indent), cases: enumeration.cases, indent: indent,
      access: context.access)
  }

  init(name: String, doc: DocComment, cases: [Enumeration.Case], indent: Int, access: String) throws {
    self.access = access
    self.doc = doc.lines
    self.name = try typeIdentifier(name)
    var seen: Set<String> = []
    self.cases = try cases.map { value in
      guard seen.insert(value.memberName).inserted, value.memberName != "allKnown" else {
        throw EmissionError(
          "\(name) has two values called \(value.memberName)",
          help: "give one of them another name in specless.json")
      }
      var comment = DocComment(indent: indent + 2)
      comment.paragraph(codeSpan(value.value))
      let name = try identifier(value.memberName)
      let declaration = Listing(
        "\(access)static let \(name) = Self(", ["rawValue: \(stringLiteral(value.value))"], ")")
      return Case(doc: comment.lines, name: name, declaration: declaration.lines(indent: indent + 2))
    }
    known = Listing(
      "\(access)static let allKnown: [Self] = [", self.cases.map { ".\($0.name.asMember)" }, "]", endsWithComma: true
    ).lines(indent: indent + 2)
  }

  var templateValue: TemplateValue {
    [
      "access": TemplateValue(access), "doc": TemplateValue(doc), "name": TemplateValue(name),
      "cases": TemplateValue(cases), "known": TemplateValue(known),
    ]
  }
}
