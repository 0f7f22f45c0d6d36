import FoundationEssentials
import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

/// Each call, with each kind of token, on oneself and on another.
struct ScopeTests {
  enum Call: CaseIterable {
    case user, usersByEmail, users, create, updateUserMetadata, updateAppMetadata, updateRoot
    case updatePassword, updateNothing, delete, link, unlink, history, export
    case exportAll, allUsers, importUsers
  }

  enum Kind: CaseIterable {
    /// Of the person whom the call is about, and of somebody else.
    case own, other
    case server
    /// A server's with every scope but those that permit the call.
    case serverWithoutScope
    case none, unknown
  }

  /// The scopes of which any permits the call to a server, and whether a person may do it with
  /// themselves.
  private static func rule(_ call: Call) -> (scopes: [Scope], own: [Scope]) {
    switch call {
    case .user, .history: ([.readUsers], [.readCurrentUser])
    case .usersByEmail, .users, .exportAll, .allUsers, .export: ([.readUsers], [])
    case .create, .importUsers: ([.createUsers], [])
    case .updateUserMetadata, .updateNothing:
      ([.updateUsers], [.updateCurrentUserMetadata])
    case .updateAppMetadata: ([.updateUsers, .updateUsersAppMetadata], [])
    case .updateRoot, .updatePassword, .link, .unlink: ([.updateUsers], [])
    case .delete: ([.deleteUsers], [])
    }
  }

  /// Calls that are about no user in particular.
  private static let aboutNobody: [Call] = [
    .usersByEmail, .users, .create, .exportAll, .allUsers, .importUsers,
  ]

  private static func expected(_ call: Call, _ kind: Kind) -> ServiceError? {
    let (scopes, own) = rule(call)
    switch kind {
    case .none: return .tokenMissing
    case .unknown: return .tokenInvalid
    case .server: return nil
    case .serverWithoutScope: return .insufficientScope(anyOf: scopes + own)
    case .own where !own.isEmpty: return nil
    case .own: return .insufficientScope(anyOf: scopes)
    case .other where aboutNobody.contains(call): return .insufficientScope(anyOf: scopes)
    case .other: return .wrongSubject
    }
  }

  @Test(arguments: Call.allCases, Kind.allCases)
  func `A call does what the token permits and nothing else`(call: Call, kind: Kind) throws {
    let service = Service()
    let api = try service.api()
    let ada = try api.signUp(.ada)
    let grace = try api.signUp(.grace)
    let joan = try api.create(
      ["email": "joan@example.com", "password": .string(SignUp.words)],
      token: service.serverToken())
    _ = try api.link(joan.userID ?? "", to: ada.userID, token: service.serverToken())
    let token =
      switch kind {
      case .own: ada.token
      case .other: grace.token
      case .server: try service.serverToken(Set(Self.rule(call).scopes.prefix(1)))
      case .serverWithoutScope:
        try service.serverToken(Set(Scope.allCases).subtracting(Self.rule(call).scopes))
      case .none: ""
      case .unknown: String(ada.token.dropLast()) + "_"
      }
    let before = service.contents(but: "tokens")
    let error = Self.expected(call, kind)
    if let error {
      #expect(throws: error) { try Self.run(call, api, ada, grace, joan, token) }
      #expect(service.contents(but: "tokens") == before)
    } else {
      try Self.run(call, api, ada, grace, joan, token)
    }
  }

  private static func run(
    _ call: Call, _ api: UsersAPI, _ ada: Session, _ grace: Session, _ joan: Profile,
    _ token: String
  ) throws {
    let id = ada.userID
    switch call {
    case .user: _ = try api.user(id, token: token)
    case .usersByEmail: _ = try api.users(byEmail: "ada@example.com", token: token)
    case .users: _ = try api.users(token: token)
    case .create:
      _ = try api.create(
        ["email": "new@example.com", "password": .string(SignUp.words)], token: token)
    case .updateUserMetadata:
      _ = try api.update(id, patch: ["user_metadata": ["a": 1]], token: token)
    case .updateAppMetadata:
      _ = try api.update(id, patch: ["app_metadata": ["a": 1]], token: token)
    case .updateRoot: _ = try api.update(id, patch: ["given_name": "Augusta"], token: token)
    case .updatePassword:
      _ = try api.update(id, patch: ["password": "three more horses than one"], token: token)
    case .updateNothing: _ = try api.update(id, patch: [:], token: token)
    case .delete: try api.delete(id, token: token)
    case .link: _ = try api.link(grace.userID, to: id, token: token)
    case .unlink:
      let identity = joan.identities.first?.userID ?? ""
      _ = try api.unlink(provider: "auth0", identityID: identity, from: id, token: token)
    case .history: _ = try api.history(of: id, token: token)
    case .export: _ = try api.export(id, token: token)
    case .exportAll: try api.exportAll(token: token) { _ in }
    case .allUsers: try api.allUsers(token: token) { _ in }
    case .importUsers: try api.importUsers(from: [], token: token) { _, _ in }
    }
  }

