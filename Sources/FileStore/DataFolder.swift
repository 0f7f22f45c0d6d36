import Glibc
import ProfileService
import System

/// The folder with everybody's files, and the shelves in it.
struct DataFolder: Sendable {
  let root: Shelf
  let users: Shelf
  /// Where files stand that are not complete yet.
  let pending: Shelf
  /// What was not what it should be, until somebody repairs it.
  let aside: Shelf
  let emails: Shelf
  let identities: Shelf
  /// In the order of `RecordKind.allCases`; the start has no time for a dictionary.
  private let records: [(kind: RecordKind, shelf: Shelf)]

  /// Opens the folder, and makes what is missing of it.
  ///
  /// - Throws: `unreachable`
  init(path: String, _ disk: Disk) throws(StoreError) {
    root = Shelf(
      folder: try storing { () throws(SystemError) in
        let root = try Folder.openOrMake(path)
        try root.check(.ours)
        return root
      })
    var isNew = false
    users = try Self.shelf("users", in: root, &isNew)
    pending = try Self.shelf("pending", in: root, &isNew)
    aside = try Self.shelf("aside", in: root, &isNew)
    emails = try Self.shelf("emails", in: root, &isNew)
    identities = try Self.shelf("identities", in: root, &isNew)
    var records: [(kind: RecordKind, shelf: Shelf)] = []
    for kind in RecordKind.allCases {
      records.append((kind, try Self.shelf(kind.rawValue, in: root, &isNew)))
    }
    self.records = records
    if isNew { try root.sync(disk) }
  }

  subscript(kind: RecordKind) -> Shelf {
    // `init` has made one for each kind.
    records.first { $0.kind == kind }?.shelf ?? root
  }

  func shelf(of key: UniqueKey) -> Shelf {
    switch key {
    case .email: emails
    case .identity: identities
    }
  }

  private static func shelf(
    _ name: String, in root: Shelf, _ isNew: inout Bool
  ) throws(StoreError) -> Shelf {
    try storing { () throws(SystemError) in
      if let found = try root.folder.folder(name) {
        try found.check(.ours)
        return Shelf(folder: found)
      }
      isNew = true
      try root.folder.makeFolder(name)
      return Shelf(folder: try Folder(path: root.path(of: name)))
    }
  }
}
