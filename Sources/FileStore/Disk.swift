import CSystem
import Glibc

/// The calls that fail when a disk is full or broken. They are values, so that a test can put
/// failing ones in their place, or see their order; everything else calls the system directly.
package struct Disk: Sendable {
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int = {
    Glibc.write($0, $1.baseAddress, $1.count)
  }
  package var sync: @Sendable (Int32) -> Int32 = { Glibc.fsync($0) }
  /// Everything that was written to the file system of a folder. Since Linux 5.8 it reports what
  /// could not be written.
  package var syncFileSystem: @Sendable (Int32) -> Int32 = { signup_sync_file_system($0) }
  /// From a folder and name to a folder and name.
  package var rename: @Sendable (Int32, String, Int32, String) -> Int32 = {
    Glibc.renameat($0, $1, $2, $3)
  }
  /// The same, but `EEXIST` where the new name is taken.
  package var renameExclusively: @Sendable (Int32, String, Int32, String) -> Int32 = {
    signup_rename_exclusively($0, $1, $2, $3)
  }
  /// The target, the folder and the name of a symbolic link.
  package var symlink: @Sendable (String, Int32, String) -> Int32 = { Glibc.symlinkat($0, $1, $2) }
  /// Waits for a lock, or gives up where another has it, as `flock` does.
  package var lock: @Sendable (Int32, Int32) -> Int32 = { signup_flock($0, $1) }

  package init() {}
}
