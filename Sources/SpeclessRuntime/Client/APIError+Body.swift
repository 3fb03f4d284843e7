import JSONText

extension APIError {
  /// The headers of the answer, if one came.
  public var headers: HTTPHeaders? {
    switch self {
    case .documentedFailure(_, _, let headers, _), .undocumentedStatus(_, _, let headers, _),
      .undecodableBody(_, _, let headers, _, _):
      headers
    default: nil
    }
  }

  /// The body of the answer, if one came.
  public var body: [UInt8]? {
    switch self {
    case .documentedFailure(_, _, _, let body), .undocumentedStatus(_, _, _, let body),
      .undecodableBody(_, _, _, let body, _):
      body
    default: nil
    }
  }

  /// The body of the answer in a form that the service is known to give its errors.
  ///
  ///     catch let error as APIError {
  ///       if error.decodedBody(as: LibraryError.self)?.code == 10_001 { … }
  ///     }
  ///
  /// - Returns: nil if no answer came, or one that is not of this form.
  public func decodedBody<Body: JSONConvertible>(as _: Body.Type) -> Body? {
    body.flatMap { try? Body(jsonBytes: $0) }
  }

  /// What the service says of the problem, if it says it as `application/problem+json` (RFC 9457).
  public var problemDetails: ProblemDetails? {
    guard let headers, let status, let body, let header = headers["Content-Type"],
      MediaType(header) == MediaType("application/problem+json"), let value = try? JSONValue(parsing: body)
    else { return nil }
    let problems: [RequestProblem] = (value["errors"]?.arrayValue ?? []).compactMap { problem in
      guard let place = problem["place"]?.stringValue, let detail = problem["detail"]?.stringValue else { return nil }
      return RequestProblem(place: place, message: detail)
    }
    return ProblemDetails(
      status: status, detail: value["detail"]?.stringValue ?? value["title"]?.stringValue, problems: problems,
      headers: headers)
  }
}
