import Glibc

/// An open folder. Names are relative to it, so that nobody can put another folder in its place.
package final class Folder: Sendable {
  package let descriptor: Int32
  /// For messages only.
  package let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path, which may lead through symbolic links of the person's own.
  ///
  /// - Throws: `refused`
  package convenience init(path: String) throws(SystemError) {
    let descriptor = retryingInterrupted { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .failed("open", path) }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens a folder in this one.
  ///
  /// - Returns: `nil` where there is none.
  /// - Throws: `refused`
  package func folder(_ name: String) throws(SystemError) -> Folder? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let opened = retryingInterrupted { openat(descriptor, name, flags) }
    if opened < 0 && errno == ENOENT { return nil }
    guard opened >= 0 else { throw .failed("open", path(of: name)) }
    return Folder(descriptor: opened, path: path(of: name))
  }

  /// The path of what has a name in this folder.
  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// The last part of the path.
  package var name: String { Self.split(path).name }

  /// The path of the folder that something is in, and its name there.
  package static func split(_ path: String) -> (parent: String, name: String) {
    let parts = path.split(separator: "/")
    let parent = parts.dropLast().joined(separator: "/")
    let root = path.hasPrefix("/") ? "/" : parent.isEmpty ? "." : ""
    return (root + parent, parts.last.map(String.init) ?? ".")
  }

  /// Whether there is a folder of this name; a symbolic link to one counts.
  package static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

// MARK: - Making

extension Folder {
  /// Makes every folder on the way that is missing, as `mkdir -p` does, and opens the last.
  ///
  /// - Throws: `refused`
  package static func openOrMake(_ path: String) throws(SystemError) -> Folder {
    do throws(SystemError) {
      return try Folder(path: path)
    } catch {
      guard error.isMissing else { throw error }
    }
    let (parent, name) = split(path)
    let folder = try openOrMake(parent)
    try folder.makeFolder(name)
    try folder.sync()
    return try Folder(path: path)
  }

  /// Makes a folder for its owner alone, whatever the umask, unless there is one already.
  ///
  /// - Throws: `refused`
  package func makeFolder(_ name: String) throws(SystemError) {
    if mkdirat(descriptor, name, Self.mode) != 0 {
      guard errno == EEXIST else { throw .failed("mkdir", path(of: name)) }
      return
    }
    guard fchmodat(descriptor, name, Self.mode, 0) == 0 else {
      throw .failed("chmod", path(of: name))
    }
  }

  private static let mode: mode_t = 0o700

  /// Waits until the names in this folder are on the disk.
  ///
  /// - Parameter sync: the call that waits.
  /// - Throws: `refused`
  package func sync(_ sync: (Int32) -> Int32 = { fsync($0) }) throws(SystemError) {
    guard retryingInterrupted({ sync(descriptor) }) == 0 else { throw .failed("fsync", path) }
  }
}

// MARK: - Reading

extension Folder {
  /// Makes sure that the folder can be believed.
  ///
  /// - Throws: `notOurs`, `openToOthers`, `refused`.
  package func check(_ trust: Trust) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .failed("stat", path) }
    try trust.check(status, path)
  }

  /// Whether anything has the name, be it a link that leads nowhere. Where the system does not say,
  /// nothing has.
  package func contains(_ name: String) -> Bool {
    faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// The bytes of a file. A symbolic link is none.
  ///
  /// - Returns: `nil` where there is nothing of the name.
  /// - Throws: every `SystemError`.
  package func bytes(
    of name: String, atMost limit: Int, trust: Trust
  ) throws(SystemError) -> [UInt8]? {
    let file: Int32
    do throws(SystemError) {
      file = try WholeFile.opened(descriptor, name, path: path(of: name), O_NOFOLLOW)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
    defer { close(file) }
    return try WholeFile.bytes(of: file, path(of: name), atMost: limit, trust)
  }

  /// Where a symbolic link points.
  ///
  /// - Returns: `nil` where there is none.
  /// - Throws: `notRegular` where the name is no link's; `refused`.
  package func target(of name: String) throws(SystemError) -> String? {
    var room = [UInt8](repeating: 0, count: Int(NAME_MAX))
    let count = room.withUnsafeMutableBytes { room in
      room.assumingMemoryBound(to: CChar.self).baseAddress.map {
        readlinkat(descriptor, name, $0, room.count)
      } ?? 0
    }
    if count < 0 && errno == ENOENT { return nil }
    if count < 0 && errno == EINVAL { throw .notRegular(path: path(of: name)) }
    guard count >= 0 else { throw .failed("readlink", path(of: name)) }
    return String(decoding: room[..<count], as: UTF8.self)
  }

  /// The names in this folder, sorted, but for those that begin with a dot.
  ///
  /// - Throws: `refused`
  package func names() throws(SystemError) -> [String] {
    // A second descriptor: reading moves a position that the first would share between threads.
    let copy = retryingInterrupted { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0 else { throw .failed("open", path) }
    guard let stream = fdopendir(copy) else {
      defer { close(copy) }
      throw .failed("open", path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    // At the end, errno tells a folder that was read from one that could not be.
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .failed("readdir", path) }
    return names.sorted()
  }
}

// MARK: - Removing

extension Folder {
  /// Removes a file, a link, or a folder with nothing in it.
  ///
  /// - Returns: whether there was such a name.
  /// - Throws: `refused`
  @discardableResult
  package func remove(_ name: String) throws(SystemError) -> Bool {
    if unlinkat(descriptor, name, 0) == 0 { return true }
    if errno == EISDIR && unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { return true }
    guard errno == ENOENT else { throw .failed("unlink", path(of: name)) }
    return false
  }
}
