/// What an operation gives, with status and headers.
///
/// A handler returns one to choose between documented statuses or to set headers; a caller asks for one to see them.
public struct Answer<Body: Sendable>: Sendable {
  /// The status, one of those that the operation documents.
  public var status: HTTPStatus
  /// The header fields.
  public var headers: HTTPHeaders
  /// The body, `NoBody` if the operation has none.
  public var body: Body

  /// An answer with a body.
  public init(status: HTTPStatus, headers: HTTPHeaders = [:], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

extension Answer<NoBody> {
  /// An answer without a body.
  public init(status: HTTPStatus, headers: HTTPHeaders = [:]) {
    self.init(status: status, headers: headers, body: NoBody())
  }
}

extension Answer: Equatable where Body: Equatable {}
extension Answer: Hashable where Body: Hashable {}
