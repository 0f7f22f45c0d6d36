import Glibc

/// Reading what the command line names.
enum SystemFile {
  /// The whole of a file.
  ///
  /// - Parameter limit: the most that is read, in bytes.
  static func bytes(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &room, room.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes += room[..<count]
      guard bytes.count <= limit else { throw Failure("\(path) is larger than \(limit) bytes.") }
    }
  }

  /// Whether there is a folder of this name.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The paths of all JSON files in a folder and the folders in it, relative to it and sorted.
  /// Names that begin with a dot are left out.
  static func jsonFiles(in folder: String, prefix: String = "", depth: Int = 4) throws(Failure)
    -> [String]
  {
    guard let stream = opendir(prefix.isEmpty ? folder : "\(folder)/\(prefix)") else {
      throw failure(folder)
    }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      if isFolder("\(folder)/\(path)") {
        if depth > 0 { paths += try jsonFiles(in: folder, prefix: path, depth: depth - 1) }
      } else if name.hasSuffix(".json") {
        paths.append(path)
      }
    }
    return paths.sorted()
  }

  private static func failure(_ path: String) -> Failure {
    Failure("\(path) cannot be read (\(String(cString: strerror(errno)))).")
  }
}
