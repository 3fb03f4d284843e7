/// A step that each request passes on its way to the transport, and each answer on its way back.
///
///     struct Tracing: Middleware {
///       func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
///         var request = request
///         request.headers["Trace"] = context.operation?.id
///         return try await next(request, context)
///       }
///     }
///
/// The first one of a client is the outermost. `next` may be called never, once, or more than once.
public protocol Middleware: Sendable {
  typealias Next = @Sendable (_ request: HTTPRequest, _ context: CallContext) async throws -> HTTPResponse

  /// Passes a request on, changed or not, and gives an answer.
  func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse
}
