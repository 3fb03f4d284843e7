/// The folder of the generated files: what is ours in it, and the one way to change it.
///
/// Everything here throws `OutputError` or `DiskError`.
struct OutputFolder: Sendable {
  /// As it was named.
  let path: String
  let disk: Disk

  /// The manifest of the run before; nil before the first.
  func manifest() throws -> Manifest? {
    let name = file(Manifest.fileName)
    return disk.kind(name) == nil ? nil : try Manifest(disk.read(name))
  }

  /// What is to be done here so that it holds the files.
  func plan(_ files: [OutputFile]) throws -> OutputPlan {
    try OutputPlan(files, folder: path, old: manifest(), disk: disk)
  }

  /// Whether a run was killed while it wrote here.
  var holdsUnfinishedRun: Bool {
    disk.kind(file(Journal.fileName)) != nil || disk.kind(file(Journal.stagingName)) != nil
  }

  /// Whether the folder holds these files as they were made, by path and hash, and none that a run would clear away.
  func holds(_ outputs: [String: String]) -> Bool {
    let parents = Set(outputs.keys.map { Disk.parent(of: $0) })
    guard parents.allSatisfy({ $0.isEmpty || disk.kind(file($0)) == .folder }) else { return false }
    let stubs = OutputPlan.stubPaths.filter { outputs[$0] == nil }
    guard stubs.allSatisfy({ disk.kind(file($0)) == nil }) else { return false }
    return Array(outputs).parallelMap { path, hash in
      disk.kind(file(path)) == .file && (try? disk.read(file(path))).map(SHA256.hex) == hash
    }.allSatisfy(\.self)
  }

  /// Keeps other runs from writing here for as long as the result is held; nil where there is no folder yet.
  func lock(isShared: Bool) throws -> FolderLock? {
    guard disk.isFolder(path) else { return nil }
    guard let lock = try FolderLock(path, isShared: isShared, on: disk) else { throw OutputError.busy }
    return lock
  }

  /// Makes the folder hold the files, and nothing else of ours; all or nothing, whenever the process is killed.
  ///
  /// - Parameter manifest: its bytes.
  /// - Returns: what was done, and what had to be done first about a run that was killed.
  func write(_ files: [OutputFile], manifest: [UInt8]) throws -> (plan: OutputPlan, recovery: Recovery?) {
    try disk.makeFolder(path)
    let lock = try lock(isShared: false)
    defer { withExtendedLifetime(lock) {} }
    let recovery = try recover()
    let plan = try plan(files)
    guard plan.obstacles.isEmpty else { throw OutputError.obstacles(plan.obstacles) }
    try carryOut(plan, manifest: manifest)
    return (plan, recovery)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}
