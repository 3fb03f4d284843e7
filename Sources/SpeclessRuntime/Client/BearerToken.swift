/// Sends `Authorization: Bearer …` (RFC 6750) with each request. A token is asked for anew each time, so that the source
/// may renew it.
public struct BearerToken: Middleware {
  private let token: @Sendable () async throws -> String?

  /// - Parameter token: gives the token, without `Bearer`; nil sends the request without one.
  public init(_ token: @escaping @Sendable () async throws -> String?) {
    self.token = token
  }

  public func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
    guard let token = try await token() else { return try await next(request, context) }
    var request = request
    request.headers["Authorization"] = "Bearer \(token)"
    return try await next(request, context)
  }
}

extension Middleware where Self == BearerToken {
  /// Sends `Authorization: Bearer …` with each request: `.bearerToken { await tokens.current }`.
  public static func bearerToken(_ token: @escaping @Sendable () async throws -> String?) -> BearerToken {
    BearerToken(token)
  }
}
