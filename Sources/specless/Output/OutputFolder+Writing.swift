/// What was found of a run that was killed, and done about it.
enum Recovery: Hashable, Sendable {
  /// It had only prepared: that was thrown away.
  case undone
  /// It had begun to write: the rest was done.
  case completed
}

extension OutputFolder {
  /// Ends what a killed run began.
  func recover() throws -> Recovery? {
    guard holdsUnfinishedRun else { return nil }
    guard disk.kind(file(Journal.fileName)) != nil else {
      try discardStaging()
      return .undone
    }
    let journal = try Journal(disk.read(file(Journal.fileName)))
    try complete(journal, left: journal.moves.filter { disk.kind(stagedFile($0.staged)) != nil })
    return .completed
  }

  /// Does what the plan says: prepares all, writes the journal, then changes what people see.
  func carryOut(_ plan: OutputPlan, manifest new: [UInt8]) throws {
    var changes = plan.changes
    let name = file(Manifest.fileName)
    let old = disk.kind(name) == nil ? nil : try disk.read(name)
    // Last, so that the manifest never speaks of what is not there yet.
    if old != new { changes.append(OutputPlan.Entry(path: Manifest.fileName, change: .create, old: old, new: new)) }
    if changes.isEmpty { return }
    let (journal, staged) = prepare(changes)
    try stage(staged, journal)
    try complete(journal, left: journal.moves)
  }

  private func prepare(_ changes: [OutputPlan.Entry]) -> (journal: Journal, staged: [OutputFile]) {
    var journal = Journal()
    var staged: [OutputFile] = []
    for entry in changes {
      let hash = entry.old.map(SHA256.hex)
      if let new = entry.new {
        let name = String(staged.count)
        staged.append(OutputFile(path: name, bytes: new))
        journal.moves.append(Journal.Move(staged: name, path: entry.path, replaces: hash))
      } else if let hash {
        journal.removals.append(Journal.Removal(path: entry.path, hash: hash))
      }
    }
    return (journal, staged)
  }

  /// The part in which nothing is lost by stopping: a full disk and folders that may not be written show here.
  private func stage(_ files: [OutputFile], _ journal: Journal) throws {
    do {
      try disk.makeFolder(file(Journal.stagingName))
      for staged in files { try disk.write(staged.bytes, to: stagedFile(staged.path)) }
      let paths = journal.moves.map(\.path) + journal.removals.map(\.path)
      for folder in Set(paths.map { Disk.parent(of: file($0)) }).sorted() {
        try disk.makeFolder(folder)
        guard disk.canWrite(in: folder) else { throw DiskError("cannot write in", folder) }
      }
      try disk.write(journal.bytes, to: stagedFile(Self.stagedJournal))
      try disk.move(stagedFile(Self.stagedJournal), to: file(Journal.fileName))
    } catch {
      // What cannot be cleaned up now, the next run does.
      try? discardStaging()
      throw error
    }
  }

  /// Does each step of the journal that is not done yet.
  ///
  /// - Parameter left: moves that are not done yet.
  private func complete(_ journal: Journal, left: [Journal.Move]) throws {
    let blocked = try left.filter(isBlocked)
    guard blocked.isEmpty else {
      throw OutputError.obstacles(blocked.map { "\(file($0.path)) is in the way and was not made by specless" })
    }
    for folder in Set(left.map { Disk.parent(of: file($0.path)) }).sorted() { try disk.makeFolder(folder) }
    for move in left {
      try disk.move(stagedFile(move.staged), to: file(move.path))
    }
    for removal in journal.removals { try remove(removal) }
    try disk.removeFolderIfEmpty(file(Journal.stagingName))
    try disk.remove(file(Journal.fileName))
  }

  /// Whether a file came to stand where, when the journal was written, none did.
  private func isBlocked(_ move: Journal.Move) throws -> Bool {
    guard move.replaces == nil, let kind = disk.kind(file(move.path)) else { return false }
    guard kind == .file else { return true }
    return try disk.read(file(move.path)) != disk.read(stagedFile(move.staged))
  }

  /// Removes a file that is still what it was, and the folders that it leaves empty.
  private func remove(_ removal: Journal.Removal) throws {
    let path = file(removal.path)
    if disk.kind(path) == .file, try SHA256.hex(of: disk.read(path)) == removal.hash { try disk.remove(path) }
    var parent = Disk.parent(of: removal.path)
    while !parent.isEmpty, disk.kind(file(parent)) == .folder, try disk.names(in: file(parent)).isEmpty {
      try disk.removeFolderIfEmpty(file(parent))
      parent = Disk.parent(of: parent)
    }
  }

  private func discardStaging() throws {
    let folder = file(Journal.stagingName)
    guard disk.kind(folder) == .folder else { return }
    for name in try disk.names(in: folder) { try disk.remove("\(folder)/\(name)") }
    try disk.removeFolderIfEmpty(folder)
  }

  private static let stagedJournal = "journal"

  private func stagedFile(_ name: String) -> String { "\(file(Journal.stagingName))/\(name)" }
}
