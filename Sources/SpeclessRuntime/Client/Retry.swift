/// Sends a request again that failed for a reason that may pass: no answer, or 429, 502, 503, 504.
///
/// Only idempotent methods (RFC 9110, 9.2.2), since of others nobody knows whether they took effect. Waits longer each
/// time, or as long as `Retry-After` says; gives up rather than wait longer than `maximumDelay`.
public struct Retry: Middleware {
  private let attempts: Int
  private let delay: Duration
  private let maximumDelay: Duration
  private let sleep: @Sendable (Duration) async throws -> Void

  /// - Parameters:
  ///   - attempts: how often to send at most, the first time included.
  ///   - delay: how long to wait before the second time; doubled each time, and shortened by a random part of up to
  ///     half, so that many clients do not come back at once.
  ///   - maximumDelay: the longest time to wait between two attempts.
  public init(attempts: Int = 3, delay: Duration = .milliseconds(250), maximumDelay: Duration = .seconds(30)) {
    self.init(attempts: attempts, delay: delay, maximumDelay: maximumDelay) { try await Task.sleep(for: $0) }
  }

  init(
    attempts: Int, delay: Duration, maximumDelay: Duration, sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.attempts = attempts
    self.delay = delay
    self.maximumDelay = maximumDelay
    self.sleep = sleep
  }

  public func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
    var attempt = 1
    while attempt < attempts, request.method.isIdempotent {
      let wait: Duration
      do {
        let response = try await next(request, context)
        guard Self.mayPass(response.status) else { return response }
        let pause = Self.retryAfter(response.headers) ?? backOff(after: attempt)
        guard pause <= maximumDelay else { return response }
        wait = pause
      } catch let error as APIError where error.mayPass {
        wait = backOff(after: attempt)
      }
      try await sleep(wait)
      attempt += 1
    }
    return try await next(request, context)
  }

  private static func mayPass(_ status: HTTPStatus) -> Bool {
    [.tooManyRequests, .badGateway, .serviceUnavailable, .gatewayTimeout].contains(status)
  }

  /// The seconds of `Retry-After` (RFC 9110, 10.2.3). Its other form, a date, is not read.
  private static func retryAfter(_ headers: HTTPHeaders) -> Duration? {
    guard let text = headers["Retry-After"], let seconds = Int(text), (0...86_400).contains(seconds) else { return nil }
    return .seconds(seconds)
  }

  private func backOff(after attempt: Int) -> Duration {
    let doubled = delay * (1 << min(attempt - 1, 20))
    return min(doubled, maximumDelay) * Double.random(in: 0.5...1)
  }
}

extension Middleware where Self == Retry {
  /// Sends a request of an idempotent method again when it failed for a reason that may pass.
  public static func retry(
    attempts: Int = 3, delay: Duration = .milliseconds(250), maximumDelay: Duration = .seconds(30)
  ) -> Retry {
    Retry(attempts: attempts, delay: delay, maximumDelay: maximumDelay)
  }
}
