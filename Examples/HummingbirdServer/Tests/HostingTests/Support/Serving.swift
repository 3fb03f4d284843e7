import Foundation
import Hosting
import Hummingbird
import Logging
import NIOCore
import SpeclessRuntime

/// Serves on a free port of the loopback.
func serving<Value: Sendable>(
  _ handler: any HTTPHandler, maximumBodySize: Int = 1024 * 1024,
  _ test: @Sendable @escaping (URL) async throws -> Value
) async throws -> Value {
  try await serving(HostedHandler(handler, maximumBodySize: maximumBodySize)) { url, _ in try await test(url) }
}

/// Serves on a free port of the loopback, to the end of the tests or until the test stops the server.
func serving<Value: Sendable>(
  _ responder: some HTTPResponder<BasicRequestContext>,
  _ test: @Sendable @escaping (_ url: URL, _ stop: @Sendable @escaping () -> Void) async throws -> Value
) async throws -> Value {
  let (ports, source) = AsyncStream<Int>.makeStream()
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  let app = Application(
    responder: responder, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
    onServerRunning: { channel in source.yield(channel.localAddress?.port ?? 0) }, logger: logger)
  let running = Task { try await app.run() }
  let port = await ports.first { _ in true } ?? 0
  guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw ServingError.noURL }
  return try await test(url) { running.cancel() }
}

enum ServingError: Error { case noURL }
