import CSystem
import Glibc
import ProfileService
import System

/// An open file, locked against every other process and thread until it is closed.
///
/// The lock belongs to the inode. A writer puts a new inode in place of the one that it locked, so
/// whoever waited for the old one has to look again; and the new one is locked before it gets the
/// name, so that nobody comes in before the writer is done.
struct FileLock: ~Copyable {
  let descriptor: Int32

  /// Takes over a descriptor that is locked.
  init(locked descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  enum Patience { case wait, giveUp }

  /// Locks the file that has the name now.
  ///
  /// - Returns: `nil` where there is no such file, or where another has the lock and we give up.
  init?(_ name: String, in folder: Folder, _ patience: Patience) throws(StoreError) {
    let operation = patience == .wait ? LOCK_EX : LOCK_EX | LOCK_NB
    while true {
      let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW
      let opened = retryingInterrupted { openat(folder.descriptor, name, flags) }
      if opened < 0 && errno == ENOENT { return nil }
      guard opened >= 0 else { throw .failed("open", folder.path(of: name)) }
      guard retryingInterrupted({ signup_flock(opened, operation) }) == 0 else {
        let isBusy = errno == EWOULDBLOCK
        let failure = StoreError.failed("flock", folder.path(of: name))
        close(opened)
        if isBusy { return nil }
        throw failure
      }
      if Self.hasName(opened, name, in: folder) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  /// Whether the open file is still the one that has the name.
  private static func hasName(_ descriptor: Int32, _ name: String, in folder: Folder) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0
      && fstatat(folder.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
