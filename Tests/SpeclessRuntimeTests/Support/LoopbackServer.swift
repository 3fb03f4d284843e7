import Foundation
import SpeclessRuntime

/// A server of one purpose: takes connections on 127.0.0.1 one after the other, reads one request from each, answers
/// by a closure, and closes. Stops by itself after so many connections, or when its listening socket is closed.
final class LoopbackServer: Sendable {
  let url: URL
  private let socket: Int32

  /// - Parameter answer: the bytes to write; nil keeps the connection open without a word until the client leaves.
  init(connections: Int, _ answer: @escaping @Sendable (String) -> String?) throws {
    let listener = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound, let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))") else {
      close(listener)
      throw POSIXError(.EADDRNOTAVAIL)
    }
    socket = listener
    self.url = url
    Thread.detachNewThread {
      for _ in 0..<connections {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        Self.serve(connection, answer)
        close(connection)
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
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
