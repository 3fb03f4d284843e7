import Foundation
import LoopbackHost
import Testing

@testable import SpeclessRuntime

/// Tokens that expire, and answers that ask to wait until a date.
@Suite struct RefreshingTokenTests {
  /// Takes the current token only.
  private func service(_ accepted: @escaping @Sendable () -> String) -> StubTransport {
    StubTransport { request in
      let isRight = request.headers["Authorization"] == "Bearer \(accepted())"
      return HTTPResponse(status: isRight ? .noContent : .unauthorized)
    }
  }

  @Test func oneRefreshServesAllWhoWait() async throws {
    let refreshes = Counter()
    let transport = service { "t2" }
    let client = Client(
      transport: transport,
      middleware: [
        .refreshingToken({
          refreshes.increase()
          try await Task.sleep(for: .milliseconds(20))
          return "t\(refreshes.value)"
        })
      ])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 { group.addTask { try await client.books.delete(guid: "\(number)") } }
      try await group.waitForAll()
    }
    #expect(refreshes.value == 2)
    try await client.books.delete(guid: "again")
    #expect(refreshes.value == 2)
  }

  @Test func secondRefusalIsTheAnswer() async {
    let transport = service { "never" }
    let client = Client(transport: transport, middleware: [.refreshingToken({ "t" })])
    let error = await #expect(throws: APIError.self) { try await client.books.create(.init(title: "A", pages: 1)) }
    #expect(error?.status == .unauthorized)
    #expect(transport.sent.count == 2)
  }

  @Test func failedRefreshReachesTheCallAndIsTriedAgain() async throws {
    struct LoggedOut: Error {}
    let tries = Counter()
    let client = Client(
      transport: service { "t" },
      middleware: [
        .refreshingToken({
          tries.increase()
          if tries.value == 1 { throw LoggedOut() }
          return "t"
        })
      ])
    await #expect(throws: LoggedOut.self) { try await client.books.delete(guid: "a") }
    try await client.books.delete(guid: "a")
  }

  @Test func waitingEndsWithItsCall() async throws {
    let started = Counter()
    let client = Client(
      transport: service { "t" },
      middleware: [
        .refreshingToken({
          started.increase()
          try await Task.sleep(for: .milliseconds(200))
          return "t"
        })
      ])
    let task = Task { try await client.books.delete(guid: "a") }
    while started.value == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    try await client.books.delete(guid: "b")
    #expect(started.value == 1)
  }

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func datesOfHeaders(text: String) {
    #expect(HTTPDate.date(from: text) == Date(timeIntervalSince1970: 784_111_777))
  }

  @Test(arguments: ["", "tomorrow", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT", "a b c d e f g"])
  func noDates(text: String) {
    #expect(HTTPDate.date(from: text) == nil)
  }

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:40 GMT", nil, 3), ("Sun, 06 Nov 1994 08:49:40 GMT", "Sun, 06 Nov 1994 08:49:35 GMT", 5),
    ("Sun, 06 Nov 1994 08:49:30 GMT", nil, 0),
  ])
  func retryAfterADate(after: String, date: String?, seconds: Int) async throws {
    let slept = Collected<Duration>()
    let asked = Counter()
    let transport = StubTransport { _ in
      asked.increase()
      var headers: HTTPHeaders = ["Retry-After": after]
      headers["Date"] = date
      return HTTPResponse(status: asked.value == 1 ? .serviceUnavailable : .noContent, headers: headers)
    }
    let retry = Retry(
      attempts: 3, delay: .seconds(1), maximumDelay: .seconds(10), now: { Date(timeIntervalSince1970: 784_111_777) },
      sleep: { slept.append($0) })
    try await Client(transport: transport, middleware: [retry]).books.delete(guid: "a")
    #expect(slept.all == [.seconds(seconds)])
  }

  /// To wait longer than the call may take is no use.
  @Test func deadlineEndsRetrying() async {
    let transport = StubTransport { _ in HTTPResponse(status: .serviceUnavailable, headers: ["Retry-After": "9"]) }
    let client = Client(transport: transport, middleware: [.retry()])
    let error = await #expect(throws: APIError.self) {
      try await client.books.delete(request: .init(guid: "a"), context: .init(timeout: .seconds(2)))
    }
    #expect(error?.status == .serviceUnavailable)
    #expect(transport.sent.count == 1)
  }
}
