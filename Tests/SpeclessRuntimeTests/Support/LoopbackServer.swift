import Foundation
import LoopbackHost
import SpeclessRuntime

/// A server of one purpose: takes connections on 127.0.0.1 one after the other, reads one request from each, answers
/// by a closure, and closes. Stops by itself after so many connections, or when its listening socket is closed.
final class LoopbackServer: Sendable {
  var url: URL { listener.url }
  private let listener: Listener

  /// - Parameter answer: the bytes to write; nil keeps the connection open without a word until the client leaves.
  init(connections: Int, _ answer: @escaping @Sendable (String) -> String?) throws {
    listener = try Listener()
    Thread.detachNewThread { [listener] in
      for _ in 0..<connections {
        guard let connection = listener.next() else { break }
        Self.serve(connection, answer)
        close(connection)
      }
      listener.close()
    }
  }

  deinit {
    listener.stop()
  }

  private static func serve(_ connection: Int32, _ answer: (String) -> String?) {
    // Nothing here waits longer than this, whatever a client does.
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !isComplete(request) {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      request += buffer[..<count]
    }
    if let answer = answer(String(decoding: request, as: UTF8.self)) {
      let bytes = Array(answer.utf8)
      _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    } else {
      _ = recv(connection, &buffer, buffer.count, 0)
    }
  }

  private static func isComplete(_ request: [UInt8]) -> Bool {
    let parts = String(decoding: request, as: UTF8.self).components(separatedBy: "\r\n\r\n")
    guard parts.count > 1 else { return false }
    let length = parts[0].lowercased().components(separatedBy: "content-length: ").dropFirst().first
    return parts[1].utf8.count >= length.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
  }
}
