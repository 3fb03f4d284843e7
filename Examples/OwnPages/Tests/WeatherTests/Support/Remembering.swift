import SpeclessRuntime

/// Keeps answers to GET, and asks again only for what it does not have.
actor Remembering: Middleware {
  private var answers: [String: HTTPResponse] = [:]

  func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
    guard request.method == .get else { return try await next(request, context) }
    if let known = answers[request.target] { return known }
    let response = try await next(request, context)
    if response.status == .ok { answers[request.target] = response }
    return response
  }
}
