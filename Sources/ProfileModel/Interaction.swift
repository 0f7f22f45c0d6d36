/// One occasion on which we may ask something.
package struct Interaction: Hashable, Sendable {
  /// What happened.
  package enum Event: String, Hashable, Sendable, CaseIterable {
    case signup
    case login
    case article
  }

  package var event: Event
  /// What else is known of the occasion, such as `article` (its id) and `topic`.
  package var context: [String: String]

  package init(_ event: Event, context: [String: String] = [:]) {
    self.event = event
    self.context = context
  }
}
