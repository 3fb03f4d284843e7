import Schema

/// A stored value of a struct: its doc comment and its declaration.
struct PropertyView: View {
  private let doc: [String]
  private let declaration: [String]

  /// - Parameter home: where the field stands: `JSON`, `the form`.
  init(_ field: Field, _ spelling: FieldSpelling, access: String, indent: Int, home: String, in api: API) {
    var comment = DocComment(indent: indent)
    comment.notes(
      field.notes, values: api.enumeration(of: field.type),
      unsaid: field.shown(in: api) ?? "\(codeSpan(field.name)) in \(home).")
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

extension Field {
  /// What can be said of a field that no page describes: where its links lead, what examples show of it.
  fileprivate func shown(in api: API) -> String? {
    if let id = linkedOperation, let operation = api.operation(id) {
      return "Leads to \(codeSpan("\(operation.method) \(operation.path)"))."
    }
    return switch sample {
    case .null: "Null wherever the pages show it."
    case .empty: "Empty wherever the pages show it."
    case .guid: "A GUID."
    case .path: "A link, as a path."
    case .url: "A link, as a URL."
    case .nextPage: "Where the next page of the list is; null on the last."
    case .previousPage: "Where the page before is; null on the first."
    case .items: "What is on this page of the list."
    case .text(let text): "For example \(codeSpan(text))."
    case nil: nil
    }
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
