import Foundation

/// A hold on a folder, so that two runs do not mix. The system lets go when the process ends, however it ends; no
/// file is left behind.
final class FolderLock {
  private let descriptor: Int32

  /// - Parameter isShared: others that only look may hold it too.
  /// - Returns: nil where another run holds it.
  init?(_ folder: String, isShared: Bool = false, on disk: Disk) throws(DiskError) {
    descriptor = open(disk.absolute(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("cannot open", folder) }
    guard flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw DiskError("cannot lock", folder)
    }
  }

  deinit {
    // Closing alone would leave the lock to a child process that was forked meanwhile and has not begun its program.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
