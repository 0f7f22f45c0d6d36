import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

/// Users of a connection that the flow no longer declares.
struct UnknownConnectionTests {
  private let service = Service()

  private func api(_ providers: [Provider], rules: any RulesAtLogin = NoRules()) throws -> UsersAPI
  {
    var settings = UsersAPI.Settings()
    settings.providers = providers
    return UsersAPI(
      store: try service.store(), hasher: PasswordHasher(cost: 1), settings: settings, rules: rules
    ) { [service] in service.now }
  }

  @Test func `It owns the roots of its users, as one does that sets them at each login`() throws {
    let id = try service.addLinkedInUser()
    let token = try service.serverToken()
    for (key, value) in ["given_name": "A", "email": "a@example.com"] as JSONObject {
      #expect(throws: ServiceError.rootsOwnedByConnection([key])) {
        try api([]).update(id, patch: [key: value], token: token)
      }
    }
    let patch: JSONObject = ["user_metadata": ["given_name": "A"], "blocked": false]
    #expect(try api([]).update(id, patch: patch, token: token).userMetadata["given_name"] == "A")
  }

  @Test func `Who comes by it logs in, and rules are told its name`() throws {
    let provider = Provider(
      connection: "myspace", id: "myspace", title: "MySpace", setsRoots: .onEachLogin,
      mapping: ["user_id": ["id"], "email": ["email"]])
    let arrival = try Arrival(provider, claims: ["id": "7", "email": "tom@example.com"])
    _ = try api([]).signUp(arrival)
    let rules = DoorKeeper()
    #expect(throws: ServiceError.deniedByRule("myspace")) {
      try api([], rules: rules).logIn(arrival)
    }
  }

  /// Denies every login in the name of its connection.
  private struct DoorKeeper: RulesAtLogin {
    func change(
      of user: Profile, through connection: String, by loginProtocol: LoginProtocol
    ) throws(RuleDenial) -> RuleChange { throw RuleDenial(connection) }
  }
}
