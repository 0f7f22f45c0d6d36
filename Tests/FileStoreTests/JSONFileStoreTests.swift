import FoundationEssentials
import Glibc
import ProfileModel
import Synchronization
import System
import TestSupport
import Testing

@testable import FileStore
@testable import ProfileService

struct JSONFileStoreTests {
  private let service = Service()

  private func profile(_ id: UserID, email: String, name: String = "Ada") -> Profile {
    DatabaseUser.new(id, email: email, attributes: ["name": .string(name)], at: service.now)
  }

  /// A user who is in the store.
  private func user(_ store: JSONFileStore, email: String = "ada@example.com") throws -> UserID {
    let id = UserID.random()
    try store.create(
      NewUser(id, profile(id, email: email), records: [.credentials: ["passwords": [:]]]))
    return id
  }

  @Test func `What was created is there when the store is opened again`() throws {
    let id = try user(service.store())
    let store = try service.store()
    let found = try #require(try store.user(with: .email(key: "ada@example.com")))
    #expect(found.id == id)
    #expect(found.profile.value == profile(id, email: "ada@example.com"))
    #expect(try store.profile(id) == found.profile)
    #expect(try store.record(.credentials, of: .user(id))?.value == ["passwords": [:]])
    #expect(try store.ids(after: nil, limit: 9) == [id])
  }

  @Test func `Each user has a file in each folder, and nothing stays pending`() throws {
    let id = try user(service.store())
    let shard = id.text.suffix(2)
    #expect(
      service.files() == [
        "credentials/\(shard)/\(id).json",
        "emails/\(UniqueKey.email(key: "ada@example.com").shard)/ada@example.com",
        "users/\(shard)/\(id).json",
      ])
  }

  @Test func `A data folder that is missing is made with all that leads to it`() throws {
    let folder = service.folder + "/not/yet/there"
    _ = try JSONFileStore(folder: folder) { service.now }
    var status = stat()
    #expect(stat(folder, &status) == 0 && status.st_mode & 0o7777 == 0o700)
  }

  @Test(arguments: [0o777, 0o770, 0o702, 0o720] as [mode_t])
  func `A data folder that others can write is refused`(mode: mode_t) throws {
    #expect(chmod(service.folder, mode) == 0)
    #expect(throws: StoreError.unreachable(.init(.openToOthers, at: service.folder))) {
      try service.store()
    }
  }

  @Test(.enabled(if: geteuid() == 0, "giving a folder away takes root"))
  func `A data folder that is not ours is refused`() throws {
    #expect(chown(service.folder, 65534, 65534) == 0)
    #expect(throws: StoreError.unreachable(.init(.notOurs, at: service.folder))) {
      try service.store()
    }
  }

  @Test func `A profile is replaced only where it is still what was read`() throws {
    let store = try service.store()
    let id = try user(store)
    let first = try store.profile(id)
    try store.replace(id, first.revision, with: profile(id, email: "ada@example.com", name: "A"))
    #expect(throws: StoreError.revisionMismatch) {
      try store.replace(id, first.revision, with: profile(id, email: "ada@example.com", name: "B"))
    }
    #expect(try store.profile(id).value.name == "A")
  }

  @Test func `A record is replaced only where it is still what was read`() throws {
    let store = try service.store()
    let owner = RecordOwner.user(try user(store))
    #expect(throws: StoreError.revisionMismatch) {
      try store.replace(.credentials, of: owner, nil, with: ["passwords": ["x": 1]])
    }
    let first = try store.record(.credentials, of: owner)
    try store.replace(.credentials, of: owner, first?.revision, with: nil)
    #expect(try store.record(.credentials, of: owner) == nil)
    #expect(throws: StoreError.revisionMismatch) {
      try store.replace(.credentials, of: owner, first?.revision, with: ["passwords": [:]])
    }
  }

  @Test func `What is as large as can be read is written, and nothing that is larger`() throws {
    let store = try service.store()
    let slot = store.slot(of: .random())
    let most = JSONFileStore.maximumBytes
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: most + 1)
    #expect(throws: StoreError.tooLarge(maximumBytes: most)) {
      try store.pendingFile(slot, bytes)
    }
    try store.pendingFile(slot, bytes.dropLast()).move()
    let read = try slot.shelf.folder.bytes(of: slot.relativeName, atMost: most, trust: .ours)
    #expect(read?.count == most)
  }

  @Test func `Nobody gets an email that another has, nor an id`() throws {
    let store = try service.store()
    let id = try user(store)
    let before = service.files()
    #expect(throws: StoreError.emailTaken) { try user(store, email: "ADA@Example.com") }
    #expect(throws: StoreError.userExists(id)) {
      try store.create(
        NewUser(id, profile(id, email: "other@example.com"), records: [.credentials: [:]]))
    }
    #expect(service.files() == before)
    #expect(try store.record(.credentials, of: .user(id))?.value == ["passwords": [:]])
  }

  @Test func `A new email is claimed and the former one is free`() throws {
    let store = try service.store()
    let id = try user(store)
    let revision = try store.profile(id).revision
    try store.replace(id, revision, with: profile(id, email: "countess@example.com"))
    #expect(try store.user(with: .email(key: "ada@example.com")) == nil)
    #expect(try store.user(with: .email(key: "countess@example.com"))?.id == id)
    #expect(!service.files().contains { $0.hasSuffix("/ada@example.com") })
    _ = try user(store)
  }

  @Test func `A replacement that wants another's email changes nothing`() throws {
    let store = try service.store()
    let id = try user(store)
    _ = try user(store, email: "grace@example.com")
    let before = try store.profile(id)
    #expect(throws: StoreError.emailTaken) {
      try store.replace(id, before.revision, with: profile(id, email: "grace@example.com"))
    }
    #expect(try store.profile(id) == before)
  }

  @Test func `Of many who sign up with one email at once, one does`() async throws {
    let service = service
    let winners = await withTaskGroup(of: Bool.self, returning: Int.self) { group in
      for _ in 0..<16 {
        group.addTask {
          guard let store = try? service.store() else { return false }
          let id = UserID.random()
          let profile = DatabaseUser.new(
            id, email: "ada@example.com", attributes: [:], at: service.now)
          return (try? store.create(NewUser(id, profile, records: [:]))) != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(winners == 1)
    #expect(try service.store().ids(after: nil, limit: 9).count == 1)
    #expect(service.files().count == 2)
  }

  @Test func `Of many changes at once none is lost`() async throws {
    let service = service
    let session = try service.api().signUp(.ada)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask {
          _ = try? service.api().update(
            session.userID, patch: ["user_metadata": ["key\(number)": true]], token: session.token)
        }
      }
    }
    #expect(try service.api().resume(token: session.token).profile.userMetadata.count == 16)
  }
}

