import Foundation

/// The one way to the disk. Paths are as people give them, relative ones to `workingDirectory`; no links are followed
/// where something is written.
struct Disk: Sendable {
  /// Absolute.
  var workingDirectory: String
  /// Asked before anything is changed; tests throw here to end a run at any moment.
  var willChange: @Sendable (Change) throws(DiskError) -> Void = { (_) throws(DiskError) in }

  enum Change: Hashable, Sendable {
    case write(String)
    case move(from: String, to: String)
    case remove(String)
    case makeFolder(String)
  }

  enum Kind: Hashable, Sendable {
    case file, folder, link, other
  }

  static var current: Disk { Disk(workingDirectory: FileManager.default.currentDirectoryPath) }

  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)"
  }

  /// What stands at a path, links not followed; nil where nothing does.
  func kind(_ path: String) -> Kind? {
    var status = stat()
    guard lstat(absolute(path), &status) == 0 else { return nil }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// Whether a path leads to a folder, through links too.
  func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, in the order of their bytes.
  func names(in folder: String) throws(DiskError) -> [String] {
    guard let stream = opendir(absolute(folder)) else { throw DiskError("cannot list", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Where a path leads when all links are followed; nil where it leads nowhere.
  func realPath(_ path: String) -> String? {
    guard let resolved = realpath(absolute(path), nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func canWrite(in folder: String) -> Bool { access(absolute(folder), W_OK | X_OK) == 0 }
}

/// What the system refused.
struct DiskError: Error, Hashable {
  /// "cannot write"
  var action: String
  var path: String
  /// "No space left on device"
  var reason: String

  /// With the reason of the call that just failed.
  init(_ action: String, _ path: String) {
    self.init(action, path, reason: String(cString: strerror(errno)))
  }

  init(_ action: String, _ path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  var message: String { "\(action) \(path): \(reason)" }
}
