import Foundation

/// By what a change of a file's bytes shows: its size, and when bytes and status changed last. The latter no program can
/// set back.
struct Stamp: Hashable {
  var size: Int
  /// Nanoseconds since 1970, as the file system counts them.
  var modified: Int64
  var changed: Int64

  /// Nanoseconds in which two changes may get the same stamp. Linux moves its stamps with the ticks of its clock, which
  /// are 10 ms at most.
  static let settling: Int64 = 20_000_000
  /// The same where a file system counts in whole seconds.
  private static let settlingOfSeconds: Int64 = 1_020_000_000

  init(size: Int, modified: Int64, changed: Int64) {
    (self.size, self.modified, self.changed) = (size, modified, changed)
  }

  /// - Throws: `DiskError` too where it is no plain file.
  init(_ descriptor: Int32, _ path: String) throws(DiskError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw DiskError("cannot read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw DiskError("cannot read", path, reason: "it is no plain file")
    }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(size: Int(status.st_size), modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed))
  }

  /// How long to wait until a change would get another stamp; 0 where it does already. A stamp of the future is of
  /// another machine's clock, and tells nothing of ours.
  var nanosecondsToSettle: Int64 { nanosecondsToSettle(at: Self.now) }

  func nanosecondsToSettle(at now: Int64) -> Int64 {
    let span = changed % 1_000_000_000 == 0 ? Self.settlingOfSeconds : Self.settling
    let age = now - changed
    return age < 0 || age >= span ? 0 : span - age
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
