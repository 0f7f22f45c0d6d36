/// What is known of a person at one moment.
package struct Visit: Hashable, Sendable {
  package var profile: Profile
  /// What happened before the present interaction.
  package var history: History
  package var now: Timestamp

  package init(profile: Profile, history: History, now: Timestamp) {
    self.profile = profile
    self.history = history
    self.now = now
  }
}
