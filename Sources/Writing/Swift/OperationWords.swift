import Schema
import SourceText

/// An operation's signature in Swift words, shared by the views of its file, its group, the client and the examples.
struct OperationWords {
  let operation: Operation
  /// `CreateShelf`.
  let typeName: String
  /// `create`.
  let method: String
  /// Of the path, then of the query; a list's query counts as one argument, `query`.
  let arguments: [Argument]
  /// The query's own, where the operation is a list and they stand in a struct of their own.
  let queryArguments: [Argument]
  let body: BodyWords?
  let output: OutputWords
  let isList: Bool

  init(_ operation: Operation, in api: API) throws {
    self.operation = operation
    let place = operation.sources.first
    typeName = try typeIdentifier(operation.typeName, at: place)
    method = try identifier(operation.name, at: place)
    output = try OutputWords(operation)
    isList = output.isList(in: api)
    body = try BodyWords(operation, in: api)

    func argument(_ parameter: Parameter) throws -> Argument {
      try Argument(parameter, of: operation, filterName: operation.filterName(of: parameter))
    }
    let path = try operation.pathParameters.map(argument)
    let query = try operation.queryParameters.map(argument)
    queryArguments = query
    let ownQuery = Argument(
      member: "query", innerType: "Query", outerType: "\(typeName).Query", defaultValue: nil)
    arguments = path + (isList ? [ownQuery] : query) + (body.map { [$0.argument] } ?? [])
    try refuseTwins(arguments.map(\.member), place: place)
    try refuseTwins(query.map(\.member), place: place)
    try refuseTwins((path + query).map(\.member), place: place)
  }

  private func refuseTwins(_ members: [String], place: SourcePlace?) throws {
    var seen: Set<String> = []
    for member in members where !seen.insert(member).inserted {
      throw EmissionError(
        "\(operation.id) takes two values called \(member)", at: place,
        help: "give one of them another name in specless.json")
    }
  }

  /// Several documented statuses: a caller must be told which one it was. Of a redirect the header is what counts.
  var tellsStatus: Bool {
    operation.successes.count > 1 || operation.successes.contains { (300..<400).contains($0.status) }
  }

  /// Whether what comes may be large: bytes, or a redirect to them.
  var isDownload: Bool {
    output.codec == "bytes" || (output.isEmpty && operation.method == "GET" && tellsStatus)
  }

  /// What the simple method gives: the body, with the status where there are several; nil for nothing.
  var simpleResult: String? {
    tellsStatus ? fullResult : output.isEmpty ? nil : output.type
  }

  var fullResult: String { "Answer<\(output.type)>" }

  /// `create(guid: String, _ body: CreateShelf.Body) async throws -> Shelf`, on as many lines as it takes.
  func simpleSignature(access: String, withDefaults: Bool, ending: String) -> [String] {
    Listing(
      "\(access)func \(method)(", arguments.map { withDefaults ? $0.declaration : $0.bareDeclaration },
      ") async throws\(simpleResult.map { " -> \($0)" } ?? "")\(ending)"
    ).lines(indent: 2)
  }

  /// `create(request: CreateShelf.Request, context: CallContext) async throws -> Answer<Shelf>`.
  func fullSignature(access: String, withDefaults: Bool, ending: String) -> [String] {
    Listing(
      "\(access)func \(method)(",
      ["request: \(typeName).Request", "context: CallContext\(withDefaults ? " = .init()" : "")"],
      ") async throws -> \(fullResult)\(ending)"
    ).lines(indent: 2)
  }
}

extension Operation {
  /// The name of the enumeration of what a parameter can filter by; nil without a filter language.
  func filterName(of parameter: Parameter) throws -> String? {
    guard parameter.filter != nil else { return nil }
    guard parameters.count(where: { $0.filter != nil }) > 1 else { return "FilterName" }
    return try typeIdentifier(
      "\(parameter.memberName.prefix(1).uppercased())\(parameter.memberName.dropFirst())FilterName")
  }
}
