import CSystem
import Glibc

/// The memory of the wizard has passwords in it, which a crash must not put on the disk.
enum CoreDumps {
  /// Has this process leave no core file, neither where it ends nor to whom the system would hand it.
  static func forbid() {
    var nothing = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &nothing)
    _ = signup_forbid_core_dumps()
  }
}
