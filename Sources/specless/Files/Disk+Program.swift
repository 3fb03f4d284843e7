import Foundation

extension Disk {
  /// What tells the running program from others, and from what it was before it was built anew: its path, and the size
  /// and time of its file; nil where it does not know its own file.
  var program: String? {
    guard let path = Self.programPath else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let stamp = try? Stamp(descriptor, path) else { return nil }
    return "\(path)\n\(stamp.size)\n\(stamp.modified)\n\(stamp.changed)"
  }

  private static var programPath: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      return current.realPath("/proc/self/exe")
    #endif
  }
}
