/// Who writes attributes, and so which may be asked for where they store the answers.
package enum Writer: Hashable, Sendable, CaseIterable {
  /// The sign-up call: roots, the password, and the person's own metadata.
  case signUp
  /// A person's own token: their own metadata and nothing else.
  case person
  /// A server's token: everything that is not a provider's to say.
  case server
  /// A connection that somebody comes by.
  case provider

  /// Who stores the answers where nobody says otherwise: sign-up itself while there is no account
  /// yet, afterwards the person.
  package init(for profile: Profile, at interaction: Interaction) {
    self = interaction.event == .signup && profile.userID == nil ? .signUp : .person
  }

  /// Whether a value can be stored at a path: at a root as it stands, but under a key of metadata,
  /// which merges, and in an identity.
  package func mayWrite(_ path: AttributePath) -> Bool {
    // Nearly all that is asked is of the person's own metadata; other roots are found by their names.
    let root = path.isUserMetadata ? RootAttribute.userMetadata : RootAttribute(rawValue: path.root)
    guard let root, root.isWritten(by: self) else { return false }
    return path.isRoot != root.hasMembers
  }
}
