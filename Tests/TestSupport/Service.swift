package import FileStore
import FoundationEssentials
import Glibc
package import ProfileModel
package import ProfileService
import Synchronization

/// A service on a data folder of its own, with a clock that stands still, and the cheapest hash.
/// The folder is removed with it.
package final class Service: Sendable {
  package let folder: String
  private let clock = Mutex(Timestamp(secondsSince1970: 1_767_225_600))

  package init() {
    var template = Array("/tmp/signup-test-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? ""
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  package var now: Timestamp { clock.withLock { $0 } }

  package func pass(_ duration: Duration) { clock.withLock { $0 = $0 + duration } }

  package func store(disk: Disk = .impatient) throws -> JSONFileStore {
    try JSONFileStore(folder: folder, disk: disk) { self.now }
  }

  /// Each call opens the store anew, as a program that is started again does.
  package func api(
    cost: UInt = 1, disk: Disk = .impatient, rules: any RulesAtLogin = NoRules()
  ) throws -> UsersAPI {
    UsersAPI(store: try store(disk: disk), hasher: PasswordHasher(cost: cost), rules: rules) {
      self.now
    }
  }

  package func serverToken(_ scopes: Set<Scope> = .server) throws -> String {
    try api().serverToken(scopes: scopes, lifetime: .seconds(3600))
  }

  /// The paths of all files below the folder, or below one in it, but for the mark of the layout.
  package func files(in name: String = "") -> [String] {
    let start = folder + "/" + name
    let found = try? FileManager.default.subpathsOfDirectory(atPath: start)
    return (found ?? []).filter { path in
      var status = stat()
      return path != "layout" && lstat("\(start)/\(path)", &status) == 0
        && status.st_mode & S_IFMT != S_IFDIR
    }.sorted()
  }

  package func text(of path: String) -> String {
    (try? Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  package func path(_ kind: String, of session: Session) -> String {
    let id = session.id
    return "\(kind)/\(id.suffix(2))/\(id).json"
  }
}

extension Disk {
  /// A disk that nobody waits for. What a test sees is the same.
  package static var impatient: Disk {
    var disk = Disk()
    disk.sync = { _ in 0 }
    disk.syncFileSystem = { _ in 0 }
    return disk
  }
}

extension Session {
  /// The id in the store of a user who signed up with a password.
  package var id: String { profile.userID.map { String($0.dropFirst("auth0|".count)) } ?? "" }
  package var userID: String { profile.userID ?? "" }
}

extension SignUp {
  package static let words = "correct horse battery staple"

  package static let ada = SignUp(
    email: "ada@example.com", password: words,
    attributes: ["given_name": "Ada", "family_name": "Lovelace"])

  package static let grace = SignUp(
    email: "grace@example.com", password: words, attributes: ["given_name": "Grace"])
}

extension Service {
  /// The names and texts of all files, but those in one folder.
  package func contents(but folder: String) -> [String] {
    files().filter { !$0.hasPrefix(folder) }.map { "\($0): \(text(of: $0))" }
  }

  /// A user who came through LinkedIn.
  package func addLinkedInUser(
    _ name: String = "YbK1", email: String = "grace@example.com"
  ) throws -> String {
    let profile = Profile(document: [
      "user_id": .string("linkedin|\(name)"), "email": .string(email), "email_verified": true,
      "name": "Grace Hopper", "given_name": "Grace", "family_name": "Hopper", "nickname": "grace",
      "identities": [
        [
          "connection": "linkedin", "provider": "linkedin", "user_id": .string(name),
          "isSocial": true,
          "profileData": ["company": "US Navy", "title": "Rear admiral", "given_name": "Grace"],
        ]
      ],
      "created_at": .string(now.text),
      "updated_at": .string(now.text),
      "logins_count": 3, "user_metadata": ["locale": "en"], "app_metadata": [:],
    ])
    try store().create(NewUser(.random(), profile))
    return "linkedin|\(name)"
  }
}
