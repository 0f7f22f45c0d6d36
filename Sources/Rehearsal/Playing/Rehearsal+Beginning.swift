import ProfileModel
import ProfileService
import Screens
import Wizard

/// Whom a script begins with.
extension Rehearsal {
  mutating func begin() throws(ServiceError) {
    switch script.beginning {
    case .nobody: return
    case .persona(let persona): try begin(with: persona)
    case .somebody(let profile, let history): try begin(with: profile, history)
    }
  }

  /// Takes a persona over who has been here before. Another one is signed up, with what their
  /// provider says of them and nothing else.
  private mutating func begin(with persona: Persona) throws(ServiceError) {
    if let profile = persona.profile { return try begin(with: profile, persona.history) }
    guard let provider = flow.providers.by(connection: persona.connection ?? ""),
      let arrival = try? Arrival(provider, claims: persona.claims)
    else { return }
    var history = History()
    history.began(Interaction(.signup), at: clock.now)
    letIn(try api.signUp(arrival, history: history))
    account = .connection(persona)
  }

  /// Imports somebody, and lets them in. Whoever has an email and no provider gets a password.
  private mutating func begin(with profile: Profile, _ history: History) throws(ServiceError) {
    let token = try api.serverToken(lifetime: .seconds(60))
    let id = UserID.random(from: SeededNumbers(seed: script.seed).bytes)
    let user = profile.asUser(id, since: clock.now)
    let line = JSONValue.object([
      "profile": .object(user.document), "history": history.json,
    ])
    var refusal: ServiceError?
    try api.importUsers(from: [line.encoded()], token: token) { _, outcome in
      if case .refused(let error, _) = outcome { refusal = error }
    }
    if let refusal { throw refusal }
    let name = user.userID ?? ""
    if let email = user.email, user.identities.first?.isSocial != true {
      let password = password(.own)
      _ = try api.update(name, patch: ["password": .string(password)], token: token)
      account = .password(email: email, password: password)
    }
    letIn(try api.session(as: name, token: token))
  }

  private mutating func letIn(_ session: Session) {
    keeper.write(session.token)
    first = session.profile
  }
}

extension Profile {
  /// This profile with what every user has, where it does not say it.
  fileprivate func asUser(_ id: UserID, since now: Timestamp) -> Profile {
    guard userID == nil, identities.isEmpty else { return self }
    let identity = Identity.password(id: id.text)
    var defaults: JSONObject = [
      "user_id": .string("\(Identity.passwordProvider)|\(id)"),
      "identities": .array([.object(identity.document)]), "logins_count": 1,
      "user_metadata": [:], "app_metadata": [:],
      "created_at": .string(now.text), "updated_at": .string(now.text),
    ]
    if email != nil { defaults["email_verified"] = false }
    return Profile(document: defaults.merging(document))
  }
}
