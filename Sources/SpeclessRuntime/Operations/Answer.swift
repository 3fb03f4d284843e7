/// What an operation gives, with status and headers.
///
/// A handler returns one to choose between documented statuses or to set headers; a caller asks for one to see them.
public struct Answer<Body: Sendable>: Sendable {
  public var status: HTTPStatus
  public var headers: HTTPHeaders
  public var body: Body

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
