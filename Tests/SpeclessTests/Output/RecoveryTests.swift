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

  @Test func everyMomentOfDeathIsSurvived() throws {
    let reference = try changedPages()
    let old = try reference.files(in: "Generated")
    reference.run("generate", "--quiet")
    let new = try reference.files(in: "Generated")
    #expect(old != new)
    var moment = 0
    while true {
      let workplace = try changedPages()
      let code = workplace.run("generate", "--quiet", disk: mortal(workplace, after: moment)).code
      if code == .success { break }
      let state = try workplace.files(in: "Generated").filter { !$0.key.hasPrefix(".specless.staging") }
      let isBegun = state[".specless.journal"] != nil
      if !isBegun { #expect(state == old || state == new, "killed at \(moment): nothing is half done") }
      #expect(workplace.run("check").code == .findings, "killed at \(moment): check sees it")
      let repair = workplace.run("generate")
      #expect(repair.code == .success, "killed at \(moment): \(repair.err)")
      #expect(try workplace.files(in: "Generated") == new, "killed at \(moment)")
      #expect(!workplace.exists("Generated/.specless.staging"))
      #expect(workplace.run("check").code == .success)
      moment += 1
    }
    #expect(moment > 10, "the loop did run")
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
