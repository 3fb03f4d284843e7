import JSONText

/// A request that is taken apart on the server.
///
///     id = try input.path("id")
///     page = try input.query("page")
///     body = try input.json()
///
/// To find all problems in one go, a parameter that does not fit gives a stand-in at first, which no handler ever sees:
/// `read(_:)` throws at the end. The body comes last, and what is wrong with it is thrown with what was found before.
public struct RequestReader {
  let request: HTTPRequest
  private let pathParameters: [String: String]
  private let queryItems: [QueryItem]
  var findings = InputFindings()
  /// Those of a multipart body, once it was taken apart.
  var knownParts: [MultipartPart]?
  /// How deep a JSON body may be nested.
  let maximumNesting: Int

  init(_ request: HTTPRequest, pathParameters: [String: String], maximumNesting: Int = 64) {
    self.request = request
    self.maximumNesting = maximumNesting
    self.pathParameters = pathParameters
    queryItems = request.query
  }

  /// Reads a whole request.
  ///
  /// - Throws: `BadRequest` with all problems.
  static func read<Request: OperationRequest>(
    _: Request.Type, from request: HTTPRequest, pathParameters: [String: String], limits: [InputLimit] = [],
    _ options: ServerOptions = .init()
  ) throws -> Request {
    var reader = RequestReader(
      request, pathParameters: pathParameters, maximumNesting: options.maximumNesting)
    let result = try Request(reading: &reader)
    reader.check(limits)
    guard reader.findings.problems.isEmpty else { throw BadRequest(problems: reader.findings.problems) }
    return result
  }

  private mutating func check(_ limits: [InputLimit]) {
    guard !limits.isEmpty else { return }
    let fields = limits.contains(where: \.isOfField) ? formTexts() : []
    let body = request.body.isEmpty ? nil : try? JSONValue(parsing: request.body)
    findings.note(limits.flatMap { $0.problems(in: queryItems, body, fields: fields) })
  }

  /// A parameter of the path.
  public mutating func path<Value: QueryValue>(_ name: String) throws -> Value {
    let place = "path parameter \"\(name)\""
    guard let text = pathParameters[name] else { return try findings.missing(place) }
    guard text != ".", text != ".." else { return try findings.standIn(place, "must not be \"\(text)\"") }
    return try findings.value(text, place)
  }

  /// A query parameter that must be there.
  public mutating func query<Value: QueryValue>(_ name: String) throws -> Value {
    let place = "query parameter \"\(name)\""
    guard let text = single(queryValues(name), place) else { return try findings.missing(place) }
    return try findings.value(text, place)
  }

  /// A query parameter that may be left out.
  public mutating func query<Value: QueryValue>(_ name: String) throws -> Value? {
    let place = "query parameter \"\(name)\""
    guard let text = single(queryValues(name), place) else { return nil }
    return try findings.value(text, place) as Value
  }

  /// A query parameter of several values; none if it is left out.
  public mutating func query<Value: QueryValue>(_ name: String, style: QueryStyle = .repeated) throws -> [Value] {
    let place = "query parameter \"\(name)\""
    var texts = queryValues(name)
    if style == .commaJoined {
      texts = texts.flatMap { $0.split(separator: ",").map(String.init) }
    }
    var values: [Value] = []
    for text in texts {
      values.append(try findings.value(text, place))
    }
    return values
  }

  /// A header that must be there.
  public mutating func header<Value: QueryValue>(_ name: String) throws -> Value {
    let place = "header \"\(name)\""
    guard let text = request.headers[name] else { return try findings.missing(place) }
    return try findings.value(text, place)
  }

  /// A header that may be left out.
  public mutating func header<Value: QueryValue>(_ name: String) throws -> Value? {
    guard let text = request.headers[name] else { return nil }
    return try findings.value(text, "header \"\(name)\"") as Value
  }

  private func queryValues(_ name: String) -> [String] {
    queryItems.filter { $0.name == name }.map(\.value)
  }

  private mutating func single(_ values: [String], _ place: String) -> String? {
    if values.count > 1 {
      note(place, "given \(values.count) times, expected once")
    }
    return values.first
  }

  mutating func note(_ place: String, _ message: String) { findings.note(place, message) }
}
