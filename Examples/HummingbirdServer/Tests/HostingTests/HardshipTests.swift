import Foundation
import Generated
import Hosting
import Service
import SpeclessRuntime
import Testing

/// What happens to servers outside of demonstrations: slow callers, callers that leave, too much, too many, the end.
struct HardshipTests {
  /// A caller that sends its request byte by byte is served; the others do not wait for it.
  @Test func aSlowCallerIsServedAndHoldsUpNobody() async throws {
    try await serving(Server(spaces: Spaces())) { url in
      let body = #"{"name": "slow", "organization_guid": "o"}"#
      async let slow = slowly(body, to: url)
      let quick = try await Client(baseURL: url).spaces.create(.init(name: "quick", organizationGUID: "o"))
      #expect(quick.entity.name == "quick")
      let answer = try await slow
      #expect(answer.hasPrefix("HTTP/1.1 201") && answer.contains("\"name\":\"slow\""))
    }
  }

  /// Sends a request in small pieces with pauses.
  private func slowly(_ body: String, to url: URL) async throws -> String {
    let head =
      "POST /v2/spaces HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
    let pieces = Array(head + body).chunked(by: 24).map { "printf '%s' \(quoted(String($0))); sleep 0.05" }
    let script = "exec 3<>/dev/tcp/127.0.0.1/\(url.port ?? 0); { \(pieces.joined(separator: "; ")); } >&3; cat <&3"
    return try await run(["bash", "-c", script])
  }

  private func quoted(_ text: String) -> String { "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'" }

  /// The handler of a call that is cancelled midway notices.
  @Test func aCancelledCallReachesTheHandler() async throws {
    let spaces = PatientSpaces()
    try await serving(Server(spaces: spaces)) { url in
      let call = Task {
        try await Client(baseURL: url).spaces.create(.init(name: "never", organizationGUID: "o"))
      }
      await spaces.asked.happened()
      call.cancel()
      await #expect(throws: CancellationError.self) { _ = try await call.value }
      await spaces.cancelled.happened()
    }
  }

  /// The body is refused by its size, in the words of the service, and the connection is not read to its end.
  @Test func aBodyOverTheLimitIsRefused() async throws {
    let options = ServerOptions(maximumBodySize: 1000)
    try await serving(Server(spaces: Spaces(), options: options), maximumBodySize: 1000) { url in
      let client = Client(baseURL: url)
      do {
        _ = try await client.spaces.create(.init(name: String(repeating: "x", count: 5000), organizationGUID: "o"))
        Issue.record("5000 bytes were taken")
      } catch let error as APIError {
        #expect(error.status == 413)
      }
      let space = try await client.spaces.create(.init(name: "small", organizationGUID: "o"))
      #expect(space.entity.name == "small", "the next call is served")
    }
  }

  @Test func aThousandCallsAtOnce() async throws {
    try await serving(HostedHandler(Server(spaces: Spaces()), cancelsAbandonedCalls: false)) { url, _ in
      let client = Client(baseURL: url)
      let names = try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<1000 {
          group.addTask {
            try await client.spaces.create(.init(name: "\(number)", organizationGUID: "o")).entity.name
          }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(names.count == 1000)
    }
  }

  /// A server that stops in the middle of an answer is a clear error of the transport: no hang, and no half a model.
  @Test func aServerThatStopsInMidAnswerIsAClearError() async throws {
    let half = HalfAnswer()
    try await serving(half) { url, stop in
      let call = Task { try await Client(baseURL: url).spaces.create(.init(name: "half", organizationGUID: "o")) }
      await half.begun.happened()
      stop()
      let error = await #expect(throws: APIError.self) { _ = try await call.value }
      guard case .transport = error else { throw error ?? ServingError.noURL }
      #expect(String(describing: error).contains("spaces.create"), "it says which call failed")
    }
  }
}

extension Array {
  fileprivate func chunked(by size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
