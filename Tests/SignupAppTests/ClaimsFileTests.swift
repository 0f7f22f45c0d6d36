import Glibc
import ProfileModel
import ProfileService
import Testing

@testable import SignupApp

struct ClaimsFileTests {
  private let commands = Commands()

  private let answer: JSONObject = ["id": 583231, "login": "octocat", "email": .null]

  private func claims(_ path: String) throws(ConnectionError) -> JSONObject {
    try ClaimsFile(path: path).claims(of: "ada", at: .linkedIn)
  }

  @Test func `A file has the provider's own words`() throws {
    let text = String(decoding: JSONValue.object(answer).encoded(), as: UTF8.self)
    #expect(try claims(commands.write(text, to: "github.json")) == answer)
  }

  @Test(arguments: [
    "", "[]", "{", "\"a\"", "{\"a\":\"" + String(repeating: "a", count: 300_000) + "\"}",
  ])
  func `What is no answer of a provider is refused`(text: String) throws {
    let path = try commands.write(text, to: "claims.json")
    #expect(throws: ConnectionError.notClaims(path: path)) { try claims(path) }
  }

  @Test func `A file that cannot be read says why`() throws {
    let missing = "\(commands.folder)/missing.json"
    #expect(throws: ConnectionError.unreadable(path: missing, errno: ENOENT)) {
      try claims(missing)
    }
  }
}
