import Schema

/// What programs made from old schemas read answers with, gathered in one schema to be emitted and compiled once. What
/// is the same in several versions is there once.
struct OldPrograms {
  private var models: [Model: String] = [:]
  private var operations: [Operation: String] = [:]

  /// Takes in an operation with the models of its answers.
  ///
  /// - Returns: the type that is emitted for it.
  mutating func add(_ operation: Operation, of api: API) -> String {
    var bare = Operation(
      name: "", typeName: "", id: "", method: "GET", path: PathTemplate(segments: []), summary: "", sources: [])
    bare.responses = operation.successes.map { response in
      let contents = response.contents.map { content in
        MediaContent(mediaType: content.mediaType, type: renamed(content.type, api))
      }
      return Response(status: response.status, contents: contents)
    }
    if let known = operations[bare] { return known }
    let name = "Call\(operations.count)"
    operations[bare] = name
    return name
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
          isNullable: field.isNullable, keepsNullApart: field.keepsNullApart)
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
      operation.path = PathTemplate(segments: [.literal(name)])
      return operation
    }
    let group = OperationGroup(
      typeName: "Calls", memberName: "calls", title: "Calls", operations: calls.sorted { $0.typeName < $1.typeName },
      evidence: [])
    let all = models.map { Model(name: $1, kind: $0.kind) }
    return API(groups: [group], models: all.sorted { $0.name < $1.name })
  }

  /// Swift that hands answers, read from standard input, to these operations, and prints what comes of each: nothing, or
  /// why it could not be read, with zero bytes in between.
  var main: String {
    let cases = operations.values.sorted().map { "  case \"\($0)\": await problem(\($0).self, response)\n" }
    return """
      import Foundation
      import SpeclessRuntime

      struct Canned: Transport {
        let response: HTTPResponse
        func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse { response }
      }

      /// An operation that takes nothing and reads answers as the other does.
      enum Same<Other: APIOperation>: APIOperation {
        static var info: OperationInfo { OperationInfo(id: "", method: .get, path: "/", statuses: Other.info.statuses) }
        static var output: BodyCodec<Other.Output> { Other.output }
        struct Request: OperationRequest {
          init() {}
          init(reading input: inout RequestReader) throws {}
          func write(to request: inout RequestWriter) {}
        }
      }

      func problem<Other: APIOperation>(_: Other.Type, _ response: HTTPResponse) async -> String {
        do {
          _ = try await ClientCore(transport: Canned(response: response)).send(Same<Other>.self, .init())
          return ""
        } catch { return "\\(error)" }
      }

      func problem(_ name: Substring, _ response: HTTPResponse) async -> String {
        switch name {
      \(cases.joined())  default: "no such operation"
        }
      }

      for answer in String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self).split(separator: "\\0") {
        let parts = answer.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        let response = HTTPResponse(status: HTTPStatus(Int(parts[1]) ?? 0), body: String(parts[2]))
        print(await problem(parts[0], response), terminator: "\\0")
      }

      """
  }
}
