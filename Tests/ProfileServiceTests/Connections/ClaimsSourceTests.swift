import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct ClaimsSourceTests {
  @Test func `Prepared claims are the provider's own words too`() throws {
    let source: any ClaimsSource = PreparedClaims(["ada": ProviderAnswers.linkedIn])
    let arrival = try Arrival(.linkedIn, claims: try source.claims(of: "ada", at: .linkedIn))
    #expect(arrival.newUser.email == "ada@example.com")
  }
}
