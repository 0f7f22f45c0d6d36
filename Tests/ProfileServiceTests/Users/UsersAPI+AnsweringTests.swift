import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

struct AnsweringTests {
  private let service = Service()
  private let store: WatchedStore
  private let api: UsersAPI
  private let ada: Session

  private static let showing = Showing(
    interaction: Interaction(.login), screen: "work", outcome: .answered, fields: ["company"])

  init() throws {
    let (service, store) = (service, WatchedStore(try service.store()))
    self.store = store
    api = UsersAPI(store: store, hasher: PasswordHasher(cost: 1)) { service.now }
    ada = try api.signUp(.ada)
    _ = store.takeCalls()
  }

  private func now() throws -> Session { try service.api().resume(token: ada.token) }

  @Test func `Answers are stored and noted, and the session tells both`() throws {
    service.pass(.seconds(60))
    let session = try api.answer(
      ["user_metadata.company": "Analytical Engines", "user_metadata.address.city": "London"],
      on: Self.showing, token: ada.token)
    #expect(
      session.profile.userMetadata == [
        "company": "Analytical Engines", "address": ["city": "London"],
      ])
    #expect(session.profile.document["updated_at"] == "2026-01-01T00:01:00.000Z")
    #expect(session.history.entries == [History.Entry(at: service.now, number: 1, Self.showing)])
    #expect(try now() == session)
  }

  @Test func `A correction is no answer to a screen`() throws {
    let session = try api.answer(
      ["user_metadata.given_name": "Augusta"], on: nil, token: ada.token)
    #expect(session.profile.userMetadata == ["given_name": "Augusta"])
    #expect(session.history == History())
    #expect(try now() == session)
  }

  @Test func `What a server wrote is the person's own once they have said so`() throws {
    let patch: JSONObject = ["given_name": "Zed", "user_metadata": ["company": "A"]]
    let written: [AttributePath: Timestamp] = [
      "given_name": service.now, "user_metadata.company": service.now,
    ]
    _ = try api.update(ada.userID, patch: patch, token: service.serverToken())
    #expect(try now().history.writtenByOthers == written)
    service.pass(.seconds(60))
    _ = try api.update(ada.userID, patch: patch, token: service.serverToken())
    #expect(try now().history.writtenByOthers == written, "nothing was changed")
    let session = try api.answer(["user_metadata.company": "B"], on: nil, token: ada.token)
    #expect(session.history.writtenByOthers.map(\.key) == ["given_name"])
    #expect(try now() == session)
  }

  @Test func `A screen that was submitted empty is noted, and nobody was changed`() throws {
    service.pass(.seconds(60))
    let session = try api.answer([:], on: Self.showing, token: ada.token)
    #expect(session.profile == ada.profile)
    #expect(session.history.entries.map(\.showing) == [Self.showing])
    #expect(try now() == session)
  }

  @Test func `null removes what was there, and nothing beside it`() throws {
    _ = try api.answer(
      ["user_metadata.a.b": 1, "user_metadata.a.c": 2, "user_metadata.d": 3], on: nil,
      token: ada.token)
    let session = try api.answer(
      ["user_metadata.a.b": .null, "user_metadata.d": .null], on: nil, token: ada.token)
    #expect(session.profile.userMetadata == ["a": ["c": 2]])
  }

  @Test(
    arguments: [
      (["given_name": "Augusta"], .insufficientScope(anyOf: [.updateUsers])),
      (
        ["app_metadata.plan": "full"],
        .insufficientScope(anyOf: [.updateUsers, .updateUsersAppMetadata])
      ),
      (["identities.linkedin.user_id": "1"], .insufficientScope(anyOf: [.updateUsers])),
      (["shoe_size": 38], .insufficientScope(anyOf: [.updateUsers])),
      (["user_metadata": ["a": 1]], .wrongType("user_metadata", expected: "object")),
      (["user_metadata.$a": 1], .metadataKey("user_metadata")),
      (["user_metadata.a": ["b.c": 1]], .metadataKey("user_metadata")),
      (
        ["user_metadata.a": .string(String(repeating: "x", count: 1_000_000))],
        .documentTooLarge(maximumBytes: 1_000_000)
      ),
    ] as [([AttributePath: JSONValue], ServiceError)])
  func `What is not the person's to say changes nothing`(
    values: [AttributePath: JSONValue], error: ServiceError
  ) throws {
    let before = service.contents(but: "tokens")
    #expect(throws: error) { try api.answer(values, on: Self.showing, token: ada.token) }
    #expect(service.contents(but: "tokens") == before)
  }

  @Test(arguments: [("", ServiceError.tokenMissing), ("none", .tokenInvalid)])
  func `Without a token of one's own nothing is answered or noted`(
    token: String, error: ServiceError
  ) throws {
    #expect(throws: error) { try api.answer([:], on: Self.showing, token: token) }
    #expect(throws: error) { try api.note(Self.showing, token: token) }
    #expect(throws: error) { try api.begin(Interaction(.login), token: token) }
  }

  @Test func `A server is no person`() throws {
    let token = try service.serverToken()
    #expect(throws: ServiceError.wrongSubject) {
      try api.answer(["user_metadata.a": 1], on: nil, token: token)
    }
    #expect(throws: ServiceError.wrongSubject) { try api.note(Self.showing, token: token) }
  }
}

