/// Thrown by a handler to answer with a status of failure.
///
///     throw HTTPError(.notFound, "there is no book \(id)")
public struct HTTPError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The status of the answer.
  public let status: HTTPStatus
  /// What the caller is told; nil tells no more than the status.
  public let detail: String?
  /// Headers of the answer, such as `Retry-After`.
  public let headers: HTTPHeaders

  /// An error that is answered with this status.
  public init(_ status: HTTPStatus, _ detail: String? = nil, headers: HTTPHeaders = [:]) {
    self.status = status
    self.detail = detail
    self.headers = headers
  }

  public var description: String {
    detail.map { "\(status): \($0)" } ?? status.description
  }
}
