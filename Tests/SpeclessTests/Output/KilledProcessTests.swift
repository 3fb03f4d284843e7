import Foundation
import Testing

@testable import specless

/// Real processes: killed at any moment, side by side, without the right or the room to write. Nothing is lost.
@Suite(.serialized) struct KilledProcessTests {
  private func command() throws -> String {
    try #require(buildFolder, "the build's folder was not found").appendingPathComponent("specless").path
  }

  /// What runs remember is not left in the cache of whoever runs the tests.
  private func memory(of workplace: Workplace) -> [String: String] { ["XDG_CACHE_HOME": workplace.path("cache")] }

  /// Two states of the pages, that share a file, differ in one, and have each some of their own.
  private func twoStates() throws -> Workplace {
    let workplace = try Workplace()
    for index in 0..<4 {
      try workplace.write(BookPages.creating("Shared\(index)", fields: ["name"]), to: "a/shared\(index).txt")
      try workplace.write(BookPages.creating("Shared\(index)", fields: ["name", "size"]), to: "b/shared\(index).txt")
    }
    try workplace.write(BookPages.creating("Shelf", fields: ["name"]), to: "a/shelf.txt")
    try workplace.write(BookPages.creating("Book", fields: ["name"]), to: "b/book.txt")
    return workplace
  }

  private func expected(_ docs: String, in workplace: Workplace) throws -> [String: String] {
    #expect(workplace.run("generate", docs, "--output", "Fresh-\(docs)", "--quiet").code == .success)
    return try workplace.files(in: "Fresh-\(docs)")
  }

