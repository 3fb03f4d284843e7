/// Why a call of a client gave no answer of success that its operation documents.
///
///     do {
///       try await client.books.create(.init(title: "Emma"))
///     } catch let error as APIError where error.status == .conflict {
///       print(error.errorBody?.message ?? error.description)  // `errorBody`, where the pages show such a form
///     }
///
/// Descriptions say what to look at, and never show tokens, cookies and other secrets.
public enum APIError: Error, Sendable {
  /// The service answered with a status of failure that the operation documents.
  case documentedFailure(operation: OperationInfo, status: HTTPStatus, headers: HTTPHeaders, body: [UInt8])
  /// The service answered with a status that the operation does not document: most often one of failure, too.
  case undocumentedStatus(operation: OperationInfo, status: HTTPStatus, headers: HTTPHeaders, body: [UInt8])
  /// The status is documented, but the body could not be read. `problem` is a `DecodingProblem` for JSON.
  case undecodableBody(
    operation: OperationInfo, status: HTTPStatus, headers: HTTPHeaders, body: [UInt8], problem: any Error)
  /// The request could not be made from its parameters, or must not be sent. Nothing was sent.
  case invalidRequest(operation: OperationInfo, reason: any Error)
  /// No answer came.
  case transport(operation: OperationInfo?, underlying: any Error)
  /// No answer came in time.
  case timeout(operation: OperationInfo?, after: Duration)
  /// The body of the answer is longer than the transport takes.
  case responseTooLarge(operation: OperationInfo?, limit: Int)
  /// A link is not followed: it leads to another host, to another operation, or where the list has been before.
  case refusedLink(operation: OperationInfo, link: String, reason: String)
}

extension APIError {
  /// The operation that was called, if the transport was told.
  public var operation: OperationInfo? {
    switch self {
    case .documentedFailure(let operation, _, _, _), .undocumentedStatus(let operation, _, _, _),
      .undecodableBody(let operation, _, _, _, _), .invalidRequest(let operation, _), .refusedLink(let operation, _, _):
      operation
    case .transport(let operation, _), .timeout(let operation, _), .responseTooLarge(let operation, _): operation
    }
  }

  /// The status of the answer, if one came.
  public var status: HTTPStatus? {
    switch self {
    case .documentedFailure(_, let status, _, _), .undocumentedStatus(_, let status, _, _),
      .undecodableBody(_, let status, _, _, _):
      status
    default: nil
    }
  }

  /// Whether to try again may help.
  var mayPass: Bool {
    if case .transport = self { true } else { false }
  }
}

extension APIError {
  /// The error of an answer whose status is none of success that the operation documents.
  init(_ operation: OperationInfo, refusedWith response: HTTPResponse) {
    if operation.failures.contains(response.status) {
      self = .documentedFailure(
        operation: operation, status: response.status, headers: response.headers, body: response.body)
    } else {
      self = .undocumentedStatus(
        operation: operation, status: response.status, headers: response.headers, body: response.body)
    }
  }
}
