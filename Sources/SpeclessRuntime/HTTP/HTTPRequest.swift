/// A request as it goes over the wire, its body whole, or told by the files that it is read from.
public struct HTTPRequest: Hashable, Sendable {
  /// What is to be done.
  public var method: HTTPMethod
  /// Path and query, percent-encoded: `/books?page=2`. What stands before the path in an absolute target is passed over.
  public var target: String
  /// The header fields.
  public var headers: HTTPHeaders
  /// The whole body; empty if there is none, or if it is an upload.
  public var body: [UInt8]
  /// A body that is read while it is sent, instead of `body`: on the client only, a server is given bytes.
  public var upload: UploadBody?
  /// Who sent the request, as the server that received it puts it: an address, for logs.
  public var peer: String?

  /// A request whose body is these bytes.
  public init(method: HTTPMethod, target: String, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }

  /// A request whose body is this text in UTF-8.
  public init(method: HTTPMethod, target: String, headers: HTTPHeaders = [:], body: String) {
    self.init(method: method, target: target, headers: headers, body: Array(body.utf8))
  }

  /// The path, still percent-encoded.
  public var path: String {
    RequestTarget(target).path
  }

  /// The query parameters in their order, decoded.
  public var query: [QueryItem] {
    RequestTarget(target).query.map(QueryItem.items) ?? []
  }
}

extension HTTPRequest: CustomStringConvertible, CustomReflectable {
  /// Method, target and size; no secrets and no body.
  public var description: String {
    "\(method) \(Secrets.redacted(target: target)) (\(headers.fields.count) headers, \(upload == nil ? "\(body.count) bytes" : "an upload"))"
  }

  /// Shows no more than the description: there may be secrets in the query.
  public var customMirror: Mirror {
    Mirror(self, unlabeledChildren: [description])
  }
}
