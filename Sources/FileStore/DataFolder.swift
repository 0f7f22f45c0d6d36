import Glibc
import ProfileService

/// The folder with everybody's files, and the folders in it.
struct DataFolder: Sendable {
  let root: Folder
  let users: Folder
  /// Where files stand that are not complete yet.
  let pending: Folder
  let emails: Folder
  let identities: Folder
  private let records: [RecordKind: Folder]

  /// Opens the folder, and makes what is missing of it.
  ///
  /// - Throws: `folderNotOurs`, `folderOpenToOthers`, `system`.
  init(path: String) throws(StoreError) {
    root = try Self.openOrMake(path)
    try Self.checkOwner(of: root)
    var isNew = false
    users = try Self.openOrMake("users", in: root, &isNew)
    pending = try Self.openOrMake("pending", in: root, &isNew)
    emails = try Self.openOrMake("emails", in: root, &isNew)
    identities = try Self.openOrMake("identities", in: root, &isNew)
    var records: [RecordKind: Folder] = [:]
    for kind in RecordKind.allCases {
      records[kind] = try Self.openOrMake(kind.rawValue, in: root, &isNew)
    }
    self.records = records
    if isNew { try root.sync() }
  }

  subscript(kind: RecordKind) -> Folder {
    // `init` has made one for each kind.
    records[kind, default: root]
  }

  func folder(of claim: UniqueKey) -> Folder {
    switch claim {
    case .email: emails
    case .identity: identities
    }
  }
}

extension DataFolder {
  /// Makes every folder on the way that is missing, as `mkdir -p` does.
  private static func openOrMake(_ path: String) throws(StoreError) -> Folder {
    do {
      return try Folder(path: path)
    } catch .system(_, _, ENOENT) {
      let (parent, name) = Self.split(path)
      let folder = try openOrMake(parent)
      try folder.makeFolder(name)
      try folder.sync()
      return try Folder(path: path)
    }
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    let parts = path.split(separator: "/")
    let parent = parts.dropLast().joined(separator: "/")
    let root = path.hasPrefix("/") ? "/" : parent.isEmpty ? "." : ""
    return (root + parent, parts.last.map(String.init) ?? ".")
  }

  private static func openOrMake(
    _ name: String, in folder: Folder, _ isNew: inout Bool
  ) throws(StoreError) -> Folder {
    if let found = try folder.folder(name) { return found }
    isNew = true
    try folder.makeFolder(name)
    guard let made = try folder.folder(name) else {
      throw .system(operation: "open", path: folder.path(of: name), errno: ENOENT)
    }
    return made
  }

  private static func checkOwner(of folder: Folder) throws(StoreError) {
    var status = stat()
    guard fstat(folder.descriptor, &status) == 0 else { throw .failed("stat", folder.path) }
    guard status.st_uid == geteuid() else { throw .folderNotOurs(path: folder.path) }
    guard status.st_mode & 0o022 == 0 else { throw .folderOpenToOthers(path: folder.path) }
  }
}
