import ProfileModel

extension UsersAPI {
  /// Lets someone in who has proved who they are: the rules run, the login counts, and a session
  /// begins.
  ///
  /// - Parameters:
  ///   - id: who it is.
  ///   - connection: where they come from.
  ///   - loginProtocol: how they have proved it.
  ///   - change: what else changes about them. It runs again where another writer was quicker.
  /// - Returns: the session.
  /// - Throws: `deniedByRule`, `userBlocked`, `documentTooLarge`, `emailExists`, `store`.
  func letIn(
    _ id: UserID, through connection: String, by loginProtocol: LoginProtocol,
    _ change: (inout Profile) -> Void = { _ in }
  ) throws(ServiceError) -> Session {
    let now = now()
    var preview = try storing { () throws(StoreError) in try store.profile(id).value }
    try checkNotBlocked(preview)
    change(&preview)
    preview.loggedIn(at: now)
    let ruled = try ruling(on: preview, through: connection, by: loginProtocol)
    let profile = try changeProfile(of: id) { profile in
      change(&profile)
      profile.loggedIn(at: now)
      apply(ruled, to: &profile)
    }
    return try startSession(id, profile)
  }

  /// What the rules change about a user who logs in.
  ///
  /// - Throws: `deniedByRule`.
  func ruling(
    on user: Profile, through connection: String, by loginProtocol: LoginProtocol
  ) throws(ServiceError) -> RuleChange {
    do throws(RuleDenial) {
      return try rules.change(of: user, through: connection, by: loginProtocol)
    } catch {
      throw .deniedByRule(error.sentence)
    }
  }

  /// Makes the change of the rules, unless the user would become larger than a user may be: rules
  /// can enrich a login, not prevent it.
  func apply(_ change: RuleChange, to profile: inout Profile) {
    var enriched = profile
    change.apply(to: &enriched)
    if (try? checkSize(of: enriched)) != nil { profile = enriched }
  }
}
