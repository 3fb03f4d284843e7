/// Hands requests to a server in the same process, without a socket: for tests, and to try a client against a server.
///
///     let client = Client(transport: InProcessTransport(server))
public struct InProcessTransport: Transport {
  private let handler: any HTTPHandler

  /// A transport to this server.
  public init(_ handler: any HTTPHandler) {
    self.handler = handler
  }

  public func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse {
    let response = await handler.respond(to: request)
    // A handler cannot throw; what it made of being cancelled is of no interest.
    try Task.checkCancellation()
    return response
  }
}
