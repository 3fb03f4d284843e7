import SpeclessRuntime

/// Sends a key with each request.
struct APIKey: Middleware {
  let key: String

  func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
    var request = request
    request.headers["X-API-Key"] = key
    return try await next(request, context)
  }
}
