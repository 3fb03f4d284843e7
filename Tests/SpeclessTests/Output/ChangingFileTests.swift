import Foundation
import Synchronization
import Testing

@testable import specless

/// A file is read as it was at one moment, or not at all, however it is written meanwhile.
struct ChangingFileTests {
  /// Written in place, its size kept, so that time stamps alone can tell; and those stand still for many writes.
  @Test func aFileWrittenInPlaceIsNeverReadInParts() throws {
    let workplace = try Workplace()
    let size = 1 << 20
    try Data(repeating: 0x61, count: size).write(to: URL(fileURLWithPath: workplace.path("page.txt")))
    let state = Mutex((mayStop: false, hasStopped: false, rounds: 0))
    let writer = Thread {
      let descriptor = open(workplace.path("page.txt"), O_WRONLY)
      while !state.withLock({ $0.mayStop }) {
        let round = state.withLock { state in
          state.rounds += 1
          return state.rounds
        }
        let bytes = [UInt8](repeating: round % 2 == 0 ? 0x61 : 0x62, count: size)
        _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, size, 0) }
        // Longer than a file takes to settle, now and then, so that some reads begin in between.
        if round % 8 == 0 { usleep(.random(in: 0..<40000)) }
      }
      close(descriptor)
      state.withLock { $0.hasStopped = true }
    }
    writer.start()
    for _ in 0..<60 {
      do throws(DiskError) {
        let bytes = try workplace.disk.read("page.txt")
        #expect(bytes.count == size && Set(bytes).count == 1, "two versions in one")
      } catch {
        #expect(error.reason == "it changed while it was read")
      }
    }
    state.withLock { $0.mayStop = true }
    while !state.withLock({ $0.hasStopped }) { usleep(1000) }
    #expect(state.withLock { $0.rounds } > 0, "the file was written meanwhile")
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
