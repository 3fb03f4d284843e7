/// Sends `Authorization: Bearer …` (RFC 6750) with a token that is kept, and got anew when the service answers 401.
///
/// However many calls wait for a new token, it is asked for once. A request that was refused is sent once more with the
/// new token, of any method: a service that answers 401 has done nothing. A second 401 is the answer.
public struct RefreshingToken: Middleware {
  private let keeper: TokenKeeper

  /// - Parameter refresh: gets a token, without `Bearer`, from wherever they come: asked before the first request, and
  ///   after a 401. What it throws reaches the calls that waited for it.
  public init(_ refresh: @escaping @Sendable () async throws -> String) {
    keeper = TokenKeeper(refresh)
  }

  public func intercept(_ request: HTTPRequest, context: CallContext, next: Next) async throws -> HTTPResponse {
    let token = try await keeper.token(insteadOf: nil)
    let response = try await next(request.bearing(token), context)
    guard response.status == .unauthorized else { return response }
    return try await next(request.bearing(keeper.token(insteadOf: token)), context)
  }
}

extension Middleware where Self == RefreshingToken {
  /// Keeps a token for `Authorization: Bearer …`, and gets a new one when the service answers 401.
  ///
  ///     .refreshingToken { try await login.newToken() }
  public static func refreshingToken(_ refresh: @escaping @Sendable () async throws -> String) -> RefreshingToken {
    RefreshingToken(refresh)
  }
}

extension HTTPRequest {
  fileprivate func bearing(_ token: String) -> HTTPRequest {
    var request = self
    request.headers["Authorization"] = "Bearer \(token)"
    return request
  }
}

/// The token of a client, and who waits for a new one.
private actor TokenKeeper {
  private let refresh: @Sendable () async throws -> String
  private var current: String?
  private var waiting: [Int: CheckedContinuation<String, any Error>] = [:]
  private var isRefreshing = false
  private var number = 0

  init(_ refresh: @escaping @Sendable () async throws -> String) {
    self.refresh = refresh
  }

  /// The current token; a new one if there is none, or if the current one is the one that was refused.
  func token(insteadOf refused: String?) async throws -> String {
    if let current, current != refused {
      return current
    }
    number += 1
    let waiter = number
    return try await withTaskCancellationHandler {
      try Task.checkCancellation()
      return try await withCheckedThrowingContinuation { continuation in
        waiting[waiter] = continuation
        startRefreshing()
      }
    } onCancel: {
      // One call that is given up ends its own waiting; the others still want the token.
      Task { await self.stopWaiting(waiter) }
    }
  }

  private func stopWaiting(_ waiter: Int) {
    waiting.removeValue(forKey: waiter)?.resume(throwing: CancellationError())
  }

  private func startRefreshing() {
    guard !isRefreshing else { return }
    isRefreshing = true
    // A task of its own: it belongs to all who wait, not to the call that came first.
    Task {
      let result: Result<String, any Error>
      do {
        result = .success(try await refresh())
      } catch {
        result = .failure(error)
      }
      finish(result)
    }
  }

  private func finish(_ result: Result<String, any Error>) {
    isRefreshing = false
    current = try? result.get()
    let all = waiting.sorted { $0.key < $1.key }
    waiting = [:]
    for (_, continuation) in all {
      continuation.resume(with: result)
    }
  }
}
