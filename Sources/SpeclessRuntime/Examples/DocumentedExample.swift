/// A request and an answer that a page shows for an operation, as data that can be checked.
///
///     DocumentedExample(
///       GetBook.self, name: "Getting a Book", page: "books/get.html",
///       request: .init(method: .get, target: "/books/1"),
///       response: .init(status: 200, body: #"{"title": "Emma"}"#))
public struct DocumentedExample: Sendable {
  /// The operation that the page documents.
  public let operation: OperationInfo
  /// The title of the example, as the page has it.
  public let name: String
  /// The page that shows the example.
  public let page: String
  /// The documented request. Of its target only path and query count.
  public let request: HTTPRequest
  /// The documented answer.
  public let response: HTTPResponse

  /// Reads a request as a server of the operation does; throws `BadRequest` where it does not fit.
  let checkInput: @Sendable (HTTPRequest, _ pathParameters: [String: String], ServerOptions) throws -> Void
  /// What the operation answers with, if that is known.
  let answerType: MediaType?
  private let checkRequest: @Sendable (HTTPRequest) throws -> Void
  private let checkBody: @Sendable (HTTPResponse, _ isWhole: Bool) throws -> Void

  /// An example of an operation.
  public init<Operation: APIOperation>(
    _: Operation.Type, name: String, page: String, request: HTTPRequest, response: HTTPResponse
  ) {
    self.init(
      Operation.self, name: name, page: page, request: request, response: response, body: Operation.output,
      checkRequest: { try RequestCheck.check($0, Operation.self) })
  }

  /// An example of a failure of an operation, whose answer has a body of its own form. What is amiss may be the request,
  /// so only its method and path are checked.
  public init<Operation: APIOperation, Body>(
    _: Operation.Type, failure: BodyCodec<Body>, name: String, page: String, request: HTTPRequest,
    response: HTTPResponse
  ) {
    self.init(
      Operation.self, name: name, page: page, request: request, response: response, body: failure,
      checkRequest: { _ = try RequestCheck.pathParameters($0, Operation.info) })
  }

  private init<Operation: APIOperation, Body>(
    _: Operation.Type, name: String, page: String, request: HTTPRequest, response: HTTPResponse,
    body: BodyCodec<Body>, checkRequest: @escaping @Sendable (HTTPRequest) throws -> Void
  ) {
    operation = Operation.info
    self.name = name
    self.page = page
    self.request = request
    self.response = response
    self.checkRequest = checkRequest
    answerType = Operation.output.promisedType
    checkBody = { try ResponseCheck.check($0.body, body, status: $0.status, isWhole: $1) }
    checkInput = { request, pathParameters, options in
      _ = try RequestReader.read(
        Operation.Request.self, from: request, pathParameters: pathParameters, limits: Operation.info.limits, options)
    }
  }

  /// Checks the example without sending anything.
  ///
  /// The documented answer must be read by the operation and be written again as equal JSON, timestamps compared as
  /// instants. The documented request must be read by the operation, and what is written again must have the same
  /// method, path, query and an equal body; that of a failure must have its method and path. Headers are not compared.
  ///
  /// - Throws: `ExampleMismatch`, which tells what differs and where.
  public func verify() throws {
    try part("request") { try checkRequest(request) }
    try part("response") {
      try checkStatus(response.status)
      try checkBody(response, true)
    }
  }

  /// Sends the documented request and checks that the answer has the documented status and a body that the operation
  /// reads. What the body says may differ.
  ///
  /// With it goes a `Prefer` header (RFC 7240), by which a stand-in such as `ReplayServer` tells examples of the same
  /// request apart; other services pass it over.
  ///
  /// - Parameters:
  ///   - transport: what carries the request.
  ///   - baseURL: where the service is, for transports that need to know.
  /// - Throws: `ExampleMismatch`; what the transport throws.
  public func verify(
    over transport: any Transport, baseURL: URL? = nil
  ) async throws {
    var sent = request
    let target = RequestTarget(request.target)
    sent.target = target.path + (target.query.map { "?" + $0 } ?? "")
    sent.headers["Prefer"] = "status=\(response.status.code)"
    if preferredName.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      sent.headers.append("Prefer", "example=\"\(preferredName)\"")
    }
    var context = CallContext()
    context.operation = operation
    let answer = try await transport.send(sent, baseURL: baseURL ?? ClientCore.localhost, context: context)
    try part("answer") {
      guard answer.status == response.status else {
        throw Difference(
          "status",
          "documented \(response.status), got \(answer.status); the body: \(Excerpt.of(body: answer.body, limit: 400))")
      }
      try checkBody(answer, false)
    }
  }

  /// The name as a `Prefer` header can have it.
  var preferredName: String {
    name.filter { $0 != "\"" }
  }

  /// Whether the documented answer is one of failure.
  var isFailure: Bool {
    response.status.code >= 400
  }

  private func checkStatus(_ status: HTTPStatus) throws {
    let documented = isFailure ? operation.failures : operation.statuses
    guard documented.contains(status) else {
      let known = documented.map(\.description).joined(separator: ", ")
      throw Difference("status", "the example has \(status), the operation \(known)")
    }
  }

  private func part(_ part: String, _ check: () throws -> Void) throws {
    do {
      try check()
    } catch {
      throw ExampleMismatch(example: name, page: page, operation: operation, part: part, difference: "\(error)")
    }
  }
}

extension DocumentedExample: CustomStringConvertible {
  public var description: String {
    "\(name) (\(page))"
  }
}
