import Glibc
import System

/// An open file, locked against every other process and thread until it is closed.
///
/// The lock belongs to the inode. A writer puts a new inode in place of the one that it locked, so
/// whoever waited for the old one has to look again; and the new one is locked before it gets the
/// name, so that nobody comes in before the writer is done.
struct FileLock: ~Copyable {
  let descriptor: Int32

  deinit { close(descriptor) }

  enum Patience { case wait, giveUp }

  /// Locks the file or the folder that has the name now.
  ///
  /// - Returns: `nil` where there is none, or where another has the lock and we give up.
  /// - Throws: `notRegular` where the name is neither a file's nor a folder's; `refused`.
  init?(
    _ name: String, in folder: Folder, _ patience: Patience, _ disk: Disk
  ) throws(SystemError) {
    let operation = patience == .wait ? LOCK_EX : LOCK_EX | LOCK_NB
    while true {
      guard let opened = try Self.open(name, in: folder) else { return nil }
      guard retryingInterrupted({ disk.lock(opened, operation) }) == 0 else {
        let isBusy = errno == EWOULDBLOCK
        let failure = SystemError.failed("flock", folder.path(of: name))
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

  private static func open(_ name: String, in folder: Folder) throws(SystemError) -> Int32? {
    let path = folder.path(of: name)
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW
    let opened = retryingInterrupted { openat(folder.descriptor, name, flags) }
    if opened < 0 && errno == ENOENT { return nil }
    if opened < 0 && (errno == ELOOP || errno == ENXIO) { throw .notRegular(path: path) }
    guard opened >= 0 else { throw .failed("open", path) }
    var status = stat()
    let isKnown = fstat(opened, &status) == 0
    if isKnown, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) { return opened }
    // What cannot be looked at now may be a file all the same.
    let failure = isKnown ? SystemError.notRegular(path: path) : .failed("stat", path)
    close(opened)
    throw failure
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
