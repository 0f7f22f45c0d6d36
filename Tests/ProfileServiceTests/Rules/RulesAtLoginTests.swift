import ProfileModel
import Synchronization
import TestSupport
import Testing

@testable import ProfileService

struct RulesAtLoginTests {
  private let service = Service()

  /// Answers with what a test says, and keeps what it was asked.
  private final class Witness: RulesAtLogin {
    struct Occasion: Hashable {
      let connection: String
      let loginProtocol: LoginProtocol
      let loginsCount: Int
    }

    let occasions = Mutex<[Occasion]>([])
    let users = Mutex<[Profile]>([])
    private let answer: Result<RuleChange, RuleDenial>

    init(_ change: RuleChange = RuleChange()) { answer = .success(change) }
    init(denying sentence: String) { answer = .failure(RuleDenial(sentence)) }

    func change(
      of user: Profile, through connection: String, by loginProtocol: LoginProtocol
    ) throws(RuleDenial) -> RuleChange {
      let occasion = Occasion(
        connection: connection, loginProtocol: loginProtocol, loginsCount: user.loginsCount)
      occasions.withLock { $0.append(occasion) }
      users.withLock { $0.append(user) }
      return try answer.get()
    }
  }

  private func api(_ rules: Witness) throws -> UsersAPI { try service.api(rules: rules) }

  @Test func `Rules run at every login, the first one too, and know the occasion`() throws {
    let rules = Witness()
    let arrival = try Arrival(.gitHub, claims: ProviderAnswers.gitHub)
    let session = try api(rules).signUp(.ada)
    _ = try api(rules).logIn(email: "ada@example.com", password: SignUp.words)
    _ = try api(rules).resume(token: session.token)
    _ = try api(rules).signUp(arrival)
    _ = try api(rules).logIn(arrival)
    let database = "Username-Password-Authentication"
    #expect(
      rules.occasions.withLock { $0 } == [
        .init(connection: database, loginProtocol: .password, loginsCount: 1),
        .init(connection: database, loginProtocol: .password, loginsCount: 2),
        .init(connection: "github", loginProtocol: .provider, loginsCount: 1),
        .init(connection: "github", loginProtocol: .provider, loginsCount: 2),
      ])
  }

  @Test func `A rule sees the user as they are after this login`() throws {
    let rules = Witness()
    let claims = ProviderAnswers.linkedIn.merging(["given_name": "Augusta"])
    _ = try service.api().signUp(Arrival(.linkedIn, claims: ProviderAnswers.linkedIn))
    service.pass(.seconds(60))
    let session = try api(rules).logIn(Arrival(.linkedIn, claims: claims))
    let seen = try #require(rules.users.withLock { $0.last })
    #expect(seen.givenName == "Augusta" && seen.identities == session?.profile.identities)
    #expect(seen.document["last_login"] == "2026-01-01T00:01:00.000Z")
  }

  @Test func `What a rule changes is kept, and is in the session at once`() throws {
    let change = RuleChange(
      userMetadata: ["company": "ACME"], appMetadata: ["clearbit": ["employment": ["name": "A"]]])
    let session = try api(Witness(change)).signUp(.ada)
    #expect(session.profile["app_metadata.clearbit.employment.name"] == "A")
    #expect(try service.api().resume(token: session.token).profile == session.profile)

    let later = RuleChange(userMetadata: ["company": .null])
    let again = try api(Witness(later))
      .logIn(email: "ada@example.com", password: SignUp.words)
    #expect(again.profile["user_metadata.company"] == nil)
    #expect(again.profile["app_metadata.clearbit.employment.name"] == "A")
  }

  @Test func `A rule can deny a login with its own sentence, and nothing is changed`() throws {
    let error = ServiceError.deniedByRule("The reading room is closed.")
    #expect(throws: error) { try api(Witness(denying: "The reading room is closed.")).signUp(.ada) }
    #expect(service.files(in: "users").isEmpty)

    let session = try service.api().signUp(.ada)
    #expect(throws: error) {
      try api(Witness(denying: "The reading room is closed."))
        .logIn(email: "ada@example.com", password: SignUp.words)
    }
    #expect(try service.api().resume(token: session.token).profile == session.profile)
    #expect(error.statusCode == 403)
    #expect(error.envelope["message"] == "The reading room is closed.")
  }

  @Test func `A wrong password reaches no rule`() throws {
    _ = try service.api().signUp(.ada)
    let rules = Witness()
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try api(rules).logIn(email: "ada@example.com", password: "wrong")
    }
    #expect(rules.occasions.withLock { $0 }.isEmpty)
  }

  @Test func `A rule that makes a user too large enriches nothing and prevents nothing`() throws {
    let large = RuleChange(appMetadata: ["x": .string(String(repeating: "a", count: 1_000_000))])
    let session = try api(Witness(large)).signUp(.ada)
    #expect(session.profile.appMetadata.isEmpty)
    let again = try api(Witness(large))
      .logIn(email: "ada@example.com", password: SignUp.words)
    #expect(again.profile.appMetadata.isEmpty)
  }
}
