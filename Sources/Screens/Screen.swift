/// The declared form for one stage of the relationship.
package struct Screen: Hashable, Sendable {
  /// Whether a person can go on without an answer.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// It cannot be left unanswered.
    case required
    /// It offers "Not now" and "Don't ask again".
    case optional
  }

  package var id: String
  package var title: LocalizedText
  /// One line that says why we ask.
  package var purpose: LocalizedText
  package var when: Condition
  package var mode: Mode
  /// How long "Not now" lasts.
  package var snooze: Duration
  /// How often it may be shown before we give up; `nil` for no limit.
  package var maxAsks: Int?
  /// In the order in which they are asked.
  package var fields: [Field]

  package init(
    id: String, title: LocalizedText, purpose: LocalizedText, when: Condition, mode: Mode,
    snooze: Duration = .days(7), maxAsks: Int? = nil, fields: [Field]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.when = when
    self.mode = mode
    self.snooze = snooze
    self.maxAsks = maxAsks
    self.fields = fields
  }
}

extension Duration {
  /// So many days of 24 hours.
  package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
