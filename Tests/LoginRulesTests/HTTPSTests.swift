import ProfileModel
import ProfileService
import System
import TestSupport
import Testing

@testable import LoginRules

/// Services that are asked over TLS.
@Suite(.enabled(if: SecureServer.isPossible, "openssl, which plays the service, is not installed"))
struct HTTPSTests {
  private static let body = #"{"location": "London"}"#

  private let server: SecureServer

  init() throws {
    server = try SecureServer(
      answering: "HTTP/1.1 200 OK\r\nContent-Length: \(Self.body.utf8.count)\r\n\r\n\(Self.body)",
      at: "find?email=ada%40example.com")
  }

  private func outcome(trusting authority: String?) throws -> RuleOutcome {
    let address = try #require(HTTPAddress("https://127.0.0.1:\(server.port)"))
    let service = Enrichment(
      name: "clearbit", mapping: Enrichment.clearbit.mapping,
      lookup: .init(address: address.text, path: "/find", question: .inQuery))
    let curl = Curl(path: Curl.installed.path, authorities: authority)
    return EnrichmentRule(service, key: "k3y", source: HTTPAnswers(at: address, by: curl))
      .run(
        on: Profile(document: ["email": "ada@example.com"]),
        in: RuleContext(connection: "c", loginProtocol: .password, loginsCount: 1),
        until: Deadline(in: .seconds(60)))
  }

  @Test func `Who is vouched for by an authority that is trusted is asked`() throws {
    #expect(
      try outcome(trusting: server.authority)
        == .changed(RuleChange(appMetadata: ["clearbit": ["location": "London"]])))
  }

  @Test func `Who is vouched for by nobody that the machine trusts is not told the key`() throws {
    #expect(try outcome(trusting: nil) == .failed(.untrustedCertificate))
  }

  @Test func `Without any authority nobody is trusted`() throws {
    #expect(try outcome(trusting: "/missing/authorities.pem") == .failed(.noAuthorities))
  }
}
