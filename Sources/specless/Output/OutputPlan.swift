/// What is to be done so that the output folder holds what was made; made by looking only.
struct OutputPlan: Sendable {
  enum Change: Hashable, Sendable {
    case create, untouched
    /// `wasEdited`: the file is ours and a hand has changed it since.
    case change(wasEdited: Bool)
    case remove
    /// A file that we no longer make and that a hand has changed: it is left alone and no longer ours.
    case release
  }

  struct Entry: Hashable, Sendable {
    /// Relative to the output folder.
    var path: String
    var change: Change
    /// What stands there now; nil where nothing does.
    var old: [UInt8]?
    /// What is to stand there; nil where nothing is.
    var new: [UInt8]?
  }

  /// In the order of the paths' bytes.
  var entries: [Entry]
  /// Files by other hands in the way, and links; with any, nothing may be written.
  var obstacles: [String]

  /// Where files may stand in for generated ones before the first run.
  static let stubPaths = ["Module.swift", "Examples/Module.swift"]

  func count(_ matches: (Change) -> Bool) -> Int { entries.count { matches($0.change) } }

  /// Files that would be written or removed.
  var changes: [Entry] { entries.filter { $0.change != .untouched && $0.change != .release } }
}

extension OutputPlan {
  /// - Parameters:
  ///   - files: all that was made.
  ///   - old: the manifest of the run before; nil before the first.
  init(_ files: [OutputFile], folder: String, old: Manifest?, disk: Disk) throws {
    var planner = OutputPlanner(folder: folder, owned: old?.outputs ?? [:], disk: disk)
    try planner.check(files)
    let standing = files.parallelMap { [planner] file in planner.standing(at: file.path) }
    for (file, standing) in zip(files, standing) { try planner.place(file, standing) }
    try planner.clear(except: Set(files.map(\.path)))
    let entries = planner.entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.init(entries: entries, obstacles: planner.obstacles)
  }
}

private struct OutputPlanner: Sendable {
  /// What stands at the place of a file.
  enum Standing: Sendable {
    case nothing, folder, other
    case file(Result<[UInt8], DiskError>)
  }

  let folder: String
  let owned: [String: String]
  let disk: Disk
  var entries: [OutputPlan.Entry] = []
  var obstacles: [String] = []
  /// By the folder of a file: many stand in one.
  private var obstaclesAbove: [String: String?] = [:]

  init(folder: String, owned: [String: String], disk: Disk) {
    (self.folder, self.owned, self.disk) = (folder, owned, disk)
  }

  /// The text of the files that stand in for generated ones before the first run; they are ours too.
  private static let stub = Array("// Made by make generate.\n".utf8)

  /// Paths must be plain, and differ on file systems that take `A` for `a` too.
  func check(_ files: [OutputFile]) throws(OutputError) {
    var seen: [String: String] = [:]
    for file in files {
      guard isPlainPath(file.path) else { throw .made("\"\(file.path)\" does not stay in its folder") }
      if let other = seen.updateValue(file.path, forKey: file.path.lowercased()) {
        throw .made("\"\(other)\" and \"\(file.path)\" are one file on some machines")
      }
    }
  }

  func standing(at path: String) -> Standing {
    switch disk.kind("\(folder)/\(path)") {
    case nil: .nothing
    case .file: .file(Result { () throws(DiskError) in try disk.read("\(folder)/\(path)") })
    case .folder: .folder
    case .link, .other: .other
    }
  }

  mutating func place(_ file: OutputFile, _ standing: Standing) throws(DiskError) {
    let path = "\(folder)/\(file.path)"
    if let obstacle = obstacleAbove(file.path) { return obstacles.append(obstacle) }
    switch standing {
    case .nothing: add(file.path, .create, old: nil, new: file.bytes)
    case .file(let bytes):
      let old = try bytes.get()
      if old == file.bytes { return add(file.path, .untouched, old: old, new: old) }
      if let hash = owned[file.path] {
        add(file.path, .change(wasEdited: SHA256.hex(of: old) != hash), old: old, new: file.bytes)
      } else if isStub(file.path, old) {
        add(file.path, .change(wasEdited: false), old: old, new: file.bytes)
      } else {
        obstacles.append("\(path) is in the way and was not made by specless")
      }
    case .folder: obstacles.append("the folder \(path) is in the way of a file")
    case .other: obstacles.append("\(path) is in the way and is no plain file")
    }
  }

  /// Removes what the run before made and this one did not.
  mutating func clear(except made: Set<String>) throws(DiskError) {
    for (path, hash) in owned where !made.contains(path) {
      // Behind a link is nothing of ours.
      guard obstacleAbove(path) == nil, disk.kind("\(folder)/\(path)") == .file else { continue }
      let old = try disk.read("\(folder)/\(path)")
      let isEdited = SHA256.hex(of: old) != hash
      add(path, isEdited ? .release : .remove, old: old, new: nil)
    }
    for path in OutputPlan.stubPaths where owned[path] == nil && !made.contains(path) {
      // A target without any Swift file would stop the package from loading: the stub stays until others stand in.
      let isExample = path.hasPrefix("Examples/")
      guard made.contains(where: { $0.hasSuffix(".swift") && $0.hasPrefix("Examples/") == isExample }),
        obstacleAbove(path) == nil, disk.kind("\(folder)/\(path)") == .file
      else { continue }
      let old = try disk.read("\(folder)/\(path)")
      if isStub(path, old) { add(path, .remove, old: old, new: nil) }
    }
  }

  private func isStub(_ path: String, _ bytes: [UInt8]) -> Bool {
    OutputPlan.stubPaths.contains(path) && bytes == Self.stub
  }

  private mutating func add(_ path: String, _ change: OutputPlan.Change, old: [UInt8]?, new: [UInt8]?) {
    entries.append(OutputPlan.Entry(path: path, change: change, old: old, new: new))
  }

  /// A file or link that stands where one of the folders above should.
  private mutating func obstacleAbove(_ path: String) -> String? {
    let parent = Disk.parent(of: path)
    if let known = obstaclesAbove[parent] { return known }
    let found = obstacle(upFrom: parent)
    obstaclesAbove.updateValue(found, forKey: parent)
    return found
  }

  private func obstacle(upFrom parent: String) -> String? {
    var parent = parent
    while !parent.isEmpty {
      switch disk.kind("\(folder)/\(parent)") {
      case .folder, nil: break
      case .link: return "\(folder)/\(parent) is a symbolic link, and files are to be written in it"
      case .file, .other: return "\(folder)/\(parent) is in the way of a folder"
      }
      parent = Disk.parent(of: parent)
    }
    return nil
  }
}
