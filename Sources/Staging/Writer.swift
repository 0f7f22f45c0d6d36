package import ProfileModel

/// Who stores the answers, and so which attributes may be asked for.
package enum Writer: Hashable, Sendable, CaseIterable {
  /// The sign-up call: roots, the password, and the person's own metadata.
  case signUp
  /// A person's own token: their own metadata and nothing else.
  case person
  /// A server's token: everything that is not a provider's to say.
  case server

  /// Who stores the answers where nobody says otherwise: sign-up itself while there is no account
  /// yet, afterwards the person.
  package init(for profile: Profile, at interaction: Interaction) {
    self = interaction.event == .signup && profile.userID == nil ? .signUp : .person
  }

  package func mayWrite(_ path: AttributePath) -> Bool {
    switch self {
    case .signUp: path.isRoot || path.isUserMetadata
    case .person: path.isUserMetadata
    case .server: path.root != "identities"
    }
  }
}
