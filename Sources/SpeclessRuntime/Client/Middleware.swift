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
/// The first one of a client is the outermost: it sees the request first and the answer last. `next` may be called
/// never, once, or more than once; what stands further in is passed anew each time. So the order says what is done
/// anew, and it is best this one:
///
///     middleware: [
///       .retry(),                           // outermost: each attempt asks for the token anew
///       .refreshingToken { … },             // sends once more after 401, which counts as one attempt
///       .logging { logger.info("\($0)") },  // innermost: sees each request as it is sent
///     ]
///
/// Around all of it stands the time limit of the call (`CallContext.timeout`); it ends waiting, too. Before a request
/// leaves, after the last step, its headers are checked: a line break in a value is never sent. Decoding comes after
/// all steps.
public protocol Middleware: Sendable {
  /// The way on: the steps further in, and the transport at the end.
  typealias Next = @Sendable (_ request: HTTPRequest, _ context: CallContext) async throws -> HTTPResponse

  /// Passes a request on, changed or not, and gives an answer.
  func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse
}
