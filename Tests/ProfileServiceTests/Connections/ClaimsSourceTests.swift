import Glibc
import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct ClaimsSourceTests {
  private func claims(_ path: String) throws(ConnectionError) -> [String: JSONValue] {
    try ClaimsFile(path: path).claims(of: "ada", at: .linkedIn)
  }

  @Test func `A file has the provider's own words`() throws {
    let folder = try TemporaryFolder()
    let text = String(
      decoding: JSONValue.object(ProviderAnswers.gitHub).encoded(), as: UTF8.self)
    #expect(try claims(folder.write(text, to: "github.json")) == ProviderAnswers.gitHub)
  }

  @Test(arguments: [
    "", "[]", "{", "\"a\"", "{\"a\":\"" + String(repeating: "a", count: 300_000) + "\"}",
  ])
  func `What is no answer of a provider is refused`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "claims.json")
    #expect(throws: ConnectionError.notClaims(path: path)) { try claims(path) }
  }

  @Test func `A file that cannot be read says why`() throws {
    let folder = try TemporaryFolder()
    let missing = "\(folder.path)/missing.json"
    #expect(throws: ConnectionError.unreadable(path: missing, errno: ENOENT)) {
      try claims(missing)
    }
    #expect(throws: ConnectionError.unreadable(path: folder.path, errno: EISDIR)) {
      try claims(folder.path)
    }
  }

  @Test func `Prepared claims are the provider's own words too`() throws {
    let source: any ClaimsSource = PreparedClaims(["ada": ProviderAnswers.linkedIn])
    let arrival = try Arrival(.linkedIn, claims: try source.claims(of: "ada", at: .linkedIn))
    #expect(arrival.newUser.email == "ada@example.com")
  }
}
