import JSONText

/// Why a request failed, in the form that RFC 9457 gives to it.
public struct ProblemDetails: Hashable, Sendable {
  /// The status of the answer.
  public var status: HTTPStatus
  /// One sentence for people; nil tells no more than the status.
  public var detail: String?
  /// Each thing that is wrong with a request.
  public var problems: [RequestProblem]
  /// Further headers of the answer, such as `Allow`.
  public var headers: HTTPHeaders

  /// Details of a failure.
  public init(
    status: HTTPStatus, detail: String? = nil, problems: [RequestProblem] = [], headers: HTTPHeaders = [:]
  ) {
    self.status = status
    self.detail = detail
    self.problems = problems
    self.headers = headers
  }

  /// The answer as `application/problem+json`.
  ///
  ///     {"title":"Bad Request","status":400,"detail":"…","errors":[{"place":"$.title","detail":"required, but missing"}]}
  public var response: HTTPResponse {
    var members: JSONObject = ["title": .string(status.reasonPhrase), "status": .number(JSONNumber(status.code))]
    if let detail {
      members["detail"] = .string(detail)
    }
    if !problems.isEmpty {
      members["errors"] = .array(
        problems.map { ["place": .string($0.place), "detail": .string($0.message)] })
    }
    var headers = headers
    headers["Content-Type"] = "application/problem+json"
    return HTTPResponse(status: status, headers: headers, body: JSONValue.object(members).serializedBytes())
  }
}

extension ProblemDetails {
  /// All that is wrong, in one text; where nothing is told, the words of the status.
  public var summary: String {
    detail ?? (problems.isEmpty ? status.description : problems.map(\.description).joined(separator: "; "))
  }

  /// The same for each thing that is wrong by itself; where it is one thing, or nothing is told, the whole.
  public var each: [ProblemDetails] {
    guard !problems.isEmpty else { return [self] }
    return problems.map { ProblemDetails(status: status, detail: $0.description, problems: [$0], headers: headers) }
  }
}

extension ProblemDetails {
  /// What the caller is told of an error; nil for errors that it is not told of.
  init?(_ error: any Error) {
    switch error {
    case let error as BadRequest:
      self.init(status: .badRequest, detail: error.description, problems: error.problems)
    case let error as HTTPError:
      self.init(status: error.status, detail: error.detail, headers: error.headers)
    case let error as NotImplemented:
      self.init(status: .notImplemented, detail: error.description)
    default: return nil
    }
  }
}
