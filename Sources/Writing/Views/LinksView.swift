import Schema

/// The file of a model's links: for each that leads to a documented operation a typed one.
struct LinksView: View {
  fileprivate struct Link: View {
    let doc: [String]
    let declaration: [String]

    var templateValue: TemplateValue {
      ["doc": TemplateValue(doc), "declaration": TemplateValue(declaration)]
    }
  }

  private let header = HeaderView()
  private let name: String
  private let links: [Link]

  init(_ model: Model, in context: EmitContext) throws {
    name = try modelName(model.name)
    var taken = Set(model.fields.map(\.memberName))
    links = try context.links(of: model).compactMap { field, operation in
      try Link(field, of: model, to: operation, taken: &taken, access: context.access)
    }
  }

  var templateValue: TemplateValue {
    ["header": TemplateValue(header), "name": TemplateValue(name), "links": TemplateValue(links)]
  }
}

extension LinksView.Link {
  fileprivate init?(
    _ field: Field, of model: Model, to words: OperationWords, taken: inout Set<String>, access: String
  ) throws {
    let spelling = try FieldSpelling(field, isBoxed: false, scope: model.scope)
    guard ["String", "String?"].contains(spelling.type) else { return nil }
    let member = Self.name(for: field.memberName, taken: &taken)
    var comment = DocComment(indent: 2)
    let call = words.isList ? "followPages" : "follow"
    comment.paragraph(
      "Where \(codeSpan(field.name)) leads, for \(codeSpan("client.\(call)(_:)")): \(words.operation.title)")
    doc = comment.lines
    let mark = spelling.type.hasSuffix("?") ? "?" : ""
    let start = "\(access)var \(member): RelationLink<\(words.typeName)>\(mark) {"
    let value = "RelationLink(\(spelling.place))"
    let line = "\(start) \(value) }"
    declaration = line.count + 2 <= lineWidth ? [line] : [start, "  \(value)", "}"]
  }

  /// `booksURL` gives `booksLink`; where a field is called so, `booksURLLink`, and so on.
  private static func name(for member: String, taken: inout Set<String>) -> String {
    var name = "\(member.hasSuffix("URL") ? String(member.dropLast(3)) : member)Link"
    if taken.contains(name) { name = "\(member)Link" }
    while !taken.insert(name).inserted { name += "_" }
    return name
  }
}

extension EmitContext {
  /// The models with links that lead to documented operations.
  var linkedModels: [Model] {
    ownModels.filter { !links(of: $0).isEmpty }
  }

  /// A model's links with the operations that they lead to.
  func links(of model: Model) -> [(field: Field, operation: OperationWords)] {
    // What wraps or lists many things leads to as many operations; a page's own links are followed by its sequence.
    guard let record = model.record, record.parameters.isEmpty, record.envelope == nil else { return [] }
    return model.fields.compactMap { field in
      guard !field.notes.isDeprecated, let id = field.linkedOperation,
        let words = operationsByID[id], words.operation.method == "GET"
      else { return nil }
      return (field, words)
    }
  }
}
