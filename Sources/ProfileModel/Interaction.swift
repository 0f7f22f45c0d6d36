/// One occasion on which we may ask something.
package struct Interaction: Hashable, Sendable {
  /// What happened: by its name, since a flow may declare events of its own.
  package struct Event: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let signup = Event(rawValue: "signup")
    package static let login = Event(rawValue: "login")
    package static let article = Event(rawValue: "article")

    /// Those that every flow knows.
    package static let common = [signup, login, article]
  }

  package var event: Event
  /// What else is known of the occasion, such as `article` (its id) and `topic`.
  package var context: [String: String]

  package init(_ event: Event, context: [String: String] = [:]) {
    self.event = event
    self.context = context
  }
}
