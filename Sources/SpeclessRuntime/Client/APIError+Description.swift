extension APIError: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String {
    switch self {
    case .documentedFailure(let operation, let status, _, let body):
      "\(operation) failed with \(status), as \(Self.page(of: operation)) says it may; \(Self.excerpt(of: body))"
    case .undocumentedStatus(let operation, let status, _, let body):
      "\(operation) answered \(status), which \(Self.page(of: operation)) does not list "
        + "(\(Self.list(of: operation.statuses))); \(Self.excerpt(of: body))"
    case .undecodableBody(let operation, let status, _, let body, let problem):
      "\(operation) answered \(status), but its body is not what \(Self.page(of: operation)) says: \(problem)"
        + "; \(Self.excerpt(of: body, near: problem))"
    case .invalidRequest(let operation, let reason): "\(operation) was not sent: \(reason)"
    case .transport(let operation, let error): "\(Self.name(of: operation)) got no answer: \(error)"
    case .timeout(let operation, let time): "\(Self.name(of: operation)) got no answer within \(time)"
    case .responseTooLarge(let operation, let limit):
      "\(Self.name(of: operation)) answered with more than \(limit) bytes, the limit of the transport"
    case .refusedLink(let operation, let link, let reason):
      "\(operation) does not follow the link \(Secrets.redacted(target: link)): \(reason)"
    }
  }

  public var debugDescription: String {
    description
  }

  private static func list(of statuses: [HTTPStatus]) -> String {
    statuses.isEmpty ? "it lists none" : statuses.map(\.description).joined(separator: ", ")
  }

  private static func name(of operation: OperationInfo?) -> String {
    operation?.description ?? "the request"
  }

  private static func page(of operation: OperationInfo) -> String {
    operation.page.map { "its page \($0)" } ?? "its documentation"
  }

  private static func excerpt(of body: [UInt8], near problem: (any Error)? = nil) -> String {
    if let problem = problem as? DecodingProblem, !problem.excerpt.isEmpty {
      return "there stands: \(problem.excerpt)"
    }
    return body.isEmpty ? "the body is empty" : "the body: \(Excerpt.of(body: body, limit: 400))"
  }
}

extension APIError: CustomReflectable {
  /// Shows no more than the description, for `dump` would show what is secret.
  public var customMirror: Mirror {
    Mirror(self, unlabeledChildren: [description])
  }
}
