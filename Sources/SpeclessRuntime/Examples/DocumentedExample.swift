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
  private let checkRequest: @Sendable (HTTPRequest) throws -> Void
  private let checkBody: @Sendable (HTTPResponse, _ isWhole: Bool) throws -> Void

  /// An example of an operation.
  public init<Operation: APIOperation>(
    _: Operation.Type, name: String, page: String, request: HTTPRequest, response: HTTPResponse
  ) {
    operation = Operation.info
    self.name = name
    self.page = page
    self.request = request
    self.response = response
    checkRequest = { try RequestCheck.check($0, Operation.self) }
    checkBody = { try ResponseCheck.check($0.body, Operation.output, status: $0.status, isWhole: $1) }
    checkInput = { request, pathParameters, options in
      _ = try RequestReader.read(Operation.Request.self, from: request, pathParameters: pathParameters, options)
    }
  }

  /// Checks the example without sending anything.
  ///
  /// The documented answer must be read by the operation and be written again as equal JSON, timestamps compared as
  /// instants. The documented request must be read by the operation, and what is written again must have the same
  /// method, path, query and an equal body. Headers are not compared.
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
  /// - Parameter baseURL: where the service is, for transports that need to know.
  /// - Throws: `ExampleMismatch`; what the transport throws.
  public func verify(
    over transport: any Transport, baseURL: URL? = nil
  ) async throws {
    var sent = request
    let target = RequestTarget(request.target)
    sent.target = target.path + (target.query.map { "?" + $0 } ?? "")
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

  private func checkStatus(_ status: HTTPStatus) throws {
    guard operation.statuses.contains(status) else {
      let known = operation.statuses.map(\.description).joined(separator: ", ")
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
