import Schema

/// The file of one operation: its facts, what belongs to it alone, and its request.
struct OperationView: View {
  private let header: HeaderView
  private let access: String
  private let doc: [String]
  private let name: String
  private let info: [String]
  private let output: OutputWords
  private let enumerations: [EnumerationView]
  private let records: [RecordView]
  private let form: FormView?
  private let requests: [ParametersView]

  init(_ words: OperationWords, in context: EmitContext) throws {
    let operation = words.operation
    let models = context.models(of: operation)
    header = HeaderView()
    access = context.access
    doc = DocComment.ofNamespace(operation).lines
    name = words.typeName
    info = Self.info(of: words, in: context)
    output = words.output
    enumerations =
      try models.compactMap { model in
        try model.enumeration.map { try EnumerationView(model, $0, indent: 2, in: context) }
      } + Self.filterNames(of: operation, in: context)
    records = try models.compactMap { model in
      try model.record.map { try RecordView(model, $0, indent: 2, in: context) }
    }
    form = try FormView(of: operation, in: context)
    let query = words.isList ? [ParametersView(queryOf: words, in: context)] : []
    requests = query + [ParametersView(requestOf: words, in: context)]
    let filterNames = try operation.parameters.compactMap { try operation.filterName(of: $0) }
    let ownTypes = models.map(\.baseName) + filterNames + (form.map { [$0.name] } ?? [])
    try refuseTwins(ownTypes, among: Set(requests.map(\.name) + ["ResponseBody"]), of: operation)
  }

  private static func info(of operationWords: OperationWords, in context: EmitContext) -> [String] {
    let operation = operationWords.operation
    let mediaTypes = (operationWords.body?.mediaTypes ?? []).map(stringLiteral).joined(separator: ", ")
    let limits = LimitWords(api: context.api).literals(of: operation)
    let words: [String?] = [
      "id: \(stringLiteral(operation.id))",
      "method: \(methodLiteral(operation.method))",
      "path: \(stringLiteral(operation.path.description))",
      "statuses: [\(operation.successes.map { statusLiteral($0.status) }.joined(separator: ", "))]",
      operation.failures.isEmpty
        ? nil : "failures: [\(operation.failures.map { statusLiteral($0.status) }.joined(separator: ", "))]",
      operation.sources.first.map { "page: \(stringLiteral($0.path))" },
      ["", "\"application/json\""].contains(mediaTypes) ? nil : "requestMediaTypes: [\(mediaTypes)]",
    ]
    let limited: [Listing.Item] =
      limits.isEmpty ? [] : [.nested(Listing("limits: [", limits, "]", endsWithComma: true))]
    return Listing(
      "\(context.access)static let info = OperationInfo(", words.compactMap(\.self).map(Listing.Item.text) + limited,
      ")"
    ).lines(indent: 2)
  }

  private static func filterNames(of operation: Operation, in context: EmitContext) throws -> [EnumerationView] {
    try operation.parameters.compactMap { parameter in
      guard let filter = parameter.filter, let name = try operation.filterName(of: parameter) else { return nil }
      var comment = DocComment(indent: 2)
      comment.paragraph("What \(codeSpan(parameter.name)) can filter by.")
      return try EnumerationView(name: name, doc: comment, cases: filter.names, indent: 2, access: context.access)
    }
  }

  var templateValue: TemplateValue {
    [
      "header": TemplateValue(header), "access": TemplateValue(access), "doc": TemplateValue(doc),
      "name": TemplateValue(name),
      "info": TemplateValue(info), "output": TemplateValue(output.innerType),
      "codec": TemplateValue(output.codecToState),
      "responseBody": TemplateValue(output.alternatives.isEmpty ? nil : ResponseBodyView(output, access: access)),
      "enumerations": TemplateValue(enumerations), "records": TemplateValue(records),
      "form": TemplateValue(form), "requests": TemplateValue(requests),
    ]
  }
}

/// The enumeration of bodies by status.
private struct ResponseBodyView: View {
  private let access: String
  private let alternatives: [BodyAlternative]

  init(_ output: OutputWords, access: String) {
    self.access = access
    alternatives = output.alternatives
  }

  var templateValue: TemplateValue {
    ["access": TemplateValue(access), "alternatives": TemplateValue(alternatives)]
  }
}

private func refuseTwins(_ names: [String], among taken: Set<String>, of operation: Operation) throws {
  var seen = taken
  for name in names where !seen.insert(name).inserted {
    throw EmissionError(
      "\(operation.id) has two types called \(name)", at: operation.sources.first,
      help: "give one of them another name in specless.json")
  }
}
