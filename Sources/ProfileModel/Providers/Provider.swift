/// A social provider that people come by: what its identities are called, and how what it says
/// becomes attributes.
package struct Provider: Hashable, Sendable {
  /// When a login sets the root attributes (Auth0's `set_user_root_attributes`).
  package enum SettingRoots: String, Hashable, Sendable, CaseIterable {
    /// The provider owns the roots: what it says replaces what was there.
    case onEachLogin = "on_each_login"
    case onFirstLogin = "on_first_login"
    case neverOnLogin = "never_on_login"
  }

  /// The name of the connection, which `identities[].connection` has.
  package let connection: String
  /// What `identities[].provider` has, and the part of `user_id` before the bar.
  package let id: String
  /// What a person reads, such as LinkedIn. Brands are the same in every language.
  package let title: String
  package let setsRoots: SettingRoots
  package let mapping: ClaimsMapping

  package init(
    connection: String, id: String, title: String, setsRoots: SettingRoots = .onEachLogin,
    mapping: ClaimsMapping
  ) {
    self.connection = connection
    self.id = id
    self.title = title
    self.setsRoots = setsRoots
    self.mapping = mapping
  }

  /// Whether `text` means this provider on a command line: its connection, its id or its title, in
  /// any case.
  package func isNamed(_ text: String) -> Bool {
    [connection, id, title].contains { $0.lowercased() == text.lowercased() }
  }
}

extension [Provider] {
  /// The provider of a connection.
  package func by(connection: String) -> Provider? { first { $0.connection == connection } }

  /// What a person calls whoever told us something.
  ///
  /// - Parameter name: a connection or a provider's id, as identities and paths have it, or the name
  ///   of a service that looks emails up.
  /// - Returns: the declared title before a built-in one; the name with a capital letter where
  ///   nobody has a title for it.
  package func title(of name: String) -> String {
    for providers in [self, Provider.builtIn] {
      let provider = providers.by(connection: name) ?? providers.first { $0.id == name }
      if let provider { return provider.title }
    }
    return EnrichmentService(rawValue: name)?.title ?? name.prefix(1).uppercased()
      + name.dropFirst()
  }
}
