import CSystem
import Glibc
import ProfileService
import System

/// An open folder. Names are relative to it, so that nobody can put another folder in its place.
final class Folder: Sendable {
  let descriptor: Int32
  /// For messages only.
  let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path, which may lead through symbolic links of the person's own.
  convenience init(path: String) throws(StoreError) {
    let descriptor = retryingInterrupted { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .failed("open", path) }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens a folder in this one.
  ///
  /// - Returns: `nil` where there is none.
  func folder(_ name: String) throws(StoreError) -> Folder? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let opened = retryingInterrupted { openat(descriptor, name, flags) }
    if opened < 0 && errno == ENOENT { return nil }
    guard opened >= 0 else { throw .failed("open", path(of: name)) }
    return Folder(descriptor: opened, path: path(of: name))
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  func contains(_ name: String) -> Bool {
    faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }
}

extension StoreError {
  /// A system call that has just failed.
  static func failed(_ operation: String, _ path: String) -> StoreError {
    .system(operation: operation, path: path, errno: errno)
  }
}

// MARK: - Making

extension Folder {
  /// Makes a folder for its owner alone, whatever the umask, unless there is one already.
  func makeFolder(_ name: String) throws(StoreError) {
    if mkdirat(descriptor, name, Self.mode) != 0 {
      guard errno == EEXIST else { throw .failed("mkdir", path(of: name)) }
      return
    }
    guard fchmodat(descriptor, name, Self.mode, 0) == 0 else {
      throw .failed("chmod", path(of: name))
    }
  }

  /// Waits until the names in this folder are on the disk.
  func sync(_ disk: Disk = Disk()) throws(StoreError) {
    guard retryingInterrupted({ disk.sync(descriptor) }) == 0 else { throw .failed("fsync", path) }
  }

  private static let mode: mode_t = 0o700
}

// MARK: - Reading

extension Folder {
  /// The whole of a file.
  ///
  /// - Returns: `nil` where there is none.
  func read(_ name: String) throws(StoreError) -> [UInt8]? {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW
    let file = retryingInterrupted { openat(descriptor, name, flags) }
    if file < 0 && errno == ENOENT { return nil }
    guard file >= 0 else { throw .failed("open", path(of: name)) }
    defer { close(file) }
    return try bytes(of: file, name)
  }

  private func bytes(of file: Int32, _ name: String) throws(StoreError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .failed("stat", path(of: name)) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var length = 0
    while true {
      let count = bytes.withUnsafeMutableBytes { room in
        retryingInterrupted {
          Glibc.read(file, room.baseAddress?.advanced(by: length), room.count - length)
        }
      }
      guard count >= 0 else { throw .failed("read", path(of: name)) }
      if count == 0 { break }
      length += count
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
    bytes.removeLast(bytes.count - length)
    return bytes
  }

  /// Where a symbolic link points.
  ///
  /// - Returns: `nil` where there is none.
  func target(of name: String) throws(StoreError) -> String? {
    var room = [CChar](repeating: 0, count: Int(NAME_MAX))
    let count = readlinkat(descriptor, name, &room, room.count)
    if count < 0 && errno == ENOENT { return nil }
    guard count >= 0 else { throw .failed("readlink", path(of: name)) }
    return String(decoding: room[..<count].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The names in this folder, sorted, but for those that begin with a dot.
  func names() throws(StoreError) -> [String] {
    // A second descriptor: reading moves a position that the first would share between threads.
    let copy = retryingInterrupted { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0, let stream = fdopendir(copy) else { throw .failed("open", path) }
    defer { closedir(stream) }
    guard let names = FolderNames.sorted(in: stream) else { throw .failed("readdir", path) }
    return names
  }
}

// MARK: - Removing

extension Folder {
  /// - Returns: whether there was such a name.
  @discardableResult
  func remove(_ name: String) throws(StoreError) -> Bool {
    if unlinkat(descriptor, name, 0) == 0 { return true }
    guard errno == ENOENT else { throw .failed("unlink", path(of: name)) }
    return false
  }
}
