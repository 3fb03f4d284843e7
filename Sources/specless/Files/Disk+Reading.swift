import Foundation

extension Disk {
  /// The bytes of a file. A file that changes meanwhile is an error, as is anything but a plain file.
  func read(_ path: String) throws(DiskError) -> [UInt8] {
    // Opening a pipe would wait for a writer without this.
    let descriptor = open(absolute(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("cannot read", path) }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { throw DiskError("cannot read", path) }
    guard before.st_mode & S_IFMT == S_IFREG else {
      throw DiskError("cannot read", path, reason: "it is no plain file")
    }
    let bytes = try readAll(descriptor, path, expected: Int(before.st_size))
    var after = stat()
    guard fstat(descriptor, &after) == 0, after.st_size == before.st_size, bytes.count == Int(after.st_size),
      Self.modified(after) == Self.modified(before)
    else { throw DiskError("cannot read", path, reason: "it changed while it was read") }
    return bytes
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

  /// Seconds and nanoseconds.
  private static func modified(_ status: stat) -> [Int] {
    #if canImport(Darwin)
      [status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec]
    #else
      [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    #endif
  }
}
