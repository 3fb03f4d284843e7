import Foundation
import Synchronization
import Testing

@testable import specless

/// A file is read as it was at one moment, or not at all, however it is written meanwhile.
struct ChangingFileTests {
  /// Written in place, its size kept, so that time stamps alone can tell; and those stand still for many writes.
  ///
  /// A writer that the system stops in the middle of a write, for longer than files take to settle, looks as one that is
  /// done: reads that met such a write prove nothing.
  @Test func aFileWrittenInPlaceIsNeverReadInParts() throws {
    let workplace = try Workplace()
    try Data(repeating: 0x61, count: Rewriter.size).write(to: URL(fileURLWithPath: workplace.path("page.txt")))
    let rewriter = Rewriter(workplace.path("page.txt"))
    var whole = 0
    for _ in 0..<40 {
      let slowBefore = rewriter.slowWrites.done
      do throws(DiskError) {
        let bytes = try workplace.disk.read("page.txt")
        let isOneVersion = bytes.count == Rewriter.size && Set(bytes).count == 1
        #expect(isOneVersion || rewriter.slowWrites.begun > slowBefore, "two versions in one")
        whole += isOneVersion ? 1 : 0
      } catch {
        #expect(error.reason == "it changed while it was read")
      }
    }
    #expect(rewriter.stop() > 0, "the file was written meanwhile")
    print("\(whole) of 40 reads met a moment at which the file was whole")
  }

  /// Only what was changed just now has to settle: an old file, or one of another machine's clock, is read at once.
  @Test(arguments: [
    (Int64(5_000_000_001), Int64(5_000_000_001), Stamp.settling), (5_000_000_001, 5_015_000_001, 5_000_000),
    (5_000_000_001, 5_020_000_001, 0), (9_000_000_001, 5_000_000_000, 0), (5_000_000_000, 5_900_000_000, 120_000_000),
    (5_000_000_000, 6_020_000_000, 0),
  ])
  func stampsSettle(changed: Int64, now: Int64, left: Int64) {
    #expect(Stamp(size: 1, modified: 0, changed: changed).nanosecondsToSettle(at: now) == left)
  }

  @Test func aFileWrittenJustNowIsRead() throws {
    let workplace = try Workplace()
    for round in 0..<5 {
      try workplace.write("\(round)", to: "page.txt")
      #expect(try workplace.disk.read("page.txt") == Array("\(round)".utf8))
    }
  }
}

/// Writes one file in place over and over, in a thread of its own.
private final class Rewriter: Sendable {
  static let size = 1 << 20
  private struct State {
    var mayStop = false
    var hasStopped = false
    var writes = 0
    var slow = 0
    /// When the write that is under way began.
    var begun: Int64?
  }
  private let state = Mutex(State())

  init(_ path: String) {
    Thread { [self] in
      let descriptor = open(path, O_WRONLY)
      while let round = begin() {
        let bytes = [UInt8](repeating: round % 2 == 0 ? 0x61 : 0x62, count: Self.size)
        state.withLock { $0.begun = Self.now }
        _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, Self.size, 0) }
        state.withLock { state in
          state.slow += Self.isSlow(state.begun) ? 1 : 0
          state.begun = nil
        }
        // Longer than a file takes to settle, now and then, so that some reads begin in between.
        if round % 8 == 0 { usleep(.random(in: 0..<40000)) }
      }
      close(descriptor)
      state.withLock { $0.hasStopped = true }
    }.start()
  }

  private func begin() -> Int? {
    state.withLock { state in
      guard !state.mayStop else { return nil }
      state.writes += 1
      return state.writes
    }
  }

  /// How many writes took so long that stamps cannot tell of them: without and with the one that is under way.
  var slowWrites: (done: Int, begun: Int) {
    state.withLock { ($0.slow, $0.slow + (Self.isSlow($0.begun) ? 1 : 0)) }
  }

  /// - Returns: how many writes there were.
  func stop() -> Int {
    state.withLock { $0.mayStop = true }
    while !state.withLock({ $0.hasStopped }) { usleep(1000) }
    return state.withLock { $0.writes }
  }

  private static func isSlow(_ begun: Int64?) -> Bool { begun.map { now - $0 > Stamp.settling / 2 } ?? false }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
