import ProfileModel
import ProfileService
import Screens
import Wizard

/// The person at the terminal, as far as the service is concerned: their token, and what they may
/// do with it.
///
/// Its calls block; one that checks a password takes as long as the hash.
struct Person: Sendable {
  let api: UsersAPI
  let now: @Sendable () -> Timestamp
  let providers: [Provider]
  let claims: any ClaimsSource
  /// Who has just arrived by a connection, and has no account yet.
  var arrival: Arrival?
  private let file: SessionFile
  private var session: Session?
  /// What went wrong beside the work itself, to be said at the end.
  private(set) var warnings: [String] = []

  init(_ installation: Installation) {
    api = installation.api
    file = SessionFile(path: installation.folders.session)
    now = installation.now
    providers = installation.flow.providers
    claims = installation.arrivals.claims
  }

  /// Returns with the saved token.
  ///
  /// - Returns: `nil` for somebody whom we don't know, or whose session ended.
  /// - Throws: where the profiles cannot be read.
  mutating func resume() throws(Failure) -> Visit? {
    guard let token = file.token else { return nil }
    do throws(ServiceError) {
      session = try api.resume(token: token)
      return visit
    } catch {
      if error.isEndOfSession { return nil }
      throw Failure(error.message)
    }
  }

  private var visit: Visit? {
    session.map { Visit(profile: $0.profile, history: $0.history, now: now()) }
  }
}

extension Person {
  /// Does one piece of work.
  ///
  /// - Returns: what came of it; `nil` for what nobody is told of.
  mutating func perform(_ effect: Wizard.Effect) -> Wizard.Reply? {
    content(of: effect.work).map { Wizard.Reply(to: effect.id, $0) }
  }

  private mutating func content(of work: Wizard.Effect.Work) -> Wizard.Reply.Content? {
    do throws(ServiceError) {
      switch work {
      case .signUp(let account): return try signUp(account)
      case .logIn(let email, let password):
        return .loggedIn(try begin(api.logIn(email: email, password: password)))
      case .link(let email, let password): return try link(email: email, password: password)
      case .arrive(let connection, let persona):
        return try arrive(by: connection, as: persona)
      case .open: return .opened(try refreshed())
      case .begin(let interaction):
        let now = now()
        try changeHistory { $0.began(interaction, at: now) }
        return .noted
      case .note(let showing):
        try note([showing])
        return .noted
      case .answer(let values, let showing): return .answered(try answer(values, showing))
      case .signOut: return try signOut()
      case .cancel, .leave: return nil
      }
    } catch {
      return .failed(Wizard.Trouble(error))
    }
  }

  private mutating func signUp(
    _ account: Wizard.NewAccount
  ) throws(ServiceError) -> Wizard.Reply.Content {
    let whole = Profile().setting(account.values).document
    let userMetadata = whole["user_metadata"]?.object ?? [:]
    let attributes = whole.filter { $0.key != "user_metadata" }
    if let arrival, arrival.provider.connection == account.connection {
      let session = try join(arrival, attributes: attributes, userMetadata: userMetadata)
      guard let session else {
        let email = arrival.newUser.email ?? whole["email"]?.string ?? ""
        return .linkOffered(email: email)
      }
      _ = begin(session)
    } else {
      let request = SignUp(
        email: whole["email"]?.string ?? "", password: account.password,
        attributes: attributes.filter { $0.key != "email" }, userMetadata: userMetadata)
      _ = begin(try api.signUp(request))
    }
    let now = now()
    do throws(ServiceError) {
      try changeHistory { history in
        history.began(account.interaction, at: now)
        for showing in account.showings { history.record(History.Entry(at: now, showing)) }
      }
    } catch {
      // The account stands; only what we remember of the asking is missing.
      warnings.append(error.message)
    }
    return .signedUp(try current())
  }

  /// Remembers who is here. Not being able to is no reason to turn somebody away.
  mutating func begin(_ session: Session) -> Visit {
    self.session = session
    arrival = nil
    do throws(Failure) { try file.write(session.token) } catch { warnings += error.sentences }
    return Visit(profile: session.profile, history: session.history, now: now())
  }

  private func current() throws(ServiceError) -> Visit {
    guard let visit else { throw .tokenMissing }
    return visit
  }

  /// Reads everything anew: another terminal may have changed it.
  private mutating func refreshed() throws(ServiceError) -> Visit {
    let (id, token) = try credentials()
    session = Session(
      token: token, profile: try api.user(id, token: token),
      history: try api.history(of: id, token: token))
    return try current()
  }

  private mutating func answer(
    _ values: [AttributePath: JSONValue], _ showing: Showing?
  ) throws(ServiceError) -> Visit {
    let (id, token) = try credentials()
    if !values.isEmpty {
      let before = try api.user(id, token: token)
      let patch = before.patch(setting: values)
      let profile = try api.update(id, patch: patch, token: token)
      session = Session(token: token, profile: profile, history: session?.history ?? History())
    }
    if let showing { try note([showing]) }
    return try current()
  }

  private mutating func note(_ showings: [Showing]) throws(ServiceError) {
    let now = now()
    try changeHistory { history in
      for showing in showings { history.record(History.Entry(at: now, showing)) }
    }
  }

  private mutating func changeHistory(
    _ change: (inout History) -> Void
  ) throws(ServiceError) {
    let (id, token) = try credentials()
    let history = try api.updateHistory(of: id, token: token, change)
    session = session.map { Session(token: token, profile: $0.profile, history: history) }
  }

  private mutating func signOut() throws(ServiceError) -> Wizard.Reply.Content {
    if let session {
      do throws(ServiceError) { try api.logOut(token: session.token) } catch {
        // A token that is dead already is as good as one that we ended.
        guard error.isEndOfSession else { throw error }
      }
    }
    file.remove()
    session = nil
    return .signedOut
  }

  private func credentials() throws(ServiceError) -> (id: String, token: String) {
    guard let session, let id = session.profile.userID else { throw .tokenMissing }
    return (id, session.token)
  }
}

extension Profile {
  /// The patch that stores values: metadata merges at the first level only, so that a nested value
  /// goes with everything beside it.
  fileprivate func patch(setting values: [AttributePath: JSONValue]) -> [String: JSONValue] {
    let whole = setting(values).document
    var patch: [String: JSONValue] = [:]
    for path in values.keys {
      guard let key = path.metadataKey else {
        patch[path.root] = whole[path.root]
        continue
      }
      var metadata = patch[path.root]?.object ?? [:]
      metadata[key] = whole[path.root]?[key]
      patch[path.root] = .object(metadata)
    }
    return patch
  }
}
