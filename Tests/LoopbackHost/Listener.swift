import Foundation
import Synchronization

/// A listening socket on 127.0.0.1, between the thread that takes connections from it and whoever ends that.
///
/// Its number may be another socket's once it is closed. So the thread closes it, when it will not use it any more, and
/// nobody stops what is closed.
package final class Listener: Sendable {
  package let url: URL
  private let socket: Int32
  private let isOpen = Mutex(true)

  package init() throws {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && listen(socket, 16) == 0 && getsockname(socket, $0, &length) == 0
      }
    }
    guard isBound, let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))") else {
      _ = Foundation.close(socket)
      throw POSIXError(.EADDRNOTAVAIL)
    }
    self.socket = socket
    self.url = url
  }

  /// The next connection; nil when the listener was stopped.
  package func next() -> Int32? {
    let connection = accept(socket, nil, nil)
    return connection >= 0 ? connection : nil
  }

  /// Makes `next` give nil.
  package func stop() {
    isOpen.withLock { isOpen in
      if isOpen { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  /// To be called by who calls `next`, after the last time.
  package func close() {
    isOpen.withLock { isOpen in
      isOpen = false
      _ = Foundation.close(socket)
    }
  }
}
