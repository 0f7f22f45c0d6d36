import Glibc
import ProfileModel
import ProfileService
import TestSupport
import Testing

@testable import FileStore

/// Whatever stands in place of one of the store's files: nobody waits for it, nothing takes all
/// memory for it, and what can be put aside is.
@Suite(.timeLimit(.minutes(2)))
struct ObstructionTests {
  private let service = Service()
  private static let id = UserID("507f1f77bcf86cd799439020") ?? .random()

  private static let documents: [StoredDocument] =
    [.profile(id), .record(.tokens, .server)]
    + RecordKind.allCases.map { .record($0, .user(id)) }

  private func store() throws -> JSONFileStore {
    let store = try service.store()
    try store.create(.named("Ada", email: "ada@example.com", id: Self.id))
    return store
  }

  private func read(
    _ document: StoredDocument, in store: JSONFileStore
  ) throws(StoreError) -> JSONValue? {
    switch document {
    case .profile(let id): .object(try store.profile(id).value.document)
    case .record(let kind, let owner): try store.record(kind, of: owner)?.value
    }
  }

  private func write(
    _ document: StoredDocument, in store: JSONFileStore
  ) throws(StoreError) {
    switch document {
    case .profile(let id): try store.replace(id, Revision([]), with: Profile())
    case .record(let kind, let owner): try store.replace(kind, of: owner, nil, with: [:])
    }
  }

  @Test(arguments: ["users", "pending", "aside", "emails", "identities", "credentials", "tokens"])
  func `A folder of the store that others can write in is refused`(name: String) throws {
    _ = try service.store()
    let path = "\(service.folder)/\(name)"
    #expect(chmod(path, 0o770) == 0)
    #expect(throws: StoreError.unreachable(.init(.openToOthers, at: path))) {
      try service.store()
    }
  }

  @Test(arguments: Obstruction.possible, documents)
  func `What is no file in place of a document is put aside, and told each time`(
    obstruction: Obstruction, document: StoredDocument
  ) throws {
    let store = try store()
    let slot = store.slot(of: document)
    if !slot.isTaken { try slot.shelf.makeShard(slot.shard, Disk()) }
    unlink(slot.path)
    try obstruction.put(at: slot.path)
    let place = "\(service.folder)/aside/\(slot.flatName)"
    for _ in 0..<2 {
      #expect(throws: StoreError.unreadable(document, place: place)) {
        try read(document, in: store)
      }
      #expect(throws: StoreError.unreadable(document, place: place)) {
        try write(document, in: store)
      }
    }
    var status = stat()
    #expect(lstat(place, &status) == 0 && !slot.isTaken)
  }

  @Test(arguments: Obstruction.possible)
  func `Who writes before anybody has read hears of it too, and a deletion leaves nothing`(
    obstruction: Obstruction
  ) throws {
    let store = try store()
    let slot = store.slot(of: Self.id)
    unlink(slot.path)
    try obstruction.put(at: slot.path)
    let place = "\(service.folder)/aside/\(slot.flatName)"
    #expect(throws: StoreError.unreadable(.profile(Self.id), place: place)) {
      try store.replace(Self.id, Revision([]), with: Profile())
    }
    try store.delete(Self.id)
    #expect(service.files().isEmpty)
    #expect(try store.data.aside.names().isEmpty)
    #expect(throws: StoreError.notFound) { try store.profile(Self.id) }
  }

  @Test(arguments: Obstruction.possible, ["users", "history", "erased"])
  func `What is no file amongst the pending ones is removed when the store is opened`(
    obstruction: Obstruction, prefix: String
  ) throws {
    let ada = try store().profile(Self.id)
    let name = "\(service.folder)/pending/\(prefix)-\(Self.id).json"
    try obstruction.put(at: name)
    let store = try service.store()
    #expect(try store.data.pending.names().isEmpty)
    if prefix == "erased" && [.huge, .folder].contains(obstruction) {
      // It can be locked, and so it is believed that somebody is being erased.
      #expect(throws: StoreError.notFound) { try store.profile(Self.id) }
    } else {
      #expect(try store.profile(Self.id) == ada)
    }
  }

  @Test(arguments: Obstruction.possible)
  func `Who has to write under a name that is obstructed does so`(
    obstruction: Obstruction
  ) throws {
    let store = try service.store()
    try obstruction.put(at: "\(service.folder)/pending/users-\(Self.id).json")
    try store.create(.named("Ada", id: Self.id))
    #expect(try store.profile(Self.id).value.name == "Ada")
    #expect(try store.data.pending.names().isEmpty)
  }

  @Test(arguments: Obstruction.possible.filter { $0 != .link })
  func `What is no link in place of a claim is told, and left`(obstruction: Obstruction) throws {
    let store = try store()
    let slot = try store.slot(of: .email(key: "ada@example.com"))
    unlink(slot.path)
    try obstruction.put(at: slot.path)
    let error = StoreError.unreachable(.init(.noFile, at: slot.path))
    #expect(throws: error) { try store.user(with: .email(key: "ada@example.com")) }
    #expect(throws: error) { try store.create(.named("Eve", email: "ada@example.com")) }
    #expect(slot.isTaken)
  }
}
