/// What goes with one call and is no parameter of its operation.
public struct CallContext: Sendable {
  /// Client: how long the whole call may take, attempts and waiting between them included. Nil is without end.
  public var timeout: Duration?
  /// Client: headers to send with the request; they replace those of the same name. Server: the headers that came.
  public var headers: HTTPHeaders
  /// Server: who sent the request, if the host of the server tells.
  public var peer: String?
  /// When the answer is no longer wanted: on the client set from `timeout`, on the server from `ServerOptions.timeout`.
  public var deadline: ContinuousClock.Instant?
  /// Client: a file that takes the body of an answer of success, piece by piece as it comes; such an answer has an
  /// empty body then. Set by `ClientCore.download`.
  public internal(set) var destination: URL?
  /// The operation that is called, for middleware and logs.
  public internal(set) var operation: OperationInfo?

  /// A context; by default one that asks for nothing.
  public init(
    timeout: Duration? = nil, headers: HTTPHeaders = [:], peer: String? = nil,
    deadline: ContinuousClock.Instant? = nil
  ) {
    self.timeout = timeout
    self.headers = headers
    self.peer = peer
    self.deadline = deadline
  }
}
