/// An answer as it goes over the wire, its body whole.
public struct HTTPResponse: Hashable, Sendable {
  /// What came of the request.
  public var status: HTTPStatus
  /// The header fields.
  public var headers: HTTPHeaders
  /// The whole body; empty if there is none.
  public var body: [UInt8]

  /// An answer whose body is these bytes.
  public init(status: HTTPStatus, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// An answer whose body is this text in UTF-8.
  public init(status: HTTPStatus, headers: HTTPHeaders = [:], body: String) {
    self.init(status: status, headers: headers, body: Array(body.utf8))
  }
}

extension HTTPResponse: CustomStringConvertible {
  /// Status and size; no secrets and no body.
  public var description: String {
    "\(status) (\(headers.fields.count) headers, \(body.count) bytes)"
  }
}
