/// Where files can be read: the disk, or a revision of a repository. Paths are as people give them, with `/`.
protocol FileTree: Sendable {
  /// What stands at a path, links not followed; nil where nothing does.
  func kind(_ path: String) -> Disk.Kind?
  /// Whether a path leads to a folder, through links too.
  func isFolder(_ path: String) -> Bool
  /// The names in a folder, in the order of their bytes.
  func names(in folder: String) throws(DiskError) -> [String]
  func read(_ path: String) throws(DiskError) -> [UInt8]
  /// Where a path leads when all links are followed; nil where it leads nowhere.
  func realPath(_ path: String) -> String?
}

extension Disk: FileTree {}

/// Where a symbolic link leads, seen from the folder that it is to stay in.
enum LinkTarget: Hashable, Sendable {
  case inside, outside, nowhere
}

extension FileTree {
  func linkTarget(_ path: String, in folder: String) -> LinkTarget {
    guard let target = realPath(path), let root = realPath(folder) else { return .nowhere }
    return target == root || target.hasPrefix(root.hasSuffix("/") ? root : root + "/") ? .inside : .outside
  }
}
