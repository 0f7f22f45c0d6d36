package import ProfileModel
package import ProfileService
import Screens
package import Wizard

/// The person, as far as the service is concerned: their token, and what they may do with it. It does
/// the wizard's work, at a terminal as in a rehearsal.
///
/// Its calls block; one that checks a password takes as long as the hash.
package struct Person: Sendable {
  package let api: UsersAPI
  let now: @Sendable () -> Timestamp
  let providers: [Provider]
  let claims: any ClaimsSource
  /// Who has just arrived by a connection, and has no account yet.
  package internal(set) var arrival: Arrival?
  let words: FailureWords
  private let keeper: any SessionKeeper
  /// The token of the session; `nil` while there is none.
  private var token: String?
  /// What went wrong beside the work at hand, to be said at the end.
  private var warnings: [String] = []

  /// - Parameters:
  ///   - api: the service.
  ///   - providers: where the person may come from.
  ///   - claims: what providers say of them.
  ///   - keeper: what has their token while they are away.
  ///   - words: how they are told what could not be done.
  ///   - now: the time, as the service has it.
  package init(
    _ api: UsersAPI, providers: [Provider], claims: any ClaimsSource, keeper: any SessionKeeper,
    words: FailureWords, now: @escaping @Sendable () -> Timestamp
  ) {
    self.api = api
    self.providers = providers
    self.claims = claims
    self.keeper = keeper
    self.words = words
    self.now = now
  }

  /// Returns with the saved token. One that will never be of use again is dropped.
  ///
  /// - Returns: `nil` for somebody whom we don't know.
  /// - Throws: where the profiles cannot be read.
  package mutating func resume(
    for interaction: Interaction
  ) throws(ServiceError) -> Wizard.Opening? {
    let found: String?
    do throws(SessionFault) { found = try keeper.token() } catch {
      return .lapsed(.storage(error.sentences.joined(separator: " ")), email: nil)
    }
    guard let token = found else { return nil }
    do throws(ServiceError) {
      return .interaction(interaction, try keep(api.resume(token: token)))
    } catch .tokenExpired {
      keeper.remove()
      let days = Int(api.settings.sessionLifetime / .days(1))
      return .lapsed(.sessionExpired(days: days), email: api.email(ofExpired: token))
    } catch .userBlocked {
      keeper.remove()
      return .lapsed(.blocked, email: nil)
    } catch {
      // Such as the token of another data folder.
      if error.isEndOfSession { return nil }
      // Somebody may repair it, so the token is kept; until then it keeps nobody from signing up.
      if case .store(.unreadable) = error {
        return .lapsed(.storage(words.service(error)), email: nil)
      }
      throw error
    }
  }
}

extension Person: Performer {
  package mutating func perform(_ effect: Wizard.Effect) -> Wizard.Reply {
    let content = content(of: effect.work)
    defer { warnings = [] }
    return Wizard.Reply(to: effect.id, content, warnings: warnings)
  }

  private mutating func content(of work: Wizard.Effect.Work) -> Wizard.Reply.Content {
    do throws(ServiceError) {
      switch work {
      case .signUp(let account): return try signUp(account)
      case .logIn(let email, let password):
        return .loggedIn(try begin(api.logIn(email: email, password: password)))
      case .link(let email, let password): return try link(email: email, password: password)
      case .arrive(let connection, let persona):
        return try arrive(by: connection, as: persona)
      // Another terminal may have changed anything.
      case .open: return .opened(try keep(api.resume(token: sessionToken())))
      case .begin(let interaction, let verdicts):
        try api.begin(interaction, verdicts: verdicts, token: sessionToken())
        return .noted
      case .note(let showing):
        try api.note(showing, token: sessionToken())
        return .noted
      case .answer(let values, let showing):
        return .answered(try keep(api.answer(values, on: showing, token: sessionToken())))
      case .signOut: return try signOut()
      // Whoever runs the wizard sees to these.
      case .cancel, .comeBack, .leave: return .noted
      }
    } catch {
      return .failed(Wizard.Trouble(error, in: words))
    }
  }

  private mutating func signUp(
    _ account: Wizard.NewAccount
  ) throws(ServiceError) -> Wizard.Reply.Content {
    let whole = Profile().setting(account.values)
    let attributes = whole.document.filter { $0.key != RootAttribute.userMetadata.rawValue }
    let history = History(of: account, at: now())
    if let arrival, arrival.provider.connection == account.connection {
      let session = try join(
        arrival, attributes: attributes, userMetadata: whole.userMetadata, history)
      guard let session else {
        return .linkOffered(email: arrival.newUser.email ?? whole.email ?? "")
      }
      return .signedUp(begin(session))
    }
    let request = SignUp(
      email: whole.email ?? "", password: account.password,
      attributes: attributes.filter { $0.key != RootAttribute.email.rawValue },
      userMetadata: whole.userMetadata, history: history)
    return .signedUp(begin(try api.signUp(request)))
  }

  /// Remembers who is here. Not being able to is no reason to turn somebody away.
  package mutating func begin(_ session: Session) -> Visit {
    arrival = nil
    do throws(SessionFault) { try keeper.write(session.token) } catch {
      warnings += error.sentences
    }
    return keep(session)
  }

  /// Keeps the token for what comes next, and hands on what the service has just said.
  private mutating func keep(_ session: Session) -> Visit {
    token = session.token
    return session.visit
  }

  private mutating func signOut() throws(ServiceError) -> Wizard.Reply.Content {
    if let token {
      do throws(ServiceError) { try api.logOut(token: token) } catch {
        // A token that is dead already is as good as one that we ended.
        guard error.isEndOfSession else { throw error }
      }
    }
    keeper.remove()
    token = nil
    return .signedOut
  }

  private func sessionToken() throws(ServiceError) -> String {
    guard let token else { throw .tokenMissing }
    return token
  }
}

extension History {
  /// What is noted of a sign-up.
  fileprivate init(of account: Wizard.NewAccount, at now: Timestamp) {
    self.init()
    began(account.interaction, verdicts: account.verdicts, at: now)
    for showing in account.showings { note(showing, at: now) }
  }
}
