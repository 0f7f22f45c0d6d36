import Glibc
package import ProfileService

// What is not what it should be moves to a folder of its own, so that nothing overwrites it. It keeps
// one name there for each document, so that whoever finds nothing can ask for it in one step.
extension JSONFileStore {
  package func putAside(
    _ kind: RecordKind, of owner: RecordOwner
  ) throws(StoreError) -> StoreError {
    try putAside(.record(kind, owner))
  }

  /// - Returns: the error to throw.
  func putAside(_ document: StoredDocument) throws(StoreError) -> StoreError {
    let slot = slot(of: document)
    do throws(StoreError) {
      let name = try putAside(slot.shelf, slot.relativeName, as: slot.flatName)
      try slot.sync(disk)
      return .unreadable(document, place: data.aside.path(of: name))
    } catch .unreachable(let obstacle) where obstacle.cause == .gone {
      // Another reader was quicker.
      return errorOfAside(document) ?? .unreachable(obstacle)
    }
  }

  /// Moves what has the name. What was put aside before keeps its own.
  ///
  /// - Returns: its new name.
  @discardableResult
  func putAside(
    _ shelf: Shelf, _ relativeName: String, as flatName: String
  ) throws(StoreError) -> String {
    var (name, attempt) = (flatName, 0)
    while disk.renameExclusively(shelf.descriptor, relativeName, data.aside.descriptor, name) != 0 {
      guard errno == EEXIST else { throw .failed("rename", shelf.path(of: relativeName)) }
      attempt += 1
      name = "\(flatName)-\(attempt)"
    }
    try data.aside.sync(disk)
    return name
  }

  /// The error of a document that was put aside; `nil` where none was.
  func errorOfAside(_ document: StoredDocument) -> StoreError? {
    let name = slot(of: document).flatName
    return data.aside.contains(name) ? .unreadable(document, place: data.aside.path(of: name)) : nil
  }
}
