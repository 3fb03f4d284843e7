/// The files of a folder, or a single file, as they stand in a revision of a repository.
struct GitTree: FileTree {
  private struct Blob: Sendable {
    var isLink: Bool
    var bytes: [UInt8]
  }

  private var blobs: [String: Blob] = [:]
  /// Paths of folders with their names, sorted.
  private var folders: [String: [String]] = [:]
  /// What was read; empty for the folder that git ran in.
  private let root: String

  /// Reads all files below a path, relative to git's folder.
  ///
  /// - Parameter revision: as `Git.revision` gives it.
  /// - Throws: `GitError`.
  init(_ git: Git, revision: String, path: String) throws {
    root = Self.plain(path)
    let listing = try git.run(["ls-tree", "-r", "-z", revision, "--", path == "." ? "./" : path])
    let entries = listing.split(separator: 0).compactMap { Entry(String(decoding: $0, as: UTF8.self)) }
    let objects = try git.run(["cat-file", "--batch"], input: Array(entries.map { "\($0.object)\n" }.joined().utf8))
    var rest = objects[...]
    for entry in entries {
      blobs[entry.path] = Blob(isLink: entry.mode == "120000", bytes: try Self.nextBlob(&rest, entry))
    }
    for path in blobs.keys { note(path) }
    for folder in folders.keys { folders[folder]?.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  /// `100644 blob 8a1f…\tapi-docs/a.txt`; nil of what is no file, such as a submodule.
  private struct Entry {
    var mode: String
    var object: String
    var path: String

    init?(_ line: String) {
      let halves = line.split(separator: "\t", maxSplits: 1)
      let words = halves.first?.split(separator: " ") ?? []
      guard halves.count == 2, words.count == 3, words[1] == "blob" else { return nil }
      (mode, object, path) = (String(words[0]), String(words[2]), String(halves[1]))
    }
  }

  /// `8a1f… blob 12\n`, then the bytes, then a line break.
  private static func nextBlob(_ rest: inout ArraySlice<UInt8>, _ entry: Entry) throws -> [UInt8] {
    guard let end = rest.firstIndex(of: 0x0A),
      let size = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last.flatMap({ Int($0) }),
      rest.endIndex - end - 1 >= size
    else { throw GitError(message: "git does not give \(entry.path)") }
    let bytes = Array(rest[(end + 1)..<(end + 1 + size)])
    rest = rest[min(rest.endIndex, end + size + 2)...]
    return bytes
  }

  /// Makes a file known to all folders above.
  private mutating func note(_ path: String) {
    var name = path
    while true {
      let parent = Disk.parent(of: name)
      let last = parent.isEmpty ? name : String(name.dropFirst(parent.utf8.count + 1))
      let isKnown = folders[parent]?.contains(last) == true
      if !isKnown { folders[parent, default: []].append(last) }
      if isKnown || parent.isEmpty { return }
      name = parent
    }
  }

  /// As git writes paths: `.` is the empty one.
  private static func plain(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }

  func kind(_ path: String) -> Disk.Kind? {
    guard let blob = blobs[Self.plain(path)] else { return isFolder(path) ? .folder : nil }
    return blob.isLink ? .link : .file
  }

  func isFolder(_ path: String) -> Bool { folders[Self.plain(path)] != nil }

  func names(in folder: String) throws(DiskError) -> [String] {
    guard let names = folders[Self.plain(folder)] else {
      throw DiskError("cannot list", folder, reason: "it is no folder")
    }
    return names
  }

  func read(_ path: String) throws(DiskError) -> [UInt8] {
    guard let blob = blobs[Self.plain(path)], !blob.isLink else {
      throw DiskError("cannot read", path, reason: "it is no plain file of the revision")
    }
    return blob.bytes
  }

  /// A link's text is its target; nothing else of the machine is looked at.
  func realPath(_ path: String) -> String? {
    let path = Self.plain(path)
    guard let blob = blobs[path], blob.isLink else { return kind(path) == nil ? nil : "/" + path }
    let target = String(decoding: blob.bytes, as: UTF8.self)
    if target.hasPrefix("/") { return "//outside" }
    var names = Disk.parent(of: path).split(separator: "/")
    for name in target.split(separator: "/") where name != "." {
      if name == ".." {
        if names.isEmpty { return "//outside" }
        names.removeLast()
      } else {
        names.append(name)
      }
    }
    let resolved = names.joined(separator: "/")
    guard root.isEmpty || resolved == root || resolved.hasPrefix(root + "/") else { return "//outside" }
    return resolved == path ? nil : realPath(resolved)
  }
}
