/// Runs a piece of work and cancels it when the time is up. Nil is without end.
///
/// Waits for the work to stop, so it ends in time only if the work heeds cancellation.
///
/// - Throws: `APIError.timeout`, and whatever the work throws.
func withTimeout<Result: Sendable>(
  _ timeout: Duration?, operation: OperationInfo, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  guard let timeout else { return try await work() }
  return try await withThrowingTaskGroup(of: Result.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: timeout)
      throw APIError.timeout(operation: operation, after: timeout)
    }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
