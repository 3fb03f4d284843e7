import Schema

/// A stored value of a struct: its doc comment and its declaration.
struct PropertyView: View {
  private let doc: [String]
  private let declaration: [String]

  init(_ field: Field, _ spelling: FieldSpelling, access: String, indent: Int, in api: API) {
    var comment = DocComment(indent: indent)
    comment.notes(
      field.notes, values: api.enumeration(of: field.type), unsaid: "\(codeSpan(field.name)) in JSON.")
    doc = comment.lines
    declaration = spelling.declaration(access: access)
  }

  init(_ parameter: Parameter, _ argument: Argument, access: String, indent: Int, in api: API) {
    var comment = DocComment(indent: indent)
    let place = parameter.location == .path ? "path" : "query"
    comment.notes(
      parameter.notes, values: api.enumeration(of: parameter.type),
      unsaid: "\(codeSpan(parameter.name)) in the \(place).")
    if let filter = parameter.filter {
      comment.paragraph("Filters: \(codeSpans(filter.names.map(\.value))).")
      if !filter.operators.isEmpty { comment.paragraph("Operators: \(codeSpans(filter.operators)).") }
    }
    doc = comment.lines
    declaration = ["\(access)var \(argument.member): \(argument.innerType)"]
  }

  /// A value that no page describes as such: the body, a list's query.
  init(_ argument: Argument, doc: DocComment, access: String) {
    self.doc = doc.lines
    declaration = ["\(access)var \(argument.member): \(argument.innerType)"]
  }

  var templateValue: TemplateValue {
    ["doc": TemplateValue(doc), "declaration": TemplateValue(declaration)]
  }
}

extension API {
  /// The enumeration that a type, or what it is an array of, mentions.
  func enumeration(of type: SchemaType) -> Enumeration? {
    switch type {
    case .model(let reference): model(named: reference.name)?.enumeration
    case .array(let inner), .nullable(let inner): enumeration(of: inner)
    case .any, .boolean, .integer, .number, .string, .timestamp, .binary, .map, .parameter: nil
    }
  }
}
