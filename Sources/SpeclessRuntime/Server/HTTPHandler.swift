/// Whatever answers requests. Any HTTP server can host one: hand it the request, write out the answer.
public protocol HTTPHandler: Sendable {
  /// Answers a request. Never fails: what goes wrong is an answer, too.
  func respond(to request: HTTPRequest) async -> HTTPResponse
}
