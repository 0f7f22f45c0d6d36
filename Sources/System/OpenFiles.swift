import Glibc

/// How many files this process may have open.
package enum OpenFiles {
  /// Raises the limit, where the system lets us.
  ///
  /// - Returns: the limit as it is then.
  package static func raiseLimit(to wanted: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return minimum
    }
    if limit.rlim_cur < rlim_t(wanted) {
      limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
      guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
        return minimum
      }
    }
    return Int(min(limit.rlim_cur, rlim_t(wanted)))
  }

  /// What every system gives (POSIX `_POSIX_OPEN_MAX` is lower, but no Linux is).
  private static let minimum = 256
}
