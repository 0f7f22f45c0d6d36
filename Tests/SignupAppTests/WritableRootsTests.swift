import FileStore
import ProfileModel
import ProfileService
import Staging
import Testing

@testable import Screens
@testable import SignupApp

/// What screens may ask for is what the service lets the asker store, root for root.
@Suite struct WritableRootsTests {
  /// When a screen asks, and so who stores the answer.
  enum Stage: String, CaseIterable, Sendable {
    case signUp = "signup"
    case later = "login"
  }

  private static func attribute(_ root: RootAttribute) -> AttributePath {
    switch root {
    case .userMetadata: "user_metadata.shoe"
    case .appMetadata: "app_metadata.shoe"
    case .identities: "identities.linkedin.profileData.shoe"
    default: root.path
    }
  }

  private static func kind(_ root: RootAttribute) -> Field.Kind {
    switch root {
    case .email: .email
    case .password: .password
    case .picture: .url
    case .phoneNumber: .phone
    case .emailVerified, .phoneVerified, .blocked, .verifyEmail: .confirm
    case .loginsCount: .number
    default: .text
    }
  }

  private static func value(_ root: RootAttribute) -> JSONValue {
    switch root {
    case .email: "ada@example.org"
    case .password: "correct horse battery staple"
    case .picture: "https://example.com/ada.png"
    case .phoneNumber: "+441234"
    case .emailVerified, .phoneVerified, .blocked, .verifyEmail: true
    case .loginsCount: 3
    case .createdAt, .updatedAt, .lastLogin, .lastPasswordReset: "2026-01-01T00:00:00.000Z"
    case .userMetadata, .appMetadata: ["shoe": "38"]
    case .identities: [["connection": "linkedin"]]
    default: "x"
    }
  }

  @Test(arguments: RootAttribute.allCases, Stage.allCases)
  func `A screen may ask for what the service stores, and for nothing else`(
    root: RootAttribute, stage: Stage
  ) throws {
    let isStored = try isStored(root, at: stage)
    #expect(isSound(root, at: stage) == isStored)
    #expect(isAsked(root, at: stage) == isStored)
  }

  private func isStored(_ root: RootAttribute, at stage: Stage) throws -> Bool {
    let now = Timestamp(secondsSince1970: 0)
    let folder = Commands().folder
    let api = UsersAPI(
      store: try JSONFileStore(folder: folder) { now }, hasher: PasswordHasher(cost: 1)
    ) { now }
    var request = SignUp(email: "ada@example.org", password: "correct horse battery staple")
    // These two have a place of their own in the request.
    if root == .userMetadata {
      request.userMetadata = Self.value(root).object ?? [:]
    } else if ![.email, .password].contains(root) {
      request.attributes[root.rawValue] = Self.value(root)
    }
    guard stage == .later else { return (try? api.signUp(request)) != nil }
    request = SignUp(email: request.email, password: request.password)
    let session = try api.signUp(request)
    let patch: JSONObject = [root.rawValue: Self.value(root)]
    return
      (try? api.update(session.profile.userID ?? "", patch: patch, token: session.token)) != nil
  }

  /// Whether `screens check` finds nothing, but that one screen alone lets nobody sign up.
  private func isSound(_ root: RootAttribute, at stage: Stage) -> Bool {
    let files = [
      SourceFile(path: "flow.json", text: #"{ "name": "A", "screens": ["a"] }"#),
      SourceFile(
        path: "a.json",
        text: """
          { "id": "a", "title": "A", "purpose": "B", "when": { "event": "\(stage.rawValue)" },
            "fields": [{ "id": "a", "label": "A",
            "kind": "\(Self.kind(root))", "writes": "\(Self.attribute(root))" }] }
          """),
    ]
    return FolderCheck(files: files).findings.allSatisfy { $0.kind == "noSignUp" }
  }

  /// Whether `plan` asks for it where nothing is known.
  private func isAsked(_ root: RootAttribute, at stage: Stage) -> Bool {
    let field = Field(
      id: "a", label: "A", kind: Self.kind(root), writes: Self.attribute(root),
      knownFrom: ["user_metadata.nothing"])
    let isSignUp = stage == .signUp
    let screen = Screen(
      id: "a", title: "A", purpose: "B", when: .event(isSignUp ? .signup : .login),
      required: .never, fields: [field])
    let profile = Profile(document: isSignUp ? [:] : ["user_id": "linkedin|1"])
    let visit = Visit(profile: profile, history: History(), now: Timestamp(secondsSince1970: 0))
    let plan = Plan(
      for: visit, flow: Flow(name: "A", screens: [screen]),
      interaction: Interaction(isSignUp ? .signup : .login))
    return !plan.steps.isEmpty
  }
}
