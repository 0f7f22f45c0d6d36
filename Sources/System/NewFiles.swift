import Glibc

/// Files that are written where there were none: all of them, or nothing.
///
/// They are a person's own to edit and to share, so that the umask says who may.
package struct NewFiles {
  package enum Mishap: Error, Hashable, Sendable {
    /// There is something in the folder, be it a file that came while the others were written.
    case taken
    /// - Parameter left: what was made and could not be taken away again.
    case refused(SystemError, left: [String])
  }

  /// The call that writes some bytes, and returns how many.
  package typealias Write = (Int32, UnsafeRawBufferPointer) -> Int

  private let write: Write
  /// What was made, in this order.
  private var made: [String] = []

  private init(_ write: @escaping Write) { self.write = write }

  /// Writes files into a folder, which is made if it is missing. One that has nothing in it but names
  /// that begin with a dot counts as empty.
  ///
  /// - Parameter files: each with its path within the folder; the folders on the way are made.
  /// - Throws: `Mishap`, after taking away what was made.
  package static func write(
    _ files: [(path: String, bytes: [UInt8])], to folder: String,
    _ write: @escaping Write = { Glibc.write($0, $1.baseAddress, $1.count) }
  ) throws(Mishap) {
    var new = NewFiles(write)
    do throws(SystemError) {
      try new.makeFolder(folder)
      guard try Folder(path: folder).names().isEmpty else { throw .taken(folder) }
      for file in files { try new.make("\(folder)/\(file.path)", file.bytes) }
    } catch {
      let left = new.takeAway()
      throw error.isTaken && left.isEmpty ? .taken : .refused(error, left: left)
    }
  }

  /// Makes a folder and those on the way to it, unless there is something of the name.
  private mutating func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o777) == 0 { return made.append(path) }
    if errno == ENOENT, Folder.split(path).parent != path {
      try makeFolder(Folder.split(path).parent)
      if mkdir(path, 0o777) == 0 { return made.append(path) }
    }
    // What has the name may be a file, which is found out when it is opened.
    guard errno == EEXIST else { throw .failed("mkdir", path) }
  }

  private mutating func make(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    try makeFolder(Folder.split(path).parent)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retryingInterrupted { open(path, flags, 0o666) }
    guard descriptor >= 0 else { throw .failed("open", path) }
    made.append(path)
    defer { close(descriptor) }
    guard writeAll(bytes, to: descriptor, write) else { throw .failed("write", path) }
    // Some disks say only now that they are full.
    guard retryingInterrupted({ fsync(descriptor) }) == 0 else { throw .failed("fsync", path) }
  }

  /// Takes away what was made, the last first.
  ///
  /// - Returns: what is left.
  private mutating func takeAway() -> [String] {
    let left = made.reversed().filter { remove($0) != 0 }
    made = []
    return left.reversed()
  }
}

extension SystemError {
  fileprivate static func taken(_ path: String) -> SystemError {
    .refused(operation: "open", path: path, errno: EEXIST)
  }

  fileprivate var isTaken: Bool {
    if case .refused(_, _, EEXIST) = self { true } else { false }
  }
}
