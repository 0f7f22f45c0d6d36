/// The declared form for one stage of the relationship.
///
/// It never changes, and is shared by all who hold it, as its fields are.
package final class Screen: Sendable {
  /// How much may be asked on one screen, and how soon after another.
  package struct Limits: Hashable, Sendable {
    /// `nil` for no limit but the flow's.
    package var fields: Int?
    /// The distance from the last optional screen of an earlier interaction; `nil` for the flow's.
    package var quiet: Duration?

    package init(fields: Int? = nil, quiet: Duration? = nil) {
      self.fields = fields
      self.quiet = quiet
    }
  }

  package let id: String
  package let title: LocalizedText
  /// One line that says why we ask.
  package let purpose: LocalizedText
  package let when: Condition
  /// Whether it cannot be left unanswered. An optional screen offers "Not now" and "Don't ask again".
  package let required: Condition
  /// How long "Not now" lasts.
  package let snooze: Duration
  /// How often the person may do without it before we give up; `nil` for no limit.
  package let maxAsks: Int?
  /// Answers given to an older version are stale; from 1 on.
  package let version: Int
  package let limits: Limits
  /// In the order in which they are asked.
  package let fields: [Field]
  /// The ids that it had before.
  package let was: [String]
  /// Its id, and those that it had before.
  package let names: [String]
  /// The kinds of warnings that are meant.
  package let allow: [String]

  package init(
    id: String, title: LocalizedText, purpose: LocalizedText, when: Condition = .always,
    required: Condition = .never, snooze: Duration = .days(7), maxAsks: Int? = nil,
    version: Int = 1, limits: Limits = Limits(), fields: [Field], was: [String] = [],
    allow: [String] = []
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.when = when
    self.required = required
    self.snooze = snooze
    self.maxAsks = maxAsks
    self.version = version
    self.limits = limits
    self.fields = fields
    self.was = was
    names = [id] + was
    self.allow = allow
  }
}

extension Duration {
  /// So many days of 24 hours.
  package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}

extension Screen {
  /// The field of an id, as this screen asks it; `nil` where it doesn't.
  package func field(_ id: String) -> Field? { fields.first { $0.id == id } }
}
