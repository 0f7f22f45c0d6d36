import Glibc
import ProfileModel

/// The person's own token, kept so that they are known when they come back: a file that only they
/// can read.
struct SessionFile {
  let path: String

  /// The token; `nil` where there is none, or the file is not ours alone.
  var token: String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == getuid(), status.st_mode & 0o077 == 0
    else { return nil }
    // A token is shorter than this; what is longer is none.
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes[..<count], as: UTF8.self).trimmed
  }

  /// Keeps a token in place of the one before. An interruption leaves the one or the other.
  ///
  /// - Throws: where the file cannot be written.
  func write(_ token: String) throws(Failure) {
    try makeFolder()
    let passing = "\(path).\(getpid())"
    unlink(passing)
    let descriptor = open(passing, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure }
    defer { close(descriptor) }
    let bytes = Array((token + "\n").utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0,
      rename(passing, path) == 0
    else {
      let failure = failure
      unlink(passing)
      throw failure
    }
  }

  /// Forgets the token.
  func remove() { unlink(path) }

  private func makeFolder() throws(Failure) {
    let folder = path.split(separator: "/").dropLast()
    var made = ""
    for name in folder {
      made += "/\(name)"
      if mkdir(made, 0o700) != 0 && errno != EEXIST { throw failure }
    }
  }

  private var failure: Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      "Your session cannot be kept in \(path) (\(reason)); you will have to log in again.")
  }
}
