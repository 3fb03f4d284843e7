import Foundation

extension Disk {
  /// The bytes of a file. A file that changes meanwhile is an error, as is anything but a plain file.
  ///
  /// Whether it changed is seen by its size and its time stamps. As these only move with the system's clock, a file that
  /// was written a moment ago is read when a change would show: at most `Stamp.settling` later, and all such files wait
  /// for the same moment.
  func read(_ path: String) throws(DiskError) -> [UInt8] {
    // Opening a pipe would wait for a writer without this.
    let descriptor = open(absolute(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("cannot read", path) }
    defer { close(descriptor) }
    let before = try settledStamp(descriptor, path)
    let bytes = try readAll(descriptor, path, expected: before.size)
    guard try Stamp(descriptor, path) == before, bytes.count == before.size else { throw Self.changed(path) }
    return bytes
  }

  /// The stamp of a file, from which that of any later change differs.
  private func settledStamp(_ descriptor: Int32, _ path: String) throws(DiskError) -> Stamp {
    // Who writes without end is not waited for.
    for _ in 0..<10 {
      let stamp = try Stamp(descriptor, path)
      let left = stamp.nanosecondsToSettle
      if left == 0 { return stamp }
      // Woken too early, it looks again.
      usleep(UInt32(left / 1000) + 1)
    }
    throw Self.changed(path)
  }

  private static func changed(_ path: String) -> DiskError {
    DiskError("cannot read", path, reason: "it changed while it was read")
  }

  private func readAll(_ descriptor: Int32, _ path: String, expected: Int) throws(DiskError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var filled = 0
    while true {
      // One byte more than expected, so that growth shows and the end is seen.
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskError("cannot read", path)
      }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
