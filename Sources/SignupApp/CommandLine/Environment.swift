import Glibc
import ProfileModel

/// What the process was started with.
package enum Environment {
  /// The variables that are looked at; to take all of them apart would cost a tenth of the start.
  package static var current: [String: String] {
    var variables: [String: String] = [:]
    for name in names { variables[name] = getenv(name).map { String(cString: $0) } }
    return variables
  }

  private static let names = [
    "HOME", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "SIGNUP_DATA", "TERM", "XDG_DATA_HOME",
    "XDG_STATE_HOME",
  ]
}

extension Timestamp {
  /// The time of day, as the machine has it.
  static var current: Timestamp {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Timestamp(
      millisecondsSince1970: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000)
  }
}
