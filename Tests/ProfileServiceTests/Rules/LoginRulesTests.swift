import ProfileModel
import Synchronization
import TestSupport
import Testing

@testable import ProfileService

struct LoginRulesTests {
  private let service = Service()

  /// Answers with what a test says, and keeps what it was asked.
  private final class Witness: Rule {
    let name = "witness"
    let contexts = Mutex<[RuleContext]>([])
    private let outcome: RuleOutcome

    init(_ outcome: RuleOutcome) { self.outcome = outcome }

    func run(
      on user: Profile, in context: RuleContext, until deadline: ContinuousClock.Instant
    ) -> RuleOutcome {
      contexts.withLock { $0.append(context) }
      return outcome
    }
  }

  private func api(_ rule: Witness, notes: Notes = Notes()) throws -> UsersAPI {
    let rules = LoginRules(
      RulePipeline(stages: [[rule]], budget: .seconds(60)), request: ["userAgent": "signup"]
    ) { found in notes.all.withLock { $0 += found } }
    return try service.api(rules: rules)
  }

  private final class Notes: Sendable {
    let all = Mutex<[RulePipeline.Note]>([])
  }

  @Test func `Rules run at every login, the first one too, and know the occasion`() throws {
    let rule = Witness(.unchanged)
    let arrival = try Arrival(.gitHub, claims: ProviderAnswers.gitHub)
    let session = try api(rule).signUp(.ada)
    _ = try api(rule).logIn(email: "ada@example.com", password: SignUp.words)
    _ = try api(rule).resume(token: session.token)
    _ = try api(rule).signUp(arrival)
    _ = try api(rule).logIn(arrival)
    func context(_ connection: String, _ name: String, _ count: Int) -> RuleContext {
      RuleContext(
        connection: connection, protocolName: name, loginsCount: count,
        request: ["userAgent": "signup"])
    }
    let database = "Username-Password-Authentication"
    #expect(
      rule.contexts.withLock { $0 } == [
        context(database, "oauth2-password", 1), context(database, "oauth2-password", 2),
        context("github", "oauth2", 1), context("github", "oauth2", 2),
      ])
  }

  @Test func `What a rule changes is kept, and is in the session at once`() throws {
    let change = RuleChange(
      userMetadata: ["company": "ACME"], appMetadata: ["clearbit": ["employment": ["name": "A"]]])
    let session = try api(Witness(.changed(change))).signUp(.ada)
    #expect(session.profile["app_metadata.clearbit.employment.name"] == "A")
    #expect(try service.api().resume(token: session.token).profile == session.profile)

    let later = RuleChange(userMetadata: ["company": .null])
    let again = try api(Witness(.changed(later)))
      .logIn(email: "ada@example.com", password: SignUp.words)
    #expect(again.profile["user_metadata.company"] == nil)
    #expect(again.profile["app_metadata.clearbit.employment.name"] == "A")
  }

  @Test func `A rule can deny a login with its own sentence, and nothing is changed`() throws {
    let error = ServiceError.deniedByRule("The reading room is closed.")
    #expect(throws: error) { try api(Witness(.denied("The reading room is closed."))).signUp(.ada) }
    #expect(service.files(in: "users").isEmpty)

    let session = try service.api().signUp(.ada)
    #expect(throws: error) {
      try api(Witness(.denied("The reading room is closed.")))
        .logIn(email: "ada@example.com", password: SignUp.words)
    }
    #expect(try service.api().resume(token: session.token).profile == session.profile)
    #expect(error.statusCode == 403)
    #expect(error.envelope["message"] == "The reading room is closed.")
  }

  @Test func `A wrong password reaches no rule`() throws {
    _ = try service.api().signUp(.ada)
    let rule = Witness(.unchanged)
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try api(rule).logIn(email: "ada@example.com", password: "wrong")
    }
    #expect(rule.contexts.withLock { $0 }.isEmpty)
  }

  @Test func `A rule that makes a user too large enriches nothing and prevents nothing`() throws {
    let large = RuleChange(appMetadata: ["x": .string(String(repeating: "a", count: 1_000_000))])
    let session = try api(Witness(.changed(large))).signUp(.ada)
    #expect(session.profile.appMetadata.isEmpty)
    let again = try api(Witness(.changed(large)))
      .logIn(email: "ada@example.com", password: SignUp.words)
    #expect(again.profile.appMetadata.isEmpty)
  }

  @Test func `Failures are noted, and the login goes on`() throws {
    let notes = Notes()
    let session = try api(Witness(.failed(.timedOut)), notes: notes).signUp(.ada)
    #expect(session.profile.loginsCount == 1)
    #expect(notes.all.withLock { $0.map(\.outcome) } == [.failed(.timedOut)])
    #expect(notes.all.withLock { $0.map(\.rule) } == ["witness"])
  }
}
