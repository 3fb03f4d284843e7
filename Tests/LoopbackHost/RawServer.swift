import Foundation
import SpeclessRuntime
import Synchronization

/// A server on 127.0.0.1 whose every byte a test decides: each connection gets a thread of its own, and a closure that
/// reads and writes as it likes. Takes no more connections once nobody holds it.
package final class RawServer: Sendable {
  package let url: URL
  private let listener: Int32
  private let count = Counter()

  /// How many connections were made.
  package var connections: Int { count.value }

  /// - Parameter serve: has a connection to itself; it is closed when this returns.
  package init(_ serve: @escaping @Sendable (RawConnection) -> Void) throws {
    let listener = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound, let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))") else {
      close(listener)
      throw POSIXError(.EADDRNOTAVAIL)
    }
    self.listener = listener
    self.url = url
    Thread.detachNewThread { [count] in
      while true {
        let socket = accept(listener, nil, nil)
        guard socket >= 0 else { break }
        count.increase()
        Thread.detachNewThread {
          serve(RawConnection(socket: socket))
          close(socket)
        }
      }
    }
  }

  /// Hosts a handler, as a server of a service does; connections stay open.
  package convenience init(hosting handler: any HTTPHandler) throws {
    try self.init { connection in
      while let request = connection.request() {
        let done = DispatchSemaphore(value: 0)
        let result = Mutex<HTTPResponse?>(nil)
        Task {
          let response = await handler.respond(to: request)
          result.withLock { $0 = response }
          done.signal()
        }
        done.wait()
        guard let response = result.withLock({ $0 }) else { return }
        connection.send(response)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }
}

/// A number that several threads count up.
package final class Counter: Sendable {
  private let number = Mutex(0)

  package init() {}

  package var value: Int { number.withLock { $0 } }

  package func increase() {
    number.withLock { $0 += 1 }
  }
}

/// One connection of a raw server.
package struct RawConnection: Sendable {
  let socket: Int32

  /// The next request; nil when the client has left, or was silent for ten seconds.
  package func request() -> HTTPRequest? {
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let request = Self.complete(bytes) {
        return request
      }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  private static func complete(_ bytes: [UInt8]) -> HTTPRequest? {
    guard let gap = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].components(separatedBy: " ")
    guard words.count == 3 else { return nil }
    var request = HTTPRequest(method: HTTPMethod(rawValue: words[0]), target: words[1])
    for line in lines.dropFirst() {
      let name = line.prefix { $0 != ":" }
      request.headers.append(String(name), String(line.dropFirst(name.count + 1).drop { $0 == " " }))
    }
    let length = request.headers["Content-Length"].flatMap { Int($0) } ?? 0
    guard bytes.count - gap.upperBound >= length else { return nil }
    request.body = Array(bytes[gap.upperBound...].prefix(length))
    return request
  }

  /// Returns when the client has closed the connection, or after ten seconds.
  package func waitForLeaving() {
    var byte: UInt8 = 0
    while recv(socket, &byte, 1, 0) > 0 {}
  }

  /// Writes bytes; false when the client has left.
  @discardableResult
  package func send(_ text: String) -> Bool {
    send(Array(text.utf8))
  }

  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  package func send(_ response: HTTPResponse) {
    var head = "HTTP/1.1 \(response.status)\r\n"
    for field in response.headers.fields { head += "\(field.name): \(field.value)\r\n" }
    send(Array("\(head)Content-Length: \(response.body.count)\r\n\r\n".utf8) + response.body)
  }
}
