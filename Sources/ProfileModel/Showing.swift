/// A screen that was shown at an interaction, and what became of it.
package struct Showing: Hashable, Sendable {
  package var interaction: Interaction
  /// The id of the screen.
  package var screen: String
  package var outcome: History.Outcome
  /// The ids of the fields concerned: those shown, those answered, those put off.
  package var fields: [String]
  /// The version of the screen that was shown.
  package var version: Int

  package init(
    interaction: Interaction, screen: String, outcome: History.Outcome, fields: [String],
    version: Int = 1
  ) {
    self.interaction = interaction
    self.screen = screen
    self.outcome = outcome
    self.fields = fields
    self.version = version
  }
}