  @Test func aHundredKillsLoseNothing() throws {
    let workplace = try twoStates()
    let states = try ["a": expected("a", in: workplace), "b": expected("b", in: workplace)]
    let seed = UInt64.random(in: .min ... .max)
    var random = SplitMix(state: seed)
    var unfinished = 0
    for round in 0..<100 {
      let docs = round % 2 == 0 ? "a" : "b"
      // Every other one is killed while it writes, as far as the moment can be met.
      try runAndKill(docs, in: workplace, waitsForWriting: round % 4 < 2, random: &random)
      let folder = OutputFolder(path: "Generated", disk: workplace.disk)
      if folder.holdsUnfinishedRun {
        unfinished += 1
        #expect(
          workplace.run("check", docs, "--quiet").code != .success, "check did not notice; round \(round), seed \(seed)"
        )
      }
      #expect(workplace.run("generate", docs, "--quiet").code == .success, "round \(round), seed \(seed)")
      #expect(try workplace.files(in: "Generated") == states[docs], "round \(round), seed \(seed)")
      #expect(workplace.run("check", docs).code == .success, "round \(round), seed \(seed)")
    }
    print("\(unfinished) of 100 runs were killed while they wrote")
  }

  private func runAndKill(
    _ docs: String, in workplace: Workplace, waitsForWriting: Bool, random: inout SplitMix
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try command())
    process.arguments = ["generate", docs, "--quiet"]
    process.environment = ProcessInfo.processInfo.environment.merging(memory(of: workplace)) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: workplace.folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let staging = "Generated/\(Journal.stagingName)"
    while waitsForWriting, process.isRunning, workplace.disk.kind(staging) == nil {}
    usleep(waitsForWriting ? .random(in: 0..<4000, using: &random) : .random(in: 0..<60000, using: &random))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test func processesSideBySideDoNotMix() throws {
    let workplace = try twoStates()
    let states = try [expected("a", in: workplace), expected("b", in: workplace)]
    let command = try command()
    for round in 0..<5 {
      let runs = (0..<4).map { $0 % 2 == 0 ? "a" : "b" }.parallelMap { docs in
        try? ToolRun(
          command, ["generate", docs, "--quiet"], in: workplace.folder, environment: memory(of: workplace))
      }
      for run in runs {
        let status = run?.status ?? -1
        #expect(status == 0 || status == 3 && run?.output.contains("another run is at work in Generated") == true)
      }
      #expect(runs.contains { $0?.status == 0 }, "round \(round)")
      #expect(states.contains(try workplace.files(in: "Generated")), "round \(round)")
    }
  }

  /// The system's own limit on the size of files stands for a full disk.
  @Test func whatDoesNotFitIsAClearError() throws {
    let workplace = try twoStates()
    workplace.run("generate", "a", "--quiet")
    let before = try workplace.files(in: "Generated")
    // Ignored, so that the write fails and does not end the process.
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" generate b --quiet"
    let run = try ToolRun(
      "sh", ["-c", script, command()], in: workplace.folder, environment: memory(of: workplace))
    #expect(run.status == 3, "\(run.output)")
    #expect(run.output.contains("error: cannot write Generated/.specless.staging/"))
    #expect(try workplace.files(in: "Generated") == before)
  }

  /// A real file system without room, in a name space of its own where one can be mounted.
  @Test func aFullFileSystemLosesNothing() throws {
    let canMount = "mount -t tmpfs -o size=4k none /mnt"
    guard try ToolRun("unshare", ["-m", "sh", "-c", canMount]).status == 0 else { return }
    let workplace = try twoStates()
    workplace.run("generate", "a", "--output", "Room/Out", "--quiet")
    let size = try workplace.files(in: "Room").values.reduce(0) { $0 + ($1.utf8.count + 4095) / 4096 * 4096 }
    // Room for what is there and a little more.
    let script = """
      set -e
      cp -r Room Copy
      mount -t tmpfs -o size=\(size + 40960) none Room
      cp -r Copy/. Room
      "$0" generate b --output Room/Out --quiet && exit 90
      test $? = 3
      diff -r Copy Room && echo nothing is lost
      # What helps when a disk is full.
      mount -o remount,size=10m none Room
      "$0" generate b --output Room/Out --quiet
      "$0" check b --output Room/Out --quiet && echo it goes on
      """
    let run = try ToolRun(
      "unshare", ["-m", "sh", "-c", script, command()], in: workplace.folder, environment: memory(of: workplace))
    #expect(run.output.hasPrefix("error: cannot write Room/Out/.specless.staging/"), "\(run.output)")
    #expect(run.output.contains("No space left on device [unwritable-output]\n"))
    #expect(run.output.hasSuffix("nothing is lost\nit goes on\n"))
  }

  /// A result in part must not pass for a whole one.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aResultThatCannotBePrintedIsAClearError() throws {
    let workplace = try twoStates()
    let script = "\"$0\" export a --format schema > /dev/full"
    let run = try ToolRun(
      "sh", ["-c", script, command()], in: workplace.folder, environment: memory(of: workplace))
    #expect(run.status == 3)
    #expect(run.output == "error: the result cannot be printed: No space left on device\n")
  }

  @Test func aFolderThatMayNotBeWrittenIsAClearError() throws {
    let workplace = try twoStates()
    workplace.run("generate", "a", "--quiet")
    let before = try workplace.files(in: "Generated")
    let folders = try #require(FileManager.default.enumerator(atPath: workplace.folder)).compactMap { $0 as? String }
    let all = [workplace.folder] + folders.map(workplace.path)
    for path in all { chmod(path, workplace.disk.isFolder(path) ? 0o555 : 0o444) }
    defer { for path in all { chmod(path, 0o755) } }
    // Nobody is kept from anything who is root.
    let prefix = geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["env"]
    guard geteuid() != 0 || ToolRun.finds("setpriv") else { return }
    let words = Array(prefix.dropFirst()) + [try command(), "generate", "b", "--quiet"]
    let run = try ToolRun(prefix[0], words, in: workplace.folder)
    #expect(run.status == 3, "\(run.output)")
    #expect(run.output.hasPrefix("error: cannot "), "\(run.output)")
    #expect(run.output.contains("Generated") && run.output.contains("Permission denied"), "\(run.output)")
    #expect(try workplace.files(in: "Generated") == before)
  }

  /// A page that is written while it is read is read whole or not at all. Each read that meets no quiet moment takes as
  /// long as files are waited for, so there are not many.
  @Test func aGrowingFileIsNoticed() throws {
    let workplace = try Workplace()
    let line = String(repeating: "x", count: 99) + "\n"
    try workplace.write(String(repeating: line, count: 1000), to: "page.txt")
    let script = "while :; do printf '%s\\n' \(line.dropLast()) >> page.txt; done"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: workplace.folder)
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    var length = 0
    for _ in 0..<20 {
      do throws(DiskError) {
        let bytes = try workplace.disk.read("page.txt")
        #expect(bytes.count.isMultiple(of: 100) && bytes.count >= length)
        length = bytes.count
      } catch {
        #expect(error.reason == "it changed while it was read")
      }
    }
  }
}