// MARK: - Other writers

extension AnsweringTests {
  /// What another terminal writes right before ours.
  private func otherwise(_ values: [AttributePath: JSONValue]) -> @Sendable () throws -> Void {
    let (service, token) = (service, ada.token)
    return {
      _ = try service.api().answer(
        values,
        on: Showing(
          interaction: Interaction(.article), screen: "subscribe", outcome: .answered,
          fields: ["subscribed"]), token: token)
    }
  }

  @Test func `What another writer puts beside a nested answer meanwhile is not lost`() throws {
    store.beforeNext(
      "replace profile and history", otherwise(["user_metadata.address.country": "GB"]))
    let session = try api.answer(
      ["user_metadata.address.city": "London"], on: Self.showing, token: ada.token)
    #expect(
      session.profile.userMetadata == ["address": ["city": "London", "country": "GB"]])
    #expect(session.history.entries.map(\.screen) == ["subscribe", "work"])
    #expect(try now() == session)
  }

  @Test func `What another writer notes meanwhile is not lost`() throws {
    let (service, token) = (service, ada.token)
    store.beforeNext("replace profile and history") {
      try service.api().begin(Interaction(.login), token: token)
    }
    let session = try api.answer(["user_metadata.a": 1], on: Self.showing, token: ada.token)
    #expect(session.history.interactions == 1)
    #expect(session.history.entries.map(\.showing) == [Self.showing])
    #expect(try now() == session)
  }
}

// MARK: - What it costs

extension AnsweringTests {
  @Test func `An answer asks the store for each thing once`() throws {
    _ = try api.answer(["user_metadata.a": 1], on: Self.showing, token: ada.token)
    #expect(
      store.takeCalls() == [
        "record tokens", "profile", "record history", "replace profile and history",
      ])
  }

  @Test func `What is noted reads no profile, and what is opened reads each thing once`() throws {
    try api.begin(Interaction(.login), token: ada.token)
    #expect(store.takeCalls() == ["record tokens", "record history", "replace history"])
    try api.note(Self.showing, token: ada.token)
    #expect(store.takeCalls() == ["record tokens", "record history", "replace history"])
    _ = try api.resume(token: ada.token)
    #expect(store.takeCalls() == ["record tokens", "profile", "record history"])
  }

  @Test func `A sign-up notes what was asked in the same step`() throws {
    var request = SignUp.grace
    request.history.began(Interaction(.signup), at: service.now)
    let session = try api.signUp(request)
    #expect(store.takeCalls() == ["user", "create"])
    #expect(session.history == request.history)
    #expect(try service.api().resume(token: session.token) == session)
  }
}
