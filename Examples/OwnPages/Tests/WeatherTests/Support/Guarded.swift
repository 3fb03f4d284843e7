import SpeclessRuntime

/// Lets only callers with a key through to another handler.
struct Guarded: HTTPHandler {
  let inner: any HTTPHandler
  let keys: Set<String>

  func respond(to request: HTTPRequest) async -> HTTPResponse {
    guard let key = request.headers["X-API-Key"], keys.contains(key) else {
      return HTTPResponse(status: .unauthorized, headers: ["WWW-Authenticate": "APIKey"])
    }
    return await inner.respond(to: request)
  }
}
