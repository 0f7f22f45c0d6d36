import Glibc

/// Why the system did not do what it was asked. Data only; whoever asked knows what to say.
package enum SystemError: Error, Hashable, Sendable {
  /// A call failed: which, on what, and its `errno`.
  case refused(operation: String, path: String, errno: Int32)
  /// A folder, a pipe, a device or a symbolic link where a file has to be, or a file where a link has.
  case notRegular(path: String)
  /// A file that is longer than what it should be can ever be.
  case tooLarge(path: String, maximumBytes: Int)
  /// A file or folder of another account.
  case notOurs(path: String)
  /// Others than the owner may do with it what nobody else should.
  case openToOthers(path: String)

  /// A call that has just failed.
  package static func failed(_ operation: String, _ path: String) -> SystemError {
    .refused(operation: operation, path: path, errno: errno)
  }

  package var path: String {
    switch self {
    case .refused(_, let path, _), .notRegular(let path), .tooLarge(let path, _),
      .notOurs(let path), .openToOthers(let path):
      path
    }
  }

  /// Whether there is nothing of the name.
  package var isMissing: Bool {
    if case .refused(_, _, ENOENT) = self { true } else { false }
  }

  /// The system's own words for the error of a call, such as `No such file or directory`.
  package static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
