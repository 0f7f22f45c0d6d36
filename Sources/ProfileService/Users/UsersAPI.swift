package import ProfileModel

/// The service: it answers as Auth0's Users API and Authentication API do, and checks token, scope
/// and values on every call, whatever its caller already did.
///
/// Its calls block, and those with a password take as long as the hash; none is for the thread that
/// draws.
package struct UsersAPI: Sendable {
  let store: any ProfileStore
  let hasher: PasswordHasher
  package let settings: Settings
  let rules: any RulesAtLogin
  let random: RandomBytes
  let now: @Sendable () -> Timestamp

  /// What may differ from one installation to the next.
  package struct Settings: Sendable {
    package var passwords = PasswordPolicy()
    /// Where identities come from. One that is not here owns the roots of its users.
    package var providers = Provider.builtIn
    /// How long a person stays logged in.
    package var sessionLifetime = Duration.seconds(30 * 24 * 3600)

    package init() {}
  }

  package init(
    store: any ProfileStore, hasher: PasswordHasher = PasswordHasher(),
    settings: Settings = Settings(), rules: any RulesAtLogin = NoRules(),
    random: RandomBytes = .system, now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.hasher = hasher
    self.settings = settings
    self.rules = rules
    self.random = random
    self.now = now
  }
}
