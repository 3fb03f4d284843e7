import Schema

/// A model with known keys: a struct with an initialiser, a reader and a writer.
struct RecordView: View {
  private let access: String
  private let doc: [String]
  private let declaration: String
  private let properties: [PropertyView]
  private let initializer: [String]
  private let assignments: [String]
  private let reads: [String]
  private let writes: [String]

  /// - Parameter indent: the columns in front of the struct's own.
  init(_ model: Model, _ record: Record, indent: Int, in context: EmitContext) throws {
    let fields = try record.fields.map { field in
      try FieldSpelling(field, isBoxed: context.recursion.isBoxed(field, of: model), scope: model.scope)
    }
    try refuseTwins(fields, of: model)
    let access = context.access
    self.access = access
    doc = DocComment.of(model, indent: indent).lines
    declaration = try Self.declaration(model, record)
    properties = zip(record.fields, fields).map {
      PropertyView($0, $1, access: access, indent: indent + 2, home: "JSON", in: context.api)
    }
    initializer = Listing("\(access)init(", fields.map(\.initializerParameter), ") {").lines(indent: indent + 2)
    // A boxed property is set through its accessor, which needs all others to be there.
    let ordered = fields.filter { $0.storage != .boxed } + fields.filter { $0.storage == .boxed }
    assignments = ordered.map { "self.\($0.place.asMember) = \($0.member)" }
    reads = ordered.map { "\($0.reference(besides: "json")) = try json.\($0.reading)(\($0.key))" }
    writes = fields.map { "json.\($0.writing)(\($0.key), \($0.reference(besides: "json")))" }
  }

  private static func declaration(_ model: Model, _ record: Record) throws -> String {
    let name = try typeIdentifier(model.baseName, at: model.evidence.first?.place)
    let parameters = try record.parameters.map { "\(try typeIdentifier($0)): JSONConvertible" }
    return parameters.isEmpty ? name : "\(name)<\(parameters.joined(separator: ", "))>"
  }

  var templateValue: TemplateValue {
    [
      "access": TemplateValue(access), "doc": TemplateValue(doc), "declaration": TemplateValue(declaration),
      "isEmpty": TemplateValue(properties.isEmpty), "properties": TemplateValue(properties),
      "initializer": TemplateValue(initializer),
      "assignments": TemplateValue(assignments), "reads": TemplateValue(reads), "writes": TemplateValue(writes),
    ]
  }
}

extension Model {
  fileprivate var plainDescription: String {
    guard let record else { return "One of the values that the pages list, or another one that comes." }
    if scope != nil { return baseName == "Body" ? "The body of a request." : "A JSON object of this operation." }
    if record.envelope != nil { return "One page of a list." }
    return record.parameters.isEmpty
      ? "A JSON object with the members that the pages show."
      : "A JSON object around \(codeSpans(record.parameters)), which differs from use to use."
  }
}

extension DocComment {
  /// A model's description; where the pages have none, what its place and form tell.
  static func of(_ model: Model, indent: Int) -> DocComment {
    var comment = DocComment(indent: indent)
    comment.paragraph(model.description ?? model.plainDescription)
    return comment
  }
}

/// Refuses two properties of one name.
func refuseTwins(_ fields: [FieldSpelling], of model: Model) throws {
  var seen: Set<String> = []
  for field in fields {
    let isOne = field.storage == .plain || field.stored == field.member
    for member in isOne ? [field.member] : [field.member, field.stored].sorted() where !seen.insert(member).inserted {
      throw EmissionError(
        "\(model.name) has two fields called \(member)", at: model.evidence.first?.place,
        help: "give one of them another name in specless.json")
    }
  }
}
