import FoundationEssentials
import Glibc
import ProfileModel
import ProfileService
import Synchronization
import System
import TestSupport
import Testing

@testable import FileStore

/// A folder of the first layout, in which the first two digits of an id said where files stand.
struct LayoutTests {
  private let service = Service()
  private let users: [NewUser]

  init() throws {
    users = (0..<12).map { number in
      .named(
        "\(number)", email: "\(number)@example.com", identities: ["\(number)"],
        records: [.history: ["n": .number(.integer(Int64(number)))]])
    }
    let errors = try service.store().create(users)
    try #require(errors.allSatisfy { $0 == nil })
    for kind in ["users", "history"] {
      for path in service.files(in: kind) { try age(kind, path) }
    }
    unlink(layout)
  }

  private var layout: String { "\(service.folder)/layout" }

  /// Moves a file to where it stood in the first layout.
  private func age(_ kind: String, _ path: String) throws {
    let name = String(path.dropFirst(3))
    let shard = "\(service.folder)/\(kind)/\(name.prefix(2))"
    mkdir(shard, 0o700)
    try #require(rename("\(service.folder)/\(kind)/\(path)", "\(shard)/\(name)") == 0)
  }

  private func expectAll(in store: JSONFileStore) throws {
    #expect(try Set(store.ids(after: nil, limit: 99)) == Set(users.map(\.id)))
    for user in users {
      #expect(try store.profile(user.id).value == user.profile)
      #expect(try store.record(.history, of: .user(user.id))?.value == user.records[.history])
      let key = try #require(UniqueKey.email(user.profile.email ?? ""))
      #expect(try store.user(with: key)?.id == user.id)
    }
  }

  @Test func `What stood elsewhere is where it belongs once the store was opened`() throws {
    try expectAll(in: service.store())
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: layout) == "2")
    #expect(service.files(in: "users").allSatisfy { $0.hasPrefix($0.dropLast(5).suffix(2)) })
  }

  @Test func `A folder that has this layout is looked at and left alone`() throws {
    _ = try service.store()
    let recorded = RecordedDisk(service.folder)
    _ = try service.store(disk: recorded.disk)
    #expect(recorded.calls.isEmpty)
  }

  @Test func `Whoever is interrupted after any step has lost nothing, and the next one goes on`()
    throws
  {
    var interruptions = 0
    while true {
      let other = try LayoutTests()
      let disk = Self.disk(endingAfter: interruptions)
      if (try? other.service.store(disk: disk)) != nil { break }
      try other.expectAll(in: other.service.store())
      interruptions += 1
    }
    // A profile and a history for each, the wait and the mark; those that had their place are left.
    #expect(interruptions > 12)
  }

  /// A disk that does so many steps and no more.
  private static func disk(endingAfter steps: Int) -> Disk {
    let left = Counter(steps)
    let real = Disk.impatient
    var disk = real
    disk.renameExclusively = { left.isUsedUp ? -1 : real.renameExclusively($0, $1, $2, $3) }
    disk.symlink = { left.isUsedUp ? -1 : real.symlink($0, $1, $2) }
    disk.syncFileSystem = { left.isUsedUp ? -1 : real.syncFileSystem($0) }
    return disk
  }

  private final class Counter: Sendable {
    private let left: Mutex<Int>
    init(_ count: Int) { left = Mutex(count) }

    /// Counts a step.
    var isUsedUp: Bool {
      errno = EIO
      return left.withLock {
        $0 -= 1
        return $0 < 0
      }
    }
  }

  @Test func `Of several who open the store at once each finds it whole`() throws {
    let service = service
    let works = (0..<4).map { _ in { @Sendable in try? service.store() } }
    let stores = Threads.results(of: works, until: Deadline(in: .seconds(60)))
    for store in stores { try expectAll(in: #require(store ?? nil)) }
  }

  @Test func `What was put aside beside its place is put aside still`() throws {
    let id = users[0].id
    let path = "\(service.folder)/users/\(id.text.prefix(2))/\(id).json"
    let text = "{ \"email\": \"0@exa"
    try Data(text.utf8).write(to: URL(filePath: "\(path).corrupt-2026-01-01T00:00:00.000Z"))
    unlink(path)
    let aside = "aside/users-\(id).json"
    let error = StoreError.unreadable(.profile(id), place: "\(service.folder)/\(aside)")
    let store = try service.store()
    #expect(throws: error) { try store.profile(id) }
    #expect(throws: error) { try store.user(with: .email(key: "0@example.com")) }
    #expect(service.text(of: aside) == text)
  }

  @Test func `A folder of a later version is refused`() throws {
    try #require(symlink("3", layout) == 0)
    #expect(throws: StoreError.unreachable(.init(.laterVersion, at: service.folder))) {
      try service.store()
    }
  }
}
