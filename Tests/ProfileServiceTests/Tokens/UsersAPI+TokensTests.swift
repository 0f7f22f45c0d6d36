import FoundationEssentials
import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct TokenTests {
  private let service = Service()

  @Test func `A token is a selector and 256 secret bits, of which the disk has only a hash`() throws
  {
    let session = try service.api().signUp(.ada)
    let parts = session.token.split(separator: ".")
    #expect(parts.count == 2 && parts[1].utf8.count == 64)
    let secret = String(parts[1])
    for path in service.files() { #expect(!service.text(of: path).contains(secret)) }
    #expect(service.text(of: service.path("tokens", of: session)).contains("\"hash\": \"$y$"))
  }

  @Test(
    arguments: [
      ("", .tokenMissing), ("x", .tokenInvalid), (".", .tokenInvalid),
      ("server-1.2", .tokenInvalid),
      ("../../etc/passwd-1." + String(repeating: "0", count: 64), .tokenInvalid),
      ("server-0." + String(repeating: "0", count: 64), .tokenInvalid),
    ] as [(String, ServiceError)])
  func `What is no token is refused`(text: String, error: ServiceError) throws {
    #expect(throws: error) { try service.api().resume(token: text) }
  }

  @Test func `Each part of a token has to be right`() throws {
    let session = try service.api().signUp(.ada)
    for position in session.token.indices where session.token[position].isHexDigit {
      var characters = Array(session.token)
      let offset = session.token.distance(from: session.token.startIndex, to: position)
      characters[offset] = characters[offset] == "0" ? "1" : "0"
      #expect(throws: ServiceError.tokenInvalid) {
        try service.api().resume(token: String(characters))
      }
    }
  }

  @Test func `A secret of another length is not even compared`() {
    let token = Token(for: .server, from: .system).text
    #expect(Token(token)?.text == token)
    #expect(Token(token + "0") == nil && Token(String(token.dropLast())) == nil)
  }

  @Test func `A session lasts thirty days`() throws {
    let session = try service.api().signUp(.ada)
    service.pass(.seconds(30 * 24 * 3600 - 1))
    #expect(try service.api().resume(token: session.token).profile == session.profile)
    service.pass(.seconds(1))
    #expect(throws: ServiceError.tokenExpired) { try service.api().resume(token: session.token) }
  }

  @Test func `Logging out ends one session and no other`() throws {
    let first = try service.api().signUp(.ada)
    let second = try service.api().logIn(email: "ada@example.com", password: SignUp.words)
    try service.api().logOut(token: first.token)
    #expect(throws: ServiceError.tokenInvalid) { try service.api().resume(token: first.token) }
    #expect(throws: ServiceError.tokenInvalid) { try service.api().logOut(token: first.token) }
    #expect(try service.api().resume(token: second.token) == second)
    try service.api().logOut(token: second.token)
    #expect(service.files(in: "tokens").isEmpty)
  }

  @Test func `Whose a token was is told to who has the whole of it, and to nobody else`() throws {
    let session = try service.api().signUp(.ada)
    service.pass(.seconds(31 * 24 * 3600))
    let api = try service.api()
    #expect(api.email(ofExpired: session.token) == "ada@example.com")
    let selector = session.token.prefix { $0 != "." }
    let zeros = String(repeating: "0", count: 64)
    for text in ["", "x", "\(selector).", "\(selector).\(zeros)", try service.serverToken()] {
      #expect(api.email(ofExpired: text) == nil)
    }
  }

  @Test func `A server's token is no person's, and can be revoked`() throws {
    let token = try service.serverToken()
    #expect(throws: ServiceError.wrongSubject) { try service.api().resume(token: token) }
    #expect(try service.api().users(token: token).isEmpty)
    try service.api().logOut(token: token)
    #expect(throws: ServiceError.tokenInvalid) { try service.api().users(token: token) }
  }

  @Test func `Expired tokens do not gather`() throws {
    let session = try service.api().signUp(.ada)
    for _ in 0..<3 {
      service.pass(.seconds(31 * 24 * 3600))
      _ = try service.api().logIn(email: "ada@example.com", password: SignUp.words)
    }
    let text = service.text(of: service.path("tokens", of: session))
    #expect(text.components(separatedBy: "expires_at").count == 2)
  }
}
