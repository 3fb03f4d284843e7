import Foundation
import Synchronization
import Testing

@testable import specless

/// A run that is killed at any moment is completed or undone by the next; two runs at once do not mix.
struct RecoveryTests {
  /// The disk of a process that is killed before its `count`th change.
  private func mortal(_ workplace: Workplace, after count: Int) -> Disk {
    let left = Counter(count)
    var disk = workplace.disk
    disk.willChange = { (change) throws(DiskError) in
      guard left.take() else { throw DiskError("cannot write", "\(change)", reason: "killed") }
    }
    return disk
  }

  /// A folder with one state generated, and pages for another: a file changes, some come, some go.
  private func changedPages() throws -> Workplace {
    let workplace = try Workplace.withPages()
    workplace.run("generate", "--quiet")
    try workplace.remove("api-docs/books")
    try workplace.write(BookPages.creating("Shelf", fields: ["name", "size"]), to: "api-docs/shelves/create.txt")
    try workplace.write(BookPages.creating("Author", fields: ["name", "born"]), to: "api-docs/authors/create.txt")
    return workplace
  }

  /// Files and their manifest.
  private func state(_ files: [String: String]) -> (files: [OutputFile], manifest: Manifest) {
    let files = files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
    var manifest = Manifest()
    for file in files { manifest.outputs[file.path] = file.hash }
    return (files, manifest)
  }

  @Test func everyMomentOfDeathIsSurvived() throws {
    let old = state(["Same.swift": "s", "Changed.swift": "old", "Gone/Gone.swift": "g", "Gone.swift": "g"])
    let new = state(["Same.swift": "s", "Changed.swift": "new", "Models/New.swift": "n", "New.swift": "n"])
    var moment = 0
    var wasBegun = false
    while true {
      let workplace = try Workplace()
      _ = try OutputFolder(path: "Out", disk: workplace.disk).write(old.files, manifest: old.manifest.bytes)
      let before = try workplace.files(in: "Out")
      let dying = OutputFolder(path: "Out", disk: mortal(workplace, after: moment))
      if (try? dying.write(new.files, manifest: new.manifest.bytes)) != nil { break }
      let left = try workplace.files(in: "Out")
      let isBegun = left[Journal.fileName] != nil
      wasBegun = wasBegun || isBegun
      let folder = OutputFolder(path: "Out", disk: workplace.disk)
      if isBegun {
        #expect(folder.holdsUnfinishedRun, "killed at \(moment): check sees it")
      } else {
        let shown = left.filter { !$0.key.hasPrefix(Journal.stagingName) }
        #expect(shown == before || wasBegun, "killed at \(moment): nothing is half done")
      }
      _ = try folder.write(new.files, manifest: new.manifest.bytes)
      var expected = Dictionary(
        uniqueKeysWithValues: new.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
      expected[Manifest.fileName] = String(decoding: new.manifest.bytes, as: UTF8.self)
      #expect(try workplace.files(in: "Out") == expected, "killed at \(moment)")
      #expect(!folder.holdsUnfinishedRun && !workplace.exists("Out/Gone"))
      moment += 1
    }
    #expect(moment > 15 && wasBegun, "the loop did run")
  }

  @Test(arguments: [3, 15, 25])
  func aKilledRunIsNoticedAndRepaired(moment: Int) throws {
    let workplace = try changedPages()
    #expect(workplace.run("generate", "--quiet", disk: mortal(workplace, after: moment)).code == .failure)
    #expect(workplace.run("check").out.contains("Generated: a run was stopped while it wrote here\n"))
    let repair = workplace.run("generate")
    #expect(repair.code == .success && repair.err.contains("note: an earlier run was stopped while it wrote; "))
    #expect(workplace.run("check").code == .success)
  }

  @Test func aKilledRunDoesNotClaimFilesThatCameSince() throws {
    let workplace = try Workplace()
    let folder = OutputFolder(path: "Out", disk: workplace.disk)
    var journal = Journal()
    journal.moves = [Journal.Move(staged: "0", path: "A.swift", replaces: nil)]
    try workplace.write(String(decoding: journal.bytes, as: UTF8.self), to: "Out/.specless.journal")
    try workplace.write("made", to: "Out/.specless.staging/0")
    try workplace.write("by hand", to: "Out/A.swift")
    #expect(throws: OutputError.obstacles(["Out/A.swift is in the way and was not made by specless"])) {
      _ = try folder.recover()
    }
    #expect(try workplace.read("Out/A.swift") == "by hand")
    try workplace.remove("Out/A.swift")
    #expect(try folder.recover() == .completed)
    #expect(try workplace.files(in: "Out") == ["A.swift": "made"])
  }

