import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct LogInTests {
  private let service = Service()

  private func logIn(_ password: String = SignUp.words) throws -> Session {
    try service.api().logIn(email: "ada@example.com", password: password)
  }

  @Test func `A login counts, and is dated`() throws {
    let signedUp = try service.api().signUp(.ada)
    service.pass(.seconds(60))
    let session = try logIn()
    var expected = signedUp.profile
    expected.document["logins_count"] = 2
    expected.document["last_login"] = "2026-01-01T00:01:00.000Z"
    expected.document["updated_at"] = "2026-01-01T00:01:00.000Z"
    #expect(session.profile == expected)
    #expect(session.token != signedUp.token)
    #expect(try service.api().resume(token: session.token) == session)
  }

  @Test func `A silent return changes nothing on the disk`() throws {
    let session = try service.api().signUp(.ada)
    func contents() -> [String] { service.files().map { $0 + service.text(of: $0) } }
    let before = contents()
    service.pass(.seconds(3600))
    let returned = try service.api().resume(token: session.token)
    let visit = Visit(profile: session.profile, history: session.history, now: service.now)
    #expect(returned == Session(token: session.token, visit: visit))
    #expect(contents() == before)
  }

  @Test(arguments: [
    ("ada@example.com", "correct horse battery stapl"), ("ada@example.com", ""),
    ("nobody@example.com", SignUp.words), ("no address", SignUp.words),
    ("ada@example.com", SignUp.words + "\u{0}"),
    ("ada@example.com", String(repeating: "long ", count: 200)),
  ])
  func `An unknown email and a wrong password get equal words`(
    email: String, password: String
  ) throws {
    _ = try service.api().signUp(.ada)
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try service.api().logIn(email: email, password: password)
    }
  }

  @Test func `A password is the same however its letters are composed`() throws {
    var request = SignUp.ada
    request.password = "un café très noir svp"
    _ = try service.api().signUp(request)
    _ = try logIn("un cafe\u{301} tre\u{300}s noir svp")
  }

  @Test func `A hash that is cheaper than new ones is renewed at login`() throws {
    let session = try service.api(cost: 1).signUp(.ada)
    let path = service.path("credentials", of: session)
    let before = service.text(of: path)
    _ = try service.api(cost: 2).logIn(email: "ada@example.com", password: SignUp.words)
    let after = service.text(of: path)
    #expect(before.contains("$y$j75$") && after.contains("$y$j85$"))
    _ = try service.api(cost: 1).logIn(email: "ada@example.com", password: SignUp.words)
    #expect(service.text(of: path) == after)
  }

  @Test func `A blocked user stays out`() throws {
    let session = try service.api().signUp(.ada)
    _ = try service.api().update(
      session.userID, patch: ["blocked": true], token: service.serverToken())
    #expect(throws: ServiceError.userBlocked) { try logIn() }
    #expect(throws: ServiceError.wrongEmailOrPassword) { try logIn("wrong") }
    #expect(throws: ServiceError.userBlocked) { try service.api().resume(token: session.token) }
  }
}

// MARK: - Throttle

extension LogInTests {
  @Test func `From the fifth failure on, each login waits longer, whatever restarts`() throws {
    _ = try service.api().signUp(.ada)
    for seconds in [0, 0, 0, 0, 5, 15, 60, 180, 420, 900, 900] {
      #expect(throws: ServiceError.wrongEmailOrPassword) { try logIn("wrong") }
      guard seconds > 0 else { continue }
      #expect(throws: ServiceError.tooManyAttempts(retryAfterSeconds: seconds)) { try logIn() }
      service.pass(.seconds(seconds) - .milliseconds(500))
      #expect(throws: ServiceError.tooManyAttempts(retryAfterSeconds: 1)) { try logIn() }
      service.pass(.milliseconds(500))
    }
    _ = try logIn()
    #expect(throws: ServiceError.wrongEmailOrPassword) { try logIn("wrong") }
    _ = try logIn()
  }

  @Test func `A clock that is turned back keeps nobody out for longer`() throws {
    _ = try service.api().signUp(.ada)
    for _ in 0..<5 { #expect(throws: ServiceError.wrongEmailOrPassword) { try logIn("wrong") } }
    service.pass(.seconds(-1_000_000))
    #expect(throws: ServiceError.tooManyAttempts(retryAfterSeconds: 900)) { try logIn() }
  }

  @Test func `Whoever may change a user may look at things as they do`() throws {
    let session = try service.api().signUp(.ada)
    let token = try service.serverToken()
    let other = try service.api().session(as: session.userID, token: token)
    #expect(other.profile == session.profile && other.token != session.token)
    #expect(try service.api().resume(token: other.token).profile == session.profile)
    #expect(throws: ServiceError.self) {
      try service.api().session(as: session.userID, token: session.token)
    }
    #expect(throws: ServiceError.inexistentUser) {
      try service.api().session(as: "auth0|507f1f77bcf86cd799439020", token: token)
    }
  }
}
