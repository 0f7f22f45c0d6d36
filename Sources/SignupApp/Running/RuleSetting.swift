import Glibc
import LoginRules
import ProfileModel

/// A file of the `rules` folder that has one line in it.
enum RuleSetting {
  /// - Parameters:
  ///   - path: the file.
  ///   - others: the permissions that nobody but its owner may have.
  ///   - failure: what is thrown where they have, or where another account owns it.
  /// - Returns: the text without white space around it; `nil` where there is no such file.
  /// - Throws: `failure`, and `notStarted` where the file cannot be read.
  static func line(
    of path: String, closedTo others: mode_t, otherwise failure: RuleFailure
  ) throws(RuleFailure) -> String? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 && errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw .notStarted(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      [0, geteuid()].contains(status.st_uid), status.st_mode & others == 0
    else { throw failure }
    // Neither a key nor an address is longer.
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .notStarted(errno: errno) }
    return String(decoding: bytes[..<count], as: UTF8.self).trimmed
  }
}