  @Test(arguments: [
    "", "{}", "{\"version\": 1, \"moves\": [{\"staged\": \"0\", \"path\": \"../x\"}], \"removals\": []}",
  ])
  func aBrokenJournalIsAClearError(text: String) throws {
    let workplace = try Workplace.withPages()
    try workplace.write(text, to: "Generated/.specless.journal")
    let outcome = workplace.run("generate", "--quiet")
    #expect(outcome.code == .failure)
    #expect(outcome.err.hasPrefix("error: Generated/.specless.journal is no journal: "))
  }

  @Test func aRunWithUnreadablePagesDoesNotTouchWhatAKilledOneLeft() throws {
    let workplace = try changedPages()
    workplace.run("generate", "--quiet", disk: mortal(workplace, after: 12))
    let state = try workplace.files(in: "Generated")
    try FileManager.default.createSymbolicLink(atPath: workplace.path("api-docs/x"), withDestinationPath: "/nowhere")
    #expect(workplace.run("generate").code == .failure)
    #expect(try workplace.files(in: "Generated") == state)
  }

  @Test func twoRunsAtOnceDoNotMix() throws {
    let workplace = try Workplace.withPages()
    workplace.run("generate", "--quiet")
    let other = try #require(try FolderLock("Generated", on: workplace.disk))
    for verb in ["generate", "check"] {
      let outcome = workplace.run(verb, "--quiet")
      #expect(outcome.code == .failure)
      #expect(outcome.err.hasPrefix("error: another run is at work in Generated "))
    }
    withExtendedLifetime(other) {}
  }

  @Test func runsSideBySideEndInOneState() throws {
    let workplace = try changedPages()
    let codes = Array(0..<8).parallelMap { _ in workplace.run("generate", "--quiet").code }
    #expect(codes.allSatisfy { $0 == .success || $0 == .failure } && codes.contains(.success))
    #expect(workplace.run("check").code == .success)
  }

  @Test func aFullDiskLosesNothing() throws {
    let workplace = try changedPages()
    let before = try workplace.files(in: "Generated")
    var disk = workplace.disk
    disk.willChange = { (change) throws(DiskError) in
      if case .write(let path) = change, path.hasSuffix("/1") {
        throw DiskError("cannot write", path, reason: "No space left on device")
      }
    }
    let outcome = workplace.run("generate", "--quiet", disk: disk)
    #expect(outcome.code == .failure)
    #expect(outcome.err.hasPrefix("error: cannot write Generated/.specless.staging/1: No space left on device "))
    #expect(try workplace.files(in: "Generated") == before)
    #expect(!workplace.exists("Generated/.specless.staging"))
  }

  @Test func anOutputThatIsNoFolderIsAClearError() throws {
    let workplace = try Workplace.withPages()
    try workplace.write("a file", to: "Generated")
    let outcome = workplace.run("generate", "--quiet")
    #expect(outcome.code == .failure && outcome.err.contains("cannot make the folder Generated: File exists"))
    #expect(try workplace.read("Generated") == "a file")
  }
}

private final class Counter: Sendable {
  private let left: Mutex<Int>
  init(_ count: Int) { left = Mutex(count) }
  func take() -> Bool {
    left.withLock {
      $0 -= 1
      return $0 >= 0
    }
  }
}
