import Glibc

/// Files that are read and written as a whole.
package enum WholeFile {
  /// The bytes of a file. Nothing that is no file is waited for, and no more is read than the limit.
  ///
  /// - Parameters:
  ///   - path: the file, or a symbolic link to it.
  ///   - limit: the most that it may have, in bytes.
  ///   - trust: what has to be so of the file.
  /// - Throws: every `SystemError`.
  package static func bytes(
    of path: String, atMost limit: Int, trust: Trust = .unconditional
  ) throws(SystemError) -> [UInt8] {
    let descriptor = try opened(AT_FDCWD, path, path: path)
    defer { close(descriptor) }
    return try bytes(of: descriptor, path, atMost: limit, trust)
  }

  /// Opens a file that is larger than memory may be.
  ///
  /// - Returns: its descriptor, which the caller closes.
  /// - Throws: `refused`, `notRegular`.
  package static func descriptor(of path: String) throws(SystemError) -> Int32 {
    let descriptor = try opened(AT_FDCWD, path, path: path)
    do throws(SystemError) {
      _ = try size(of: descriptor, path, .unconditional)
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// What comes on standard input, whatever that is, up to its end.
  ///
  /// - Throws: `refused`, `tooLarge`.
  package static func standardInput(atMost limit: Int) throws(SystemError) -> [UInt8] {
    try bytes(of: STDIN_FILENO, standardInputName, atMost: limit, expecting: 0)
  }

  /// What stands in place of a path in errors.
  static let standardInputName = "standard input"
}

// MARK: - Reading

extension WholeFile {
  /// Of the files that are made here.
  private static let mode: mode_t = 0o600

  /// Opens what has the name, and does not wait for anybody: a pipe that nobody writes into would
  /// keep us for ever.
  ///
  /// - Parameters:
  ///   - folder: the descriptor of the folder that the name is relative to.
  ///   - path: for the error.
  ///   - flags: more of them, such as `O_NOFOLLOW`, or how to write it. A file that they make is its
  ///     owner's alone.
  static func opened(
    _ folder: Int32, _ name: String, path: String, _ flags: Int32 = 0
  ) throws(SystemError) -> Int32 {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags
    let descriptor = retryingInterrupted { openat(folder, name, flags, mode) }
    guard descriptor < 0 else { return descriptor }
    // A link where none is followed, a folder that would be written, a pipe that nobody reads, and a
    // socket or a device that is not there.
    if [ELOOP, EISDIR, ENXIO, ENODEV].contains(errno) { throw .notRegular(path: path) }
    throw .failed("open", path)
  }

  /// The bytes of an open file.
  static func bytes(
    of descriptor: Int32, _ path: String, atMost limit: Int, _ trust: Trust
  ) throws(SystemError) -> [UInt8] {
    let size = try size(of: descriptor, path, trust)
    guard size <= limit else { throw .tooLarge(path: path, maximumBytes: limit) }
    return try bytes(of: descriptor, path, atMost: limit, expecting: size)
  }

  /// The size of an open file that is one and can be trusted, in bytes.
  static func size(
    of descriptor: Int32, _ path: String, _ trust: Trust
  ) throws(SystemError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed("stat", path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
    try trust.check(status, path)
    return Int(status.st_size)
  }

  private static func bytes(
    of descriptor: Int32, _ path: String, atMost limit: Int, expecting size: Int
  ) throws(SystemError) -> [UInt8] {
    // One more than there is, so that the end is seen without making room again.
    var bytes = [UInt8](repeating: 0, count: size == 0 ? 16 << 10 : size + 1)
    var length = 0
    while true {
      let count = bytes.withUnsafeMutableBytes { room in
        let rest = UnsafeMutableRawBufferPointer(rebasing: room[length...])
        return retryingInterrupted { read(descriptor, rest.baseAddress, rest.count) }
      }
      guard count >= 0 else { throw .failed("read", path) }
      length += count
      guard length <= limit else { throw .tooLarge(path: path, maximumBytes: limit) }
      guard count > 0 else { break }
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
    bytes.removeLast(bytes.count - length)
    return bytes
  }
}

// MARK: - Writing

extension WholeFile {
  /// Writes a file for its owner alone, whatever the umask, in place of the one before. An
  /// interruption leaves the one or the other; on return it is on the disk.
  ///
  /// - Throws: `refused`
  package static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let (parent, name) = Folder.split(path)
    let folder = try Folder(path: parent)
    let passing = ".\(name).\(getpid())"
    try folder.remove(passing)
    do throws(SystemError) {
      try write(bytes, as: passing, in: folder)
      guard renameat(folder.descriptor, passing, folder.descriptor, name) == 0 else {
        throw .failed("rename", path)
      }
    } catch {
      _ = try? folder.remove(passing)
      throw error
    }
    try folder.sync()
  }

  /// Makes a file for its owner alone, where there is none of this name.
  ///
  /// - Throws: `refused`, with `EEXIST` where there is one.
  package static func create(_ bytes: [UInt8], at path: String) throws(SystemError) {
    let (parent, name) = Folder.split(path)
    try write(bytes, as: name, in: try Folder(path: parent))
  }

  private static func write(
    _ bytes: [UInt8], as name: String, in folder: Folder
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retryingInterrupted { openat(folder.descriptor, name, flags, mode) }
    guard descriptor >= 0 else { throw .failed("open", folder.path(of: name)) }
    defer { close(descriptor) }
    guard fchmod(descriptor, mode) == 0 else { throw .failed("chmod", folder.path(of: name)) }
    guard writeAll(bytes, to: descriptor) else { throw .failed("write", folder.path(of: name)) }
    guard retryingInterrupted({ fsync(descriptor) }) == 0 else {
      throw .failed("fsync", folder.path(of: name))
    }
  }
}

// MARK: - Removing

extension WholeFile {
  /// Removes a file or a link, if there is one. A folder stays.
  ///
  /// - Throws: `refused`
  package static func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .failed("unlink", path) }
  }
}

/// Writes all of the bytes, however few the system takes at a time.
///
/// - Parameter write: the call that writes some of them, and returns how many.
/// - Returns: `false` where it failed, as `errno` tells.
package func writeAll(
  _ bytes: [UInt8], to descriptor: Int32,
  _ write: (Int32, UnsafeRawBufferPointer) -> Int = { Glibc.write($0, $1.baseAddress, $1.count) }
) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { bytes in retryingInterrupted { write(descriptor, bytes) } }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if count < 0 && errno == EAGAIN {
      var writable = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&writable, 1, -1)
    } else {
      return false
    }
  }
  return true
}
