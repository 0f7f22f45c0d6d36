import Glibc

/// The names in a folder.
package enum FolderNames {
  /// - Returns: the names, sorted, but for those that begin with a dot; `nil` where the folder cannot
  ///   be read.
  package static func sorted(in stream: OpaquePointer) -> [String]? {
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
    return errno == 0 ? names.sorted() : nil
  }

  /// The same of the folder at a path.
  package static func sorted(at path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    return sorted(in: stream)
  }
}
