/// The body by which a service tells of a failure, as its pages show it. A server answers in it what it refuses by
/// itself: requests that fit no operation, or not their own.
///
///     extension ErrorBody: FailureBody {
///       init(_ problem: ProblemDetails) {
///         self.init(code: problem.status.code, message: problem.summary)
///       }
///     }
public protocol FailureBody: JSONConvertible {
  /// What the service would say of a problem.
  init(_ problem: ProblemDetails)
}

extension FailureBody {
  /// The answer to a request with this problem; nil if it cannot be written.
  static func response(_ problem: ProblemDetails) -> HTTPResponse? {
    Failure(problem.status, Self(problem), headers: problem.headers).response
  }
}

/// Thrown by a handler to answer with a status of failure and a body in the form of the service.
///
///     throw Failure(.conflict, ErrorBody(code: 30_002, message: "The title is taken: \(title)"))
///
/// To leave the form to the server, throw `HTTPError`.
public struct Failure<Body: JSONConvertible>: Error, Hashable {
  /// The status of the answer.
  public let status: HTTPStatus
  /// What the caller is told.
  public let body: Body
  /// Further headers of the answer, such as `Retry-After`.
  public let headers: HTTPHeaders

  /// An error that is answered with this status and body.
  public init(_ status: HTTPStatus, _ body: Body, headers: HTTPHeaders = [:]) {
    self.status = status
    self.body = body
    self.headers = headers
  }
}

extension Failure: CustomStringConvertible {
  public var description: String {
    let text = (try? body.jsonBytes()).map { Excerpt.of(body: $0, limit: 400) }
    return "\(status): \(text ?? "a body that cannot be written")"
  }
}

/// An error that brings its answer.
protocol FailureAnswer: Error {
  /// Nil if there is none that could be sent.
  var response: HTTPResponse? { get }
}

extension Failure: FailureAnswer {
  var response: HTTPResponse? {
    var headers = headers
    if headers["Content-Type"] == nil {
      headers["Content-Type"] = MediaType.json.description
    }
    guard (try? headers.validate()) != nil, let bytes = try? body.jsonBytes() else { return nil }
    return HTTPResponse(status: status, headers: headers, body: bytes)
  }
}
