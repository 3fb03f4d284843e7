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
