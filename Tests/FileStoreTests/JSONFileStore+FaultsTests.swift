import FoundationEssentials
import Glibc
import ProfileModel
import Synchronization
import TestSupport
import Testing

@testable import FileStore
@testable import ProfileService

/// What the store does when a disk is full or broken, and when a writer dies.
struct StoreFaultTests {
  private let service = Service()

  enum Call: CaseIterable {
    case write, sync, rename, symlink
  }

  /// A disk on which one call of one kind fails, the n-th from 0.
  private func disk(failing call: Call, _ position: Int, _ code: Int32) -> Disk {
    let left = Counter(position)
    @Sendable func fails() -> Bool {
      guard left.countDown() else { return false }
      errno = code
      return true
    }
    let real = Disk()
    var disk = Disk()
    switch call {
    case .write: disk.write = { fails() ? -1 : real.write($0, $1) }
    case .sync: disk.sync = { fails() ? -1 : real.sync($0) }
    case .rename: disk.rename = { fails() ? -1 : real.rename($0, $1, $2, $3) }
    case .symlink: disk.symlink = { fails() ? -1 : real.symlink($0, $1, $2) }
    }
    return disk
  }

  private static func reports(_ error: any Error, _ code: Int32) -> Bool {
    switch error as? ServiceError {
    case .store(.unreachable(let obstacle)):
      obstacle.cause == .full ? code == ENOSPC : obstacle.reports(code)
    default: false
    }
  }

  private final class Counter: Sendable {
    private let left: Mutex<Int>
    init(_ count: Int) { left = Mutex(count) }
    var isReached: Bool { left.withLock { $0 < 0 } }
    func countDown() -> Bool {
      left.withLock {
        $0 -= 1
        return $0 == -1
      }
    }
  }

  @Test(arguments: Call.allCases, [ENOSPC, EIO])
  func `A sign-up that the disk refuses leaves nothing, and the next one succeeds`(
    call: Call, code: Int32
  ) throws {
    var failures = 0
    for position in 0..<12 {
      let service = Service()
      _ = try service.store()
      let api = try service.api(disk: disk(failing: call, position, code))
      do {
        _ = try api.signUp(.ada)
      } catch {
        #expect(Self.reports(error, code))
        #expect(service.files().isEmpty, "\(call) \(position): \(service.files())")
        #expect(try service.api().signUp(.ada).profile.loginsCount == 1)
        failures += 1
      }
    }
    #expect(failures > 0)
  }

  @Test(arguments: Call.allCases, [ENOSPC, EIO])
  func `A patch that the disk refuses leaves the former profile or the new one`(
    call: Call, code: Int32
  ) throws {
    let session = try service.api().signUp(.ada)
    var failures = 0
    for position in 0..<4 {
      let before = try service.api().resume(token: session.token).profile
      let api = try service.api(disk: disk(failing: call, position, code))
      let patch: JSONObject = ["user_metadata": ["n": .number(.integer(Int64(position)))]]
      do {
        _ = try api.update(session.userID, patch: patch, token: session.token)
      } catch {
        #expect(Self.reports(error, code))
        let after = try service.api().resume(token: session.token).profile
        #expect(after == before || after.userMetadata["n"]?.integer == position)
        failures += 1
      }
      #expect(service.files(in: "pending").isEmpty)
    }
    // A change of metadata makes no claim.
    #expect(failures > 0 || call == .symlink)
  }

