import Foundation
import SpeclessRuntime
import Synchronization

/// A server on 127.0.0.1 whose every byte a test decides: each connection gets a thread of its own, and a closure that
/// reads and writes as it likes. Takes no more connections once nobody holds it.
package final class RawServer: Sendable {
  /// Where it is.
  package var url: URL { listener.url }
  private let listener: Listener
  private let count = Counter()

  /// How many connections were made.
  package var connections: Int { count.value }

  /// - Parameter serve: has a connection to itself; it is closed when this returns.
  package init(_ serve: @escaping @Sendable (RawConnection) -> Void) throws {
    listener = try Listener()
    Thread.detachNewThread { [count, listener] in
      while let socket = listener.next() {
        count.increase()
        Thread.detachNewThread {
          serve(RawConnection(socket: socket))
          close(socket)
        }
      }
      listener.close()
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
    listener.stop()
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
    guard let (head, start) = head(), var request = head else { return nil }
    if request.headers["Expect"]?.lowercased() == "100-continue" {
      send("HTTP/1.1 100 Continue\r\n\r\n")
    }
    var rest = Incoming(socket: socket, bytes: start)
    if request.headers["Transfer-Encoding"]?.lowercased() == "chunked" {
      while true {
        guard let line = rest.line(), let size = Int(line, radix: 16), let chunk = rest.bytes(size), rest.line() != nil
        else { return nil }
        if size == 0 { break }
        request.body += chunk
      }
    } else {
      guard let body = rest.bytes(request.headers["Content-Length"].flatMap { Int($0) } ?? 0) else { return nil }
      request.body = body
    }
    return request
  }

  /// Reads up to the end of the head of a request: the request without its body, and what came of that already.
  private func head() -> (HTTPRequest?, [UInt8])? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1024)
    while true {
      if let gap = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
        return (Self.request(of: bytes[..<gap.lowerBound]), Array(bytes[gap.upperBound...]))
      }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  private static func request(of head: ArraySlice<UInt8>) -> HTTPRequest? {
    let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].components(separatedBy: " ")
    guard words.count == 3 else { return nil }
    var request = HTTPRequest(method: HTTPMethod(rawValue: words[0]), target: words[1])
    for line in lines.dropFirst() {
      let name = line.prefix { $0 != ":" }
      request.headers.append(String(name), String(line.dropFirst(name.count + 1).drop { $0 == " " }))
    }
    return request
  }

  /// Reads no more of a request than its head, and asks for the rest; false when the client left before.
  package func waitForHead() -> Bool {
    guard let (request, _) = head() else { return false }
    if request?.headers["Expect"]?.lowercased() == "100-continue" {
      send("HTTP/1.1 100 Continue\r\n\r\n")
    }
    return true
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

/// The bytes that come over a connection, the first of which have come.
private struct Incoming {
  let socket: Int32
  var bytes: [UInt8]
  private var position = 0

  init(socket: Int32, bytes: [UInt8]) {
    self.socket = socket
    self.bytes = bytes
  }

  /// So many bytes; nil when the client has left before.
  mutating func bytes(_ count: Int) -> [UInt8]? {
    while bytes.count - position < count {
      guard receive() else { return nil }
    }
    defer { position += count }
    return Array(bytes[position..<(position + count)])
  }

  /// The bytes up to the end of the line, as text; nil when the client has left before.
  mutating func line() -> String? {
    var end = position
    while true {
      while end + 1 < bytes.count {
        if bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") {
          defer { position = end + 2 }
          return String(decoding: bytes[position..<end], as: UTF8.self)
        }
        end += 1
      }
      end -= position
      guard receive() else { return nil }
      end += position
    }
  }

  private mutating func receive() -> Bool {
    bytes.removeFirst(position)
    position = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }
}
