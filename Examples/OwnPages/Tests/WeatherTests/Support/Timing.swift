import SpeclessRuntime

/// Tells how long each operation takes, by its name in the generated code and not by its path.
struct Timing: Middleware {
  let report: @Sendable (_ operation: String, _ status: HTTPStatus?, _ time: Duration) -> Void

  func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
    let start = ContinuousClock.now
    let name = context.operation?.id ?? request.path
    do {
      let response = try await next(request, context)
      report(name, response.status, .now - start)
      return response
    } catch {
      report(name, nil, .now - start)
      throw error
    }
  }
}
