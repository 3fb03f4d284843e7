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
      try Link(field, of: model, to: operation, taken: &taken, in: context)
    }
  }

  var templateValue: TemplateValue {
    ["header": TemplateValue(header), "name": TemplateValue(name), "links": TemplateValue(links)]
  }
}

extension LinksView.Link {
  fileprivate init?(
    _ field: Field, of model: Model, to words: OperationWords, taken: inout Set<String>, in context: EmitContext
  ) throws {
    let spelling = try FieldSpelling(field, isBoxed: false, scope: model.scope)
    guard let link = try Self.link(field, spelling, in: context.api) else { return nil }
    let access = context.access
    let member = Self.name(for: field.memberName, taken: &taken)
    var comment = DocComment(indent: 2)
    let call = words.isList ? "followPages" : "follow"
    comment.paragraph(
      "Where \(codeSpan(field.name)) leads, for \(codeSpan("client.\(call)(_:)")): \(words.operation.title)")
    doc = comment.lines
    let start = "\(access)var \(member): RelationLink<\(words.typeName)>\(link.isOptional ? "?" : "") {"
    let value = "RelationLink(\(link.expression))"
    let line = "\(start) \(value) }"
    declaration = line.count + 2 <= lineWidth ? [line] : [start, "  \(value)", "}"]
  }

  /// `booksURL`, or `books.href` where the link is an object; nil for what is neither a text nor such an object.
  private static func link(
    _ field: Field, _ spelling: FieldSpelling, in api: API
  ) throws -> (expression: String, isOptional: Bool)? {
    let isOptional = spelling.type.hasSuffix("?")
    if ["String", "String?"].contains(spelling.type) { return (spelling.place, isOptional) }
    guard spelling.reading != "presence", case .model(let reference) = field.type.withoutNull,
      let inner = api.model(named: reference.name)?.record?.linkField
    else { return nil }
    let link = try FieldSpelling(inner, isBoxed: false, scope: nil)
    guard ["String", "String?"].contains(link.type) else { return nil }
    return ("\(spelling.place)\(isOptional ? "?" : "").\(link.place)", isOptional || link.type.hasSuffix("?"))
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
