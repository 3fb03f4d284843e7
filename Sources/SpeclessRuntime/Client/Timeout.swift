/// Runs a piece of work and cancels it when the time is up. Nil is without end.
///
/// Waits for the work to stop, so it ends in time only if the work heeds cancellation.
///
/// - Parameter error: what is thrown when the time is up.
/// - Throws: that error, and whatever the work throws.
func withTimeout<Result: Sendable>(
  _ timeout: Duration?, error: @escaping @autoclosure @Sendable () -> any Error,
  _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  guard let timeout else { return try await work() }
  return try await withThrowingTaskGroup(of: Result.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: timeout)
      throw error()
    }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
