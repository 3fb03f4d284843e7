import Schema

/// Operations of many versions, gathered in one schema to be emitted and compiled once: those of old versions with what
/// their programs read answers with, or those of new versions with what their services take requests with. What is the
/// same in several versions is there once.
struct GatheredSchema {
  private var models: [Model: String] = [:]
  private var operations: [Operation: String] = [:]

  /// The types that were emitted.
  var names: [String] { operations.values.sorted() }

  /// Takes in an operation with the models of its answers of success.
  ///
  /// - Returns: the type that is emitted for it.
  mutating func add(answersOf operation: Operation, of api: API) -> String {
    var bare = Self.bare("GET")
    bare.responses = operation.successes.map { response in
      Response(status: response.status, contents: response.contents.map { renamed($0, api) })
    }
    return name(of: bare)
  }

  /// Takes in an operation with its parameters and the models of its requests.
  ///
  /// - Returns: the type that is emitted for it; it stands at `/Type/{…}/{…}`, with the parameters of its path.
  mutating func add(requestsOf operation: Operation, of api: API) -> String {
    var bare = Self.bare(operation.method)
    bare.path = PathTemplate(segments: operation.path.parameterNames.map { .parameter($0) })
    bare.parameters = operation.parameters.map { parameter in
      var renamed = Parameter(
        name: parameter.name, memberName: parameter.memberName, location: parameter.location,
        type: renamed(parameter.type, api), style: parameter.style, isRequired: parameter.isRequired,
        notes: parameter.notes)
      renamed.filter = parameter.filter
      return renamed
    }
    if let body = operation.requestBody {
      bare.requestBody = RequestBody(isRequired: body.isRequired, contents: body.contents.map { renamed($0, api) })
    }
    return name(of: bare)
  }

  private static func bare(_ method: String) -> Operation {
    Operation(
      name: "", typeName: "", id: "", method: method, path: PathTemplate(segments: []), summary: "", sources: [])
  }

  private mutating func name(of bare: Operation) -> String {
    if let known = operations[bare] { return known }
    let name = "Call\(operations.count)"
    operations[bare] = name
    return name
  }

  private mutating func renamed(_ content: MediaContent, _ api: API) -> MediaContent {
    var renamed = MediaContent(mediaType: content.mediaType, type: renamed(content.type, api))
    renamed.alsoSentAs = content.alsoSentAs
    return renamed
  }

  private mutating func renamed(_ type: SchemaType, _ api: API) -> SchemaType {
    var names: [String: String] = [:]
    _ = type.mapReferences { reference in
      names[reference.name] = ""
      return .model(reference)
    }
    for name in names.keys.sorted() { names[name] = add(modelNamed: name, of: api) }
    return type.mapReferences { .model(ModelReference(names[$0.name] ?? $0.name, arguments: $0.arguments)) }
  }

  /// The models of the small API do not contain one another in a circle.
  private mutating func add(modelNamed name: String, of api: API) -> String {
    guard var model = api.model(named: name) else { return name }
    if var record = model.record {
      record.envelope = nil
      record.fields = record.fields.map { field in
        Field(
          name: field.name, memberName: field.memberName, type: renamed(field.type, api), presence: field.presence,
          isNullable: field.isNullable, keepsNullApart: field.keepsNullApart, notes: field.notes)
      }
      model.kind = .record(record)
    }
    model = Model(name: model.baseName, kind: model.kind)
    if let known = models[model] { return known }
    let unique = "\(model.name)\(models.count)"
    models[model] = unique
    return unique
  }

  /// All of it, in one group.
  var api: API {
    let calls = operations.map { bare, name in
      var operation = bare
      (operation.typeName, operation.name, operation.id) = (name, name.lowercased(), "calls.\(name.lowercased())")
      operation.path = PathTemplate(segments: [.literal(name)] + bare.path.segments)
      return operation
    }
    let group = OperationGroup(
      typeName: "Calls", memberName: "calls", title: "Calls", operations: calls.sorted { $0.typeName < $1.typeName },
      evidence: [])
    let all = models.map { Model(name: $1, kind: $0.kind) }
    return API(groups: [group], models: all.sorted { $0.name < $1.name })
  }
}
