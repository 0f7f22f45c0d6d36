import ProfileModel
import Synchronization
import TestSupport
import Testing

@testable import ProfileService

struct PasswordsTests {
  private let service = Service()

  /// The costs of all hashes that were computed, as the logarithm of their memory.
  private final class Work: Sendable {
    private let costs = Mutex<[Double?]>([])

    func hash(_ phrase: String, _ setting: String) -> String? {
      guard let hash = Yescrypt.hash(phrase, setting: setting) else { return nil }
      costs.withLock { $0.append(Yescrypt.logarithmOfMemory(of: setting)) }
      return hash
    }

    var done: [Double?] { costs.withLock { $0 } }
  }

  /// What an attempt to log in costs.
  private func work(
    email: String, password: String = "not the one that was set"
  ) throws -> [Double?] {
    let (service, work) = (service, Work())
    let api = UsersAPI(
      store: try service.store(), hasher: PasswordHasher(cost: 1) { work.hash($0, $1) }
    ) { service.now }
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try api.logIn(email: email, password: password)
    }
    return work.done
  }

  @Test(arguments: ["nobody@example.com", "no address", "grace@example.com"])
  func `An email without a password here costs as much as a wrong password`(
    email: String
  ) throws {
    _ = try service.api().signUp(.ada)
    // She comes by LinkedIn.
    _ = try service.addLinkedInUser()
    let expected = try work(email: "ada@example.com")
    #expect(expected.count == 1)
    #expect(try work(email: email) == expected)
  }

  @Test func `What can be nobody's password costs nothing, whoever is asked for it`() throws {
    _ = try service.api().signUp(.ada)
    for email in ["ada@example.com", "nobody@example.com"] {
      #expect(try work(email: email, password: "with a \u{0} in it") == [])
    }
  }

  @Test func `A password that is set while an old hash is renewed stays`() throws {
    let service = service
    let session = try service.api(cost: 1).signUp(.ada)
    let (userID, new) = (session.userID, "a staple of correct battery horses")
    let store = WatchedStore(try service.store())
    let api = UsersAPI(store: store, hasher: PasswordHasher(cost: 2)) { service.now }
    // The hash has been read by then, and is about to be renewed.
    store.beforeNext("replace throttle") {
      _ = try service.api(cost: 2).update(
        userID, patch: ["password": .string(new)], token: service.serverToken())
    }
    _ = try api.logIn(email: "ada@example.com", password: SignUp.words)
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try service.api().logIn(email: "ada@example.com", password: SignUp.words)
    }
    _ = try service.api().logIn(email: "ada@example.com", password: new)
  }

  @Test func `When each password was set is kept`() throws {
    let session = try service.api().signUp(.ada)
    let first = service.now
    service.pass(.seconds(60))
    _ = try service.api().update(
      session.userID, patch: ["password": "a staple of correct battery horses"],
      token: service.serverToken())
    let id = try #require(UserID(session.id))
    let known = try service.api().credentials(of: id).passwords.values.map(\.setAt)
    #expect(known == [[first, service.now]])
  }

  /// Four mistakes are everybody's, also where the clock was turned back since the last of them.
  @Test(arguments: [(4, nil), (5, 900)])
  func `Only from the fifth mistake on is anybody kept waiting`(failures: Int, wait: Int?) {
    let throttle = Throttle(failures: failures, last: service.now + .seconds(3600))
    #expect(throttle.wait(at: service.now) == wait)
  }
}