  @Test func `A short write is continued, and an interrupted one is made again`() throws {
    let calls = Counter(0)
    var disk = Disk()
    let real = Disk()
    disk.write = { file, bytes in
      if calls.countDown() {
        errno = EINTR
        return -1
      }
      return real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(7)))
    }
    let session = try service.api(disk: disk).signUp(.ada)
    #expect(try service.api().resume(token: session.token) == session)
  }

  @Test func `A change that a dead writer left takes no key from the user`() throws {
    let ada = NewUser.named("Ada", email: "ada@example.com", identities: ["A"])
    let store = try service.store()
    try store.create(ada)
    let claims = service.files(in: "emails") + service.files(in: "identities")
    // As if the writer had died before the new profile took the place of the one before.
    try FileManager.default.copyItem(
      atPath: "\(service.folder)/users/\(ada.id.shard)/\(ada.id).json",
      toPath: "\(service.folder)/pending/users-\(ada.id).json")
    let opened = try service.store()
    #expect(service.files(in: "pending").isEmpty)
    #expect(service.files(in: "emails") + service.files(in: "identities") == claims)
    #expect(try opened.user(with: .email(key: "ada@example.com"))?.id == ada.id)
  }

  @Test func `A change that the disk refuses leaves no claim of the new email`() throws {
    let ada = NewUser.named("Ada", email: "ada@example.com")
    try service.store().create(ada)
    let claims = service.files(in: "emails")
    let store = try service.store(disk: disk(failing: .rename, 0, ENOSPC))
    let revision = try store.profile(ada.id).revision
    #expect(throws: StoreError.self) {
      try store.replace(
        ada.id, revision, with: .named("Ada", email: "grace@example.com", of: ada.id))
    }
    #expect(service.files(in: "emails") == claims)
  }

  @Test func `A profile that has its name keeps its keys where the disk refuses the record`() throws
  {
    let ada = NewUser.named("Ada", email: "ada@example.com")
    try service.store().create(ada)
    let store = try service.store(disk: disk(failing: .rename, 1, ENOSPC))
    let revision = try store.profile(ada.id).revision
    #expect(throws: StoreError.self) {
      try store.replace(
        ada.id, revision, with: .named("Ada", email: "grace@example.com", of: ada.id),
        and: RecordReplacement(of: .history, nil, with: ["events": [:], "entries": []]))
    }
    let found = try service.store().user(with: #require(UniqueKey.email("grace@example.com")))
    #expect(found?.id == ada.id)
    #expect(found?.profile.value.email == "grace@example.com")
  }

  @Test func `What a dead writer left is removed when the store is opened`() throws {
    let store = try service.store()
    let id = UserID.random()
    let profile = DatabaseUser.new(id, email: "ada@example.com", attributes: [:], at: service.now)
    try store.create(NewUser(id, profile, records: [.credentials: [:]]))
    // As if the writer had died before the profile got its name.
    #expect(
      rename(
        "\(service.folder)/users/\(id.shard)/\(id).json",
        "\(service.folder)/pending/users-\(id).json") == 0)
    #expect(service.files().count == 3)
    _ = try service.store()
    #expect(service.files().isEmpty)
  }

  @Test func `A deletion that was interrupted is finished when the store is opened`() throws {
    let session = try service.api().signUp(.ada)
    #expect(
      rename(
        "\(service.folder)/\(service.path("users", of: session))",
        "\(service.folder)/pending/erased-\(session.id).json") == 0)
    _ = try service.store()
    #expect(service.files().isEmpty)
  }

  @Test func `What a dead writer of a change left is removed, and the user stays`() throws {
    let session = try service.api().signUp(.ada)
    let left = "\(service.folder)/pending/users-\(session.id).json"
    try Data(JSONText.of(session.profile)).write(to: URL(filePath: left))
    _ = try service.store()
    #expect(service.files(in: "pending").isEmpty)
    #expect(try service.api().resume(token: session.token) == session)
  }

  @Test func `What a dead writer left beside a profile that was put aside keeps the user's keys`()
    throws
  {
    let session = try service.api().signUp(.ada)
    let profile = "\(service.folder)/\(service.path("users", of: session))"
    try Data("{".utf8).write(to: URL(filePath: profile))
    let store = try service.store()
    let id = try #require(UserID(session.id))
    let error = StoreError.unreadable(
      .profile(id), place: "\(service.folder)/aside/users-\(id).json")
    #expect(throws: error) { try store.profile(id) }
    let left = "\(service.folder)/pending/users-\(id).json"
    try Data(JSONText.of(session.profile)).write(to: URL(filePath: left))
    let again = try service.store()
    #expect(service.files(in: "pending").isEmpty)
    #expect(throws: error) { try again.user(with: .email(key: "ada@example.com")) }
    #expect(throws: error) { try again.create(.named("Eve", email: "ada@example.com")) }
    #expect(try again.record(.credentials, of: .user(id)) != nil)
  }

  @Test func `A claim whose user is not there is taken over`() throws {
    let claim = UniqueKey.email(key: "ada@example.com")
    let store = try service.store()
    let folder = "\(service.folder)/emails/\(claim.shard)"
    #expect(mkdir(folder, 0o700) == 0)
    #expect(symlink(UserID.random().text, "\(folder)/ada@example.com") == 0)
    #expect(try store.user(with: claim) == nil)
    let session = try service.api().signUp(.ada)
    #expect(try store.user(with: claim)?.id.text == session.id)
  }

  @Test func `A claim of a user who has another email is taken over`() throws {
    let grace = try service.api().signUp(.grace)
    let claim = UniqueKey.email(key: "ada@example.com")
    let folder = "\(service.folder)/emails/\(claim.shard)"
    _ = mkdir(folder, 0o700)
    #expect(symlink(grace.id, "\(folder)/ada@example.com") == 0)
    let ada = try service.api().signUp(.ada)
    #expect(try service.store().user(with: claim)?.id.text == ada.id)
    #expect(try service.api().resume(token: grace.token) == grace)
  }

  @Test func `A writer that lives is not taken for dead`() throws {
    let store = try service.store()
    let id = UserID.random()
    let profile = DatabaseUser.new(id, email: "ada@example.com", attributes: [:], at: service.now)
    let file = try store.pendingFile(store.slot(of: id), JSONText.of(profile))
    var made: [UniqueKey] = []
    try store.claim([.email(key: "ada@example.com")], for: id, made: &made)
    _ = try service.store()
    #expect(throws: ServiceError.userExists) { try service.api().signUp(.ada) }
    try file.move()
    #expect(try store.profile(id).value == profile)
  }
}

extension StoreError.Hindrance {
  fileprivate func reports(_ code: Int32) -> Bool {
    if case .refused(_, code) = cause { true } else { false }
  }
}
