import Schema

/// The struct of what a request, or a list's query, is made of; it reads itself from a request and writes itself.
struct ParametersView: View {
  /// What one value is beside its declaration.
  fileprivate struct Item {
    let property: PropertyView
    let declaration: String
    let assignment: String
    let read: [String]
    let write: String
  }

  private let access: String
  private let doc: [String]
  let name: String
  private let conformances: String
  private let items: [Item]
  private let initializer: [String]

  private init(
    name: String, conformances: String, doc: String, items: [Item], access: String
  ) {
    var comment = DocComment(indent: 2)
    comment.paragraph(doc)
    self.doc = comment.lines
    self.access = access
    self.name = name
    self.conformances = conformances
    self.items = items
    initializer = Listing("\(access)init(", items.map(\.declaration), ") {").lines(indent: 4)
  }

  /// `Request`: all that a call of the operation carries.
  init(requestOf words: OperationWords, in context: EmitContext) {
    let access = context.access
    let operation = words.operation
    let documented = operation.pathParameters + (words.isList ? [] : operation.queryParameters)
    var items = zip(documented, words.arguments).map { parameter, argument in
      Item(parameter, argument, access: access, in: context.api)
    }
    if words.isList, let argument = words.arguments.first(where: { $0.innerType == "Query" }) {
      items.append(
        Item(
          argument, property: PropertyView(argument, doc: .line("What the list is asked for."), access: access),
          read: "try Query(", demands: ["reading: &input"], write: "query.write(to: &request)"))
    }
    if let body = words.body { items.append(Item(body, access: access)) }
    self.init(
      name: "Request", conformances: "OperationRequest", doc: "What a request carries.", items: items,
      access: access)
  }

  /// `Query`: what a list can be asked for.
  init(queryOf words: OperationWords, in context: EmitContext) {
    let items = zip(words.operation.queryParameters, words.queryArguments).map { parameter, argument in
      Item(parameter, argument, access: context.access, in: context.api)
    }
    self.init(
      name: "Query", conformances: "OperationQuery", doc: "What the list can be asked for.", items: items,
      access: context.access)
  }

  var templateValue: TemplateValue {
    [
      "access": TemplateValue(access), "doc": TemplateValue(doc),
      "name": TemplateValue(name),
      "conformances": TemplateValue(conformances), "isEmpty": TemplateValue(items.isEmpty),
      "properties": TemplateValue(items.map(\.property)), "initializer": TemplateValue(initializer),
      "assignments": TemplateValue(items.map(\.assignment)), "reads": TemplateValue(items.flatMap(\.read)),
      "writes": TemplateValue(items.map(\.write)),
    ]
  }
}

extension ParametersView.Item {
  fileprivate init(_ argument: Argument, property: PropertyView, read: String, demands: [String], write: String) {
    self.property = property
    declaration = argument.innerDeclaration
    assignment = "self.\(argument.member.asMember) = \(argument.member)"
    self.read = Listing("\(argument.reference(besides: "input")) = \(read)", demands, ")").lines(indent: 4)
    self.write = write
  }

  fileprivate init(_ parameter: Parameter, _ argument: Argument, access: String, in api: API) {
    let kind = parameter.location.rawValue
    let style = parameter.isList && parameter.style == .commaJoined ? ", style: .commaJoined" : ""
    let key = stringLiteral(parameter.name)
    self.init(
      argument, property: PropertyView(parameter, argument, access: access, indent: 4, in: api),
      read: "try input.\(kind)(", demands: ["\(key)\(style)"],
      write: "request.\(kind)(\(key), \(argument.reference(besides: "request"))\(style))")
  }

  fileprivate init(_ body: BodyWords, access: String) {
    self.init(
      body.argument, property: PropertyView(body.argument, doc: body.doc(indent: 4), access: access),
      read: "try input.\(body.read)(", demands: body.demands, write: body.write)
  }
}

extension Argument {
  /// The member as it is mentioned where a local value may be called the same.
  fileprivate func reference(besides local: String) -> String { member == local ? "self.\(member)" : member }
}
