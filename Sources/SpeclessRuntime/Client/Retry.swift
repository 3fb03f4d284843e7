#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Sends a request again that failed for a reason that may pass: no answer, or 429, 502, 503, 504.
///
/// Only safe and idempotent methods (RFC 9110, 9.2.2), since of others nobody knows whether they took effect. Waits
/// longer each time, or as long as `Retry-After` says, in seconds or as a date; gives up rather than wait longer than
/// `maximumDelay` or beyond the deadline of the call.
public struct Retry: Middleware {
  private let attempts: Int
  private let delay: Duration
  private let maximumDelay: Duration
  private let now: @Sendable () -> Date
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
    attempts: Int, delay: Duration, maximumDelay: Duration, now: @escaping @Sendable () -> Date = { Date() },
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
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
        let pause = retryAfter(response.headers) ?? backOff(after: attempt)
        guard pause <= maximumDelay, Self.ends(pause, before: context.deadline) else { return response }
        wait = pause
      } catch let error as APIError where error.mayPass {
        wait = backOff(after: attempt)
        guard Self.ends(wait, before: context.deadline) else { throw error }
      }
      try await sleep(wait)
      attempt += 1
    }
    return try await next(request, context)
  }

  private static func mayPass(_ status: HTTPStatus) -> Bool {
    [.tooManyRequests, .badGateway, .serviceUnavailable, .gatewayTimeout].contains(status)
  }

  private static func ends(_ wait: Duration, before deadline: ContinuousClock.Instant?) -> Bool {
    deadline.map { .now + wait < $0 } ?? true
  }

  /// How long `Retry-After` (RFC 9110, 10.2.3) asks to wait: seconds, or the time up to a date, as the clock of the
  /// service has it where the answer tells (`Date`). Nil if it asks nothing that can be read.
  private func retryAfter(_ headers: HTTPHeaders) -> Duration? {
    guard let text = headers["Retry-After"] else { return nil }
    let seconds: Double
    if let number = Int(text) {
      seconds = Double(number)
    } else if let date = HTTPDate.date(from: text) {
      let start = headers["Date"].flatMap(HTTPDate.date) ?? now()
      seconds = max(0, date.timeIntervalSince(start).rounded(.up))
    } else {
      return nil
    }
    // Beyond a hundred years the sum with a clock could overflow.
    return seconds < 0 ? nil : .seconds(min(seconds, 3_155_760_000))
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
