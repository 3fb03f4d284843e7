import Schema

/// A request's body that is a form: a struct with an initialiser, a reader and a writer.
struct FormView: View {
  private let access: String
  private let doc: [String]
  let name: String
  private let properties: [PropertyView]
  private let initializer: [String]
  private let assignments: [String]
  private let reads: [String]
  private let writes: [String]

  /// - Returns: nil where the body of the operation's requests is no form, or one without a type.
  init?(of operation: Operation, in context: EmitContext) throws {
    guard let (model, forms) = context.api.form(of: operation), let fields = model.record?.fields else { return nil }
    let spellings = try zip(fields, forms).map { try FieldSpelling($0, as: $1, scope: model.scope) }
    try refuseTwins(spellings, of: model)
    let access = context.access
    self.access = access
    var comment = DocComment(indent: 2)
    comment.paragraph(model.description ?? "The form that a request sends.")
    doc = comment.lines
    name = try typeIdentifier(model.baseName, at: model.evidence.first?.place)
    properties = zip(fields, spellings).map {
      PropertyView($0, $1, access: access, indent: 4, home: "the form", in: context.api)
    }
    initializer = Listing("\(access)init(", spellings.map(\.initializerParameter), ") {").lines(indent: 4)
    assignments = spellings.map { "self.\($0.place.asMember) = \($0.member)" }
    reads = spellings.map { "\($0.reference(besides: "form")) = try form.\($0.reading)(\($0.keyToRead))" }
    writes = spellings.map { "form.\($0.writing)(\($0.key), \($0.reference(besides: "form")))" }
  }

  var templateValue: TemplateValue {
    [
      "access": TemplateValue(access), "doc": TemplateValue(doc), "name": TemplateValue(name),
      "properties": TemplateValue(properties), "initializer": TemplateValue(initializer),
      "assignments": TemplateValue(assignments), "reads": TemplateValue(reads), "writes": TemplateValue(writes),
    ]
  }
}

extension FieldSpelling {
  /// A list that must be there says so.
  fileprivate var keyToRead: String {
    type.hasPrefix("[") && defaultValue == nil && reading != "json" ? "requiring: \(key)" : key
  }
}
