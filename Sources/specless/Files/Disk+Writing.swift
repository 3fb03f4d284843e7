import Foundation

extension Disk {
  /// Writes a file anew.
  func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try willChange(.write(path))
    let descriptor = open(absolute(path), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw DiskError("cannot write", path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = DiskError("cannot write", path)
        close(descriptor)
        throw error
      }
      written += count
    }
    // Some file systems tell of a full disk only now.
    guard close(descriptor) == 0 else { throw DiskError("cannot write", path) }
  }

  /// Gives a file another name in one step; what had that name is gone.
  func move(_ source: String, to target: String) throws(DiskError) {
    try willChange(.move(from: source, to: target))
    guard rename(absolute(source), absolute(target)) == 0 else { throw DiskError("cannot write", target) }
  }

  /// Removes a file; it is no error if there is none.
  func remove(_ path: String) throws(DiskError) {
    try willChange(.remove(path))
    guard unlink(absolute(path)) == 0 || errno == ENOENT else { throw DiskError("cannot remove", path) }
  }

  /// Removes a folder if nothing is in it.
  func removeFolderIfEmpty(_ path: String) throws(DiskError) {
    try willChange(.remove(path))
    guard rmdir(absolute(path)) == 0 || [ENOENT, ENOTEMPTY, EEXIST].contains(errno) else {
      throw DiskError("cannot remove", path)
    }
  }

  /// Makes a folder and all above it that are missing.
  func makeFolder(_ path: String) throws(DiskError) {
    if isFolder(path) { return }
    let parent = Self.parent(of: path)
    if !parent.isEmpty, parent != path { try makeFolder(parent) }
    try willChange(.makeFolder(path))
    guard mkdir(absolute(path), 0o755) == 0 || (errno == EEXIST && isFolder(path)) else {
      throw DiskError("cannot make the folder", path)
    }
  }

  /// `a/b` of `a/b/c`; empty for a single name.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
