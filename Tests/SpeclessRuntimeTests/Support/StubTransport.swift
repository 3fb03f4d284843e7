import SpeclessRuntime
import Synchronization

/// Answers each request by a closure, and remembers what was sent.
final class StubTransport: Transport {
  private let answer: @Sendable (HTTPRequest) async throws -> HTTPResponse
  private let log = Mutex<[HTTPRequest]>([])

  init(_ answer: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse) {
    self.answer = answer
  }

  var sent: [HTTPRequest] {
    log.withLock { $0 }
  }

  func send(_ request: HTTPRequest, baseURL: URL, context: CallContext) async throws -> HTTPResponse {
    log.withLock { $0.append(request) }
    return try await answer(request)
  }
}

/// Collects what closures report.
final class Collected<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])

  var all: [Element] {
    elements.withLock { $0 }
  }

  func append(_ element: Element) {
    elements.withLock { $0.append(element) }
  }
}