// MARK: - Corrupt files

extension JSONFileStoreTests {
  @Test(arguments: ["", "{", "[]", "{\"email\": }", "\u{0}\u{0}"])
  func `A profile that does not parse is put aside, reported each time and never overwritten`(
    text: String
  ) throws {
    let store = try service.store()
    let id = try user(store)
    let path = "users/\(id.shard)/\(id).json"
    try Data(text.utf8).write(to: URL(filePath: "\(service.folder)/\(path)"))
    let aside = "aside/users-\(id).json"
    let error = StoreError.unreadable(.profile(id), place: "\(service.folder)/\(aside)")
    for _ in 0..<2 {
      #expect(throws: error) { try store.profile(id) }
      #expect(throws: error) { try store.user(with: .email(key: "ada@example.com")) }
      #expect(throws: error) { try user(store) }
    }
    #expect(service.text(of: aside) == text)
    #expect(!service.files().contains(path))
  }

  @Test func `A record that does not parse is put aside`() throws {
    let session = try service.api().signUp(.ada)
    let path = service.path("history", of: session)
    let folder = service.folder
    try FileManager.default.createDirectory(
      atPath: "\(folder)/history/\(session.id.suffix(2))", withIntermediateDirectories: true)
    try Data("{\"events\": 1}".utf8).write(to: URL(filePath: "\(folder)/\(path)"))
    let aside = "aside/history-\(session.id).json"
    let owner = RecordOwner.user(try #require(UserID(session.id)))
    let error = StoreError.unreadable(.record(.history, owner), place: "\(folder)/\(aside)")
    for _ in 0..<2 {
      #expect(throws: ServiceError.store(error)) {
        try service.api().begin(Interaction(.login), token: session.token)
      }
    }
    #expect(service.text(of: aside) == "{\"events\": 1}")
  }

  @Test func `A second corrupt file does not overwrite the first that was put aside`() throws {
    let store = try service.store()
    let id = try user(store)
    let path = "\(service.folder)/users/\(id.shard)/\(id).json"
    for text in ["first", "second"] {
      try Data(text.utf8).write(to: URL(filePath: path))
      #expect(throws: StoreError.self) { try store.profile(id) }
    }
    let texts = service.files(in: "aside").map { service.text(of: "aside/\($0)") }
    #expect(texts == ["first", "second"])
  }

  @Test func `A symbolic link in place of a profile is not followed but put aside`() throws {
    let store = try service.store()
    let id = try user(store)
    let path = "\(service.folder)/users/\(id.shard)/\(id).json"
    #expect(rename(path, "\(path).elsewhere") == 0)
    #expect(symlink("\(path).elsewhere", path) == 0)
    let place = "\(service.folder)/aside/users-\(id).json"
    #expect(throws: StoreError.unreadable(.profile(id), place: place)) { try store.profile(id) }
  }
}

// MARK: - Deleting

extension JSONFileStoreTests {
  @Test func `Nothing stays of a user who was deleted`() throws {
    let api = try service.api()
    let session = try api.signUp(.ada)
    try api.begin(Interaction(.login), token: session.token)
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try api.logIn(email: "ada@example.com", password: "wrong")
    }
    let grace = try api.signUp(.grace)
    try api.delete(session.userID, token: service.serverToken())
    for path in service.files() {
      #expect(!path.contains(session.id) && !path.contains("ada"))
      let text = service.text(of: path)
      #expect(!text.contains(session.id) && !text.contains("ada@"), "\(path)")
    }
    #expect(try api.resume(token: grace.token).profile.email == "grace@example.com")
    #expect(throws: ServiceError.tokenInvalid) { try api.resume(token: session.token) }
    _ = try api.signUp(.ada)
  }

  @Test func `A user whose profile was put aside can be deleted`() throws {
    let store = try service.store()
    let id = try user(store)
    try Data("{".utf8).write(to: URL(filePath: "\(service.folder)/users/\(id.shard)/\(id).json"))
    try store.delete(id)
    #expect(service.files().isEmpty)
    #expect(throws: StoreError.notFound) { try store.delete(id) }
  }

  @Test func `A claim that neither user has after a split is released`() throws {
    let store = try service.store()
    let ada = NewUser.named("Ada", email: "ada@example.com", identities: ["A"])
    try store.create(ada)
    let revision = try store.profile(ada.id).revision
    try store.split(
      .named("Grace", identities: ["A"]), from: ada.id, revision, with: .named("Ada", of: ada.id))
    #expect(service.files(in: "emails").isEmpty)
    #expect(service.files(in: "identities").count == 1)
  }
}