  @Test(
    arguments: [
      (["app_metadata": ["plan": "full"]], true, updateMetadata),
      (["user_metadata": ["a": 1], "app_metadata": [:]], true, updateMetadata),
      (["given_name": "Augusta"], true, "update:users"),
      (["user_metadata": ["a": 1], "email": "x@example.com"], true, "update:users"),
      (["user_id": "auth0|000000000000000000000000"], true, "update:users"),
      (["user_metadata": ["a": 1]], false, nil), (["app_metadata": ["a": 1]], false, nil),
    ] as [(JSONObject, Bool, String?)])
  func `A person who oversteps gets the envelope, and no byte on the disk changes`(
    patch: JSONObject, isOwn: Bool, scopes: String?
  ) throws {
    let service = Service()
    let ada = try service.api().signUp(.ada)
    let grace = try service.api().signUp(.grace)
    let before = service.bytes()
    let error = #expect(throws: ServiceError.self) {
      try service.api().update(isOwn ? ada.userID : grace.userID, patch: patch, token: ada.token)
    }
    let message =
      scopes.map { "Insufficient scope, expected any of: \($0)" }
      ?? "User to be acted on does not match subject in bearer token."
    #expect(
      error?.envelope == [
        "statusCode": 403, "error": "Forbidden", "message": .string(message),
        "errorCode": scopes == nil ? "unowned_resource" : "insufficient_scope",
      ])
    #expect(service.bytes() == before)
  }

  private static let updateMetadata = "update:users,update:users_app_metadata"

  @Test(
    arguments: [
      [.readUsers], [.updateUsers], [.updateUsersAppMetadata], [.createUsers], [.deleteUsers], [],
    ] as [Set<Scope>])
  func `A server's token does what its scopes say`(scopes: Set<Scope>) throws {
    let service = Service()
    let ada = try service.api().signUp(.ada)
    let token = try service.serverToken(scopes)
    func permits(_ body: () throws -> Void) -> Bool { (try? body()) != nil }
    let api = try service.api()
    #expect(permits { _ = try api.user(ada.userID, token: token) } == scopes.contains(.readUsers))
    #expect(
      permits { _ = try api.update(ada.userID, patch: ["app_metadata": ["a": 1]], token: token) }
        == !scopes.isDisjoint(with: [.updateUsers, .updateUsersAppMetadata]))
    #expect(
      permits { _ = try api.update(ada.userID, patch: ["nickname": "a"], token: token) }
        == scopes.contains(.updateUsers))
    #expect(permits { try api.delete(ada.userID, token: token) } == scopes.contains(.deleteUsers))
  }

  @Test func `Who may not act on a user does not learn whether there is one`() throws {
    let service = Service()
    let grace = try service.api().signUp(.grace)
    for id in ["auth0|000000000000000000000000", "linkedin|x", "", "x|y|z", "auth0|../../etc"] {
      #expect(throws: ServiceError.wrongSubject) {
        try service.api().user(id, token: grace.token)
      }
      #expect(throws: ServiceError.inexistentUser) {
        try service.api().user(id, token: service.serverToken())
      }
    }
  }
}

extension Service {
  /// Every file by its path, to the byte.
  fileprivate func bytes() -> [String: Data] {
    var bytes: [String: Data] = [:]
    for path in files() { bytes[path] = FileManager.default.contents(atPath: "\(folder)/\(path)") }
    return bytes
  }
}
