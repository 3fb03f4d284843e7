/// Writes two lines a request, with headers but without bodies; secrets in headers and query are left out.
///
///     GET /books?page=2 (books.list) Accept: application/json, Authorization: [redacted]
///     200 OK in 12 ms, 898 bytes: GET /books?page=2 (books.list)
public struct Logging: Middleware {
  private let write: @Sendable (String) -> Void

  /// - Parameter write: takes one line, without a line feed.
  public init(_ write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  public func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
    var name = "\(request.method) \(Secrets.redacted(target: request.target))"
    if let operation = context.operation {
      name += " (\(operation.id))"
    }
    write(([name] + request.headers.fields.map(\.description)).joined(separator: ", "))
    let start = ContinuousClock.now
    do {
      let response = try await next(request, context)
      write("\(response.status) in \(Self.milliseconds(since: start)) ms, \(response.body.count) bytes: \(name)")
      return response
    } catch {
      write("failed after \(Self.milliseconds(since: start)) ms: \(name): \(error)")
      throw error
    }
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int64 {
    Int64((ContinuousClock.now - start) / .milliseconds(1))
  }
}

extension Middleware where Self == Logging {
  /// Writes two lines a request, secrets left out.
  public static func logging(_ write: @escaping @Sendable (String) -> Void) -> Logging {
    Logging(write)
  }
}
