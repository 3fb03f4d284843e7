/// What carries a request to a service and its answer back: a URL session, a server in the same process, a stand-in of
/// a test.
public protocol Transport: Sendable {
  /// Sends one request.
  ///
  /// Answers with whatever status the service gives; a redirect may be followed unless the operation documents its
  /// status. Where `context.destination` is set, the transport may write the body of an answer of success to that
  /// file instead of giving it back; else the client does.
  ///
  /// Must stop soon when its task is cancelled, and should not wait beyond `context.deadline`.
  ///
  /// - Parameters:
  ///   - request: its target is path and query, to be put after the base URL.
  ///   - baseURL: scheme, host, port, and perhaps the path that all operations have in common.
  ///   - context: deadline and destination of the call, and its operation.
  /// - Throws: any error; it reaches the caller as `APIError.transport`. `CancellationError` and `APIError` stay as they are.
  func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse

  /// Whether `HTTPRequest.upload` is sent as it is read. To other transports, which is the default, the body is given
  /// whole.
  var streamsUploads: Bool { get }
}

extension Transport {
  public var streamsUploads: Bool { false }
}
