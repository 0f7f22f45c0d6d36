import FileStore
import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct LinkingTests {
  private let service = Service()

  private func linked() throws -> (ada: Session, profile: Profile) {
    let ada = try service.api().signUp(.ada)
    let grace = try service.addLinkedInUser()
    service.pass(.seconds(60))
    return (
      ada, try service.api().link(grace, to: ada.userID, token: service.serverToken())
    )
  }

  @Test func `The primary keeps everything, and gets the secondary's attributes as profileData`()
    throws
  {
    let (ada, profile) = try linked()
    var expected = ada.profile
    expected.document["updated_at"] = "2026-01-01T00:01:00.000Z"
    expected.document["identities"] = [
      .object(Identity.password(id: ada.id).document),
      [
        "connection": "linkedin", "provider": "linkedin", "user_id": "YbK1", "isSocial": true,
        "profileData": [
          "company": "US Navy", "title": "Rear admiral", "email": "grace@example.com",
          "email_verified": true, "name": "Grace Hopper", "given_name": "Grace",
          "family_name": "Hopper", "nickname": "grace",
        ],
      ],
    ]
    #expect(profile == expected)
    #expect(try service.api().resume(token: ada.token).profile == expected)
    #expect(profile["identities.linkedin.profileData.company"] == "US Navy")
  }

  @Test func `The secondary is no user any more, and its identity leads to the primary`() throws {
    let (ada, _) = try linked()
    #expect(throws: ServiceError.inexistentUser) {
      try service.api().user("linkedin|YbK1", token: service.serverToken())
    }
    let store = try service.store()
    #expect(try store.user(with: .identity(key: "linkedin|YbK1"))?.id.text == ada.id)
    #expect(try store.ids(after: nil, limit: 9).count == 1)
    #expect(service.files(in: "pending").isEmpty)
    _ = try service.api().signUp(.grace)
  }

  @Test func `A person logs in with the password of either account that was linked`() throws {
    let ada = try service.api().signUp(.ada)
    var request = SignUp.grace
    request.password = "a nanosecond is a foot of wire"
    let grace = try service.api().signUp(request)
    _ = try service.api().link(grace.userID, to: ada.userID, token: service.serverToken())
    for (email, password) in [
      ("ada@example.com", SignUp.words), ("grace@example.com", request.password),
    ] {
      let session = try service.api().logIn(email: email, password: password)
      #expect(session.userID == ada.userID)
    }
    #expect(throws: ServiceError.wrongEmailOrPassword) {
      try service.api().logIn(email: "grace@example.com", password: SignUp.words)
    }
    #expect(throws: ServiceError.userExists) { try service.api().signUp(.grace) }
    #expect(throws: ServiceError.tokenInvalid) { try service.api().resume(token: grace.token) }
  }

  private func expectPassword(
    _ password: String, notThat former: String, of email: String, leadingTo user: Session,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let session = try service.api().logIn(email: email, password: password)
    #expect(session.userID == user.userID, sourceLocation: sourceLocation)
    #expect(throws: ServiceError.wrongEmailOrPassword, sourceLocation: sourceLocation) {
      try service.api().logIn(email: email, password: former)
    }
  }

  @Test func `A password that is set while accounts are linked is the one that counts`() throws {
    let (service, new) = (service, "a nanosecond is a foot of wire")
    let (ada, grace) = (try service.api().signUp(.ada), try service.api().signUp(.grace))
    let token = try service.serverToken()
    let store = WatchedStore(try service.store())
    // The passwords have been taken by then.
    store.beforeNext("absorb") {
      _ = try service.api().update(
        grace.userID, patch: ["password": .string(new)], token: token)
    }
    let api = UsersAPI(store: store, hasher: PasswordHasher(cost: 1)) { service.now }
    _ = try api.link(grace.userID, to: ada.userID, token: token)
    try expectPassword(new, notThat: SignUp.words, of: "grace@example.com", leadingTo: ada)
  }

  /// The primary linked Grace once, was interrupted when the store had let her go, and still has
  /// the password that she had then.
  @Test func `A password that was left with a former user is not linked with them`() throws {
    let new = "a nanosecond is a foot of wire"
    let mary = SignUp(email: "mary@example.com", password: "the snow line is at 3000 metres")
    let (ada, grace) = (try service.api().signUp(.ada), try service.api().signUp(.grace))
    let former = try service.api().signUp(mary)
    let token = try service.serverToken()
    let left = try service.api().credentials(of: #require(UserID(grace.id)))
    try service.api().changeCredentials(of: #require(UserID(former.id))) {
      $0.passwords.merge(left.passwords) { $1 }
    }
    _ = try service.api().update(grace.userID, patch: ["password": .string(new)], token: token)
    _ = try service.api().link(grace.userID, to: ada.userID, token: token)
    _ = try service.api().link(former.userID, to: ada.userID, token: token)
    try expectPassword(new, notThat: SignUp.words, of: "grace@example.com", leadingTo: ada)
    _ = try service.api().logIn(email: "mary@example.com", password: mary.password)
  }

  @Test func `A password account that is unlinked is a user again, with its password`() throws {
    let ada = try service.api().signUp(.ada)
    let grace = try service.api().signUp(.grace)
    let token = try service.serverToken()
    _ = try service.api().link(grace.userID, to: ada.userID, token: token)
    let left = try service.api().unlink(
      provider: "auth0", identityID: grace.id, from: ada.userID, token: token)
    #expect(left.identities == ada.profile.identities)
    let session = try service.api().logIn(email: "grace@example.com", password: SignUp.words)
    #expect(session.userID == grace.userID)
    #expect(session.profile.givenName == "Grace" && session.profile.userMetadata.isEmpty)
    #expect(session.profile.identities == grace.profile.identities)
    let kept = try service.api().credentials(of: #require(UserID(ada.id)))
    #expect(Array(kept.passwords.keys) == [ada.id])
    let again = try service.api().logIn(email: "ada@example.com", password: SignUp.words)
    #expect(again.userID == ada.userID)
  }

  @Test func `A social identity that is unlinked is a user again, with what its provider said`()
    throws
  {
    let (ada, _) = try linked()
    let token = try service.serverToken()
    _ = try service.api().unlink(
      provider: "linkedin", identityID: "YbK1", from: ada.userID, token: token)
    let grace = try service.api().user("linkedin|YbK1", token: token)
    #expect(grace.email == "grace@example.com" && grace.name == "Grace Hopper")
    #expect(grace["identities.linkedin.profileData.company"] == "US Navy")
    #expect(try service.api().users(byEmail: "grace@example.com", token: token) == [grace])
  }

  @Test func `Who never had a password has no credentials after unlinking`() throws {
    let token = try service.serverToken()
    let grace = try service.addLinkedInUser()
    let second = try service.addLinkedInUser("YbK2", email: "second@example.com")
    _ = try service.api().link(second, to: grace, token: token)
    _ = try service.api().unlink(
      provider: "linkedin", identityID: "YbK2", from: grace, token: token)
    #expect(service.files(in: "credentials").isEmpty)
  }

  @Test func `An email that the former user keeps does not go with an unlinked identity`() throws {
    let ada = try service.api().signUp(.ada)
    let token = try service.serverToken()
    let social = try service.addLinkedInUser(email: "other@example.com")
    _ = try service.api().link(social, to: ada.userID, token: token)
    _ = try service.api().update(
      ada.userID, patch: ["email": "other@example.com"], token: token)
    _ = try service.api().unlink(
      provider: "linkedin", identityID: "YbK1", from: ada.userID, token: token)
    #expect(try service.api().user(social, token: token).email == nil)
    #expect(
      try service.api().users(byEmail: "other@example.com", token: token).map(\.userID)
        == [ada.userID])
  }

  @Test func `What a provider said in a shape that no user has stays in its own words`() {
    let claims: JSONObject = [
      "email": ["grace@example.com"], "given_name": "Grace", "family_name": 1, "blocked": true,
      "user_metadata": ["plan": "full"], "email_verified": "yes",
    ]
    let identity = Identity(document: [
      "connection": "linkedin", "provider": "linkedin", "user_id": "YbK1", "isSocial": true,
      "profileData": .object(claims),
    ])
    let user = Profile(unlinked: identity, at: service.now)
    #expect(user.givenName == "Grace" && user.name == "Grace" && user.userMetadata.isEmpty)
    for attribute in [RootAttribute.email, .familyName, .blocked, .emailVerified] {
      #expect(user[attribute] == nil)
    }
    #expect(user.identities.first?.profileData == claims)
  }

  @Test func `What cannot be linked or unlinked changes nothing`() throws {
    let (ada, _) = try linked()
    let token = try service.serverToken()
    let before = service.contents(but: "tokens")
    let api = try service.api()
    #expect(throws: ServiceError.linkedToItself) {
      try api.link(ada.userID, to: ada.userID, token: token)
    }
    #expect(throws: ServiceError.inexistentUser) {
      try api.link("linkedin|nobody", to: ada.userID, token: token)
    }
    #expect(throws: ServiceError.inexistentUser) {
      try api.link("linkedin|YbK1", to: ada.userID, token: token)
    }
    #expect(throws: ServiceError.mainIdentity) {
      try api.unlink(provider: "auth0", identityID: ada.id, from: ada.userID, token: token)
    }
    #expect(throws: ServiceError.inexistentIdentity) {
      try api.unlink(provider: "github", identityID: "1", from: ada.userID, token: token)
    }
    #expect(service.contents(but: "tokens") == before)
  }
}
