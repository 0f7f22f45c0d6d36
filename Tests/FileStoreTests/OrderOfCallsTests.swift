import ProfileModel
import ProfileService
import TestSupport
import Testing

@testable import FileStore

/// In which order the disk is asked: bytes before the name that leads to them, claims before the
/// profile that has the keys, and the names in a folder before anybody is told.
struct OrderOfCallsTests {
  private let service = Service()
  private let ada: NewUser
  private let recorded: RecordedDisk
  private let store: JSONFileStore

  /// Everything but what a first time needs: the folders are there.
  init() throws {
    let id = try #require(UserID("507f1f77bcf86cd799439020"))
    ada = .named("Ada", email: "ada@example.com", id: id, records: [.history: ["n": 1]])
    let before = try service.store()
    for email in ["ada@example.com", "grace@example.com"] {
      try before.create(
        .named("", email: email, identities: ["A"], id: id, records: [.history: [:]]))
      try before.delete(id)
    }
    recorded = RecordedDisk(service.folder)
    store = try service.store(disk: recorded.disk)
  }

  private static let id = "507f1f77bcf86cd799439020"
  private static let (users, history) = ("users/20/\(id).json", "history/20/\(id).json")
  private static let pending = "pending/users-\(id).json"
  private static let pendingHistory = "pending/history-\(id).json"

  private func claim(_ key: UniqueKey) throws -> (link: String, folder: String) {
    let slot = try store.slot(of: key)
    return ("\(slot.shelf.name)/\(slot.relativeName)", "\(slot.shelf.name)/\(slot.shard)")
  }

  /// The calls that the work makes.
  private func calls(_ work: () throws -> Void) throws -> [String] {
    let former = recorded.calls.count
    try work()
    return Array(recorded.calls.dropFirst(former))
  }

  @Test func `The folders of a new store are on the disk before the word of what they are`() throws
  {
    let service = Service()
    let recorded = RecordedDisk(service.folder)
    _ = try service.store(disk: recorded.disk)
    #expect(recorded.calls == ["sync ", "sync everything", "link layout", "sync "])
  }

  @Test func `A user is made`() throws {
    let email = try claim(.email(key: "ada@example.com"))
    #expect(
      try calls { try store.create(ada) } == [
        "write \(Self.pending)", "write \(Self.pendingHistory)", "link \(email.link)",
        "sync \(Self.pendingHistory)", "sync \(Self.pending)",
        "rename \(Self.pendingHistory) to \(Self.history)",
        "sync history/20", "sync \(email.folder)",
        "rename \(Self.pending) to \(Self.users)", "sync users/20",
      ])
  }

  @Test func `Many users are made in the time of a few waits`() throws {
    let users = (0..<80).map { NewUser.named("\($0)", records: [.history: [:]]) }
    let calls = try calls { #expect(store.create(users).allSatisfy { $0 == nil }) }
    #expect(calls.contains("sync everything"))
    for user in users {
      let pending = "pending/users-\(user.id).json"
      let written = try #require(calls.firstIndex(of: "write \(pending)"))
      let named = try #require(calls.firstIndex { $0.hasPrefix("rename \(pending) ") })
      #expect(
        calls[written..<named].contains { ["sync everything", "sync \(pending)"].contains($0) })
      #expect(
        calls[named...].contains {
          ["sync everything", "sync users/\(user.id.shard)"].contains($0)
        })
    }
  }

  @Test func `A profile is replaced`() throws {
    try store.create(ada)
    let revision = try store.profile(ada.id).revision
    let email = try claim(.email(key: "grace@example.com"))
    let changed = Profile.named("Ada", email: "grace@example.com", of: ada.id)
    #expect(
      try calls { try store.replace(ada.id, revision, with: changed) } == [
        "write \(Self.pending)", "link \(email.link)", "sync \(email.folder)",
        "sync \(Self.pending)", "rename \(Self.pending) to \(Self.users)", "sync users/20",
      ])
  }

  @Test func `A profile is replaced with a record: both are written before either has its name`()
    throws
  {
    try store.create(ada)
    let revision = try store.profile(ada.id).revision
    let history = try store.record(.history, of: .user(ada.id))?.revision
    let changed = Profile.named("A", email: "ada@example.com", of: ada.id)
    #expect(
      try calls {
        try store.replace(
          ada.id, revision, with: changed, and: .init(of: .history, history, with: ["n": 2]))
      } == [
        "write \(Self.pending)", "write \(Self.pendingHistory)",
        "sync \(Self.pending)", "sync \(Self.pendingHistory)",
        "rename \(Self.pending) to \(Self.users)",
        "rename \(Self.pendingHistory) to \(Self.history)",
        "sync users/20", "sync history/20",
      ])
  }

  @Test func `A record is replaced, and removed`() throws {
    try store.create(ada)
    let owner = RecordOwner.user(ada.id)
    let first = try store.record(.history, of: owner)?.revision
    #expect(
      try calls { try store.replace(.history, of: owner, first, with: ["n": 2]) } == [
        "write \(Self.pendingHistory)", "sync \(Self.pendingHistory)",
        "rename \(Self.pendingHistory) to \(Self.history)", "sync history/20",
      ])
    let second = try store.record(.history, of: owner)?.revision
    #expect(
      try calls { try store.replace(.history, of: owner, second, with: nil) }
        == ["sync history/20"])
  }

  @Test func `A user is absorbed: the profile has the identity before the claim leads to it`()
    throws
  {
    let other = NewUser.named("Grace", identities: ["A"])
    try store.create(ada)
    try store.create(other)
    let (kept, given) = (try store.profile(ada.id), try store.profile(other.id))
    let both = Profile.named("Ada", email: "ada@example.com", identities: ["A"], of: ada.id)
    let identity = try claim(.identity(key: "linkedin|A"))
    let calls = try calls {
      try store.absorb(other.id, given.revision, into: ada.id, kept.revision, with: both)
    }
    let shard = other.id.shard
    #expect(
      calls.prefix(9) == [
        "write \(Self.pending)", "sync \(Self.pending)",
        "rename \(Self.pending) to \(Self.users)", "sync users/20",
        "link pending/claim-\(ada.id)", "rename pending/claim-\(ada.id) to \(identity.link)",
        "sync \(identity.folder)",
        "rename users/\(shard)/\(other.id).json to pending/erased-\(other.id).json",
        "sync users/\(shard)",
      ])
  }

  @Test func `A user is split: the new one is there before the former profile is replaced`() throws
  {
    try store.create(.named("Ada", identities: ["A"], id: ada.id))
    let former = try store.profile(ada.id)
    let other = NewUser.named("Grace", identities: ["A"])
    let calls = try calls {
      try store.split(other, from: ada.id, former.revision, with: .named("Ada", of: ada.id))
    }
    let made = try #require(
      calls.firstIndex(of: "sync users/\(other.id.shard)"), "\(calls)")
    let replaced = try #require(
      calls.firstIndex(of: "rename \(Self.pending) to \(Self.users)"), "\(calls)")
    let synced = try #require(calls.firstIndex(of: "sync \(Self.pending)"), "\(calls)")
    #expect(made < replaced && synced < replaced)
    #expect(calls[(replaced + 1)...].contains("sync users/20"))
  }

  @Test func `A user is erased: first the profile goes, so that the rest can be finished`() throws {
    try store.create(ada)
    #expect(
      try calls { try store.delete(ada.id) } == [
        "rename \(Self.users) to pending/erased-\(Self.id).json", "sync users/20",
        "sync history/20",
      ])
  }
}
