package import ProfileModel
package import Screens

/// All that a plan is made from.
struct Situation {
  let visit: Visit
  let flow: Flow
  let interaction: Interaction
  let writer: Writer
  /// What happened before this interaction.
  let past: History
  /// The same, and what became of the screens of this interaction so far.
  let history: History

  init(
    visit: Visit, flow: Flow, interaction: Interaction, writer: Writer, shown: [Showing]
  ) {
    self.visit = visit
    self.flow = flow
    self.interaction = interaction
    self.writer = writer
    past = visit.history.asOf(visit.now)
    history = shown.reduce(into: past) { history, showing in
      history.record(History.Entry(at: visit.now, showing))
    }
  }

  var profile: Profile { visit.profile }
  private var now: Timestamp { visit.now }

  /// The ruling on a field of an active screen, apart from the limits: known, not writable, unmet
  /// dependency, put off, in this order.
  func ruling(on field: Field, of screen: Screen) -> Ruling {
    knowledge(of: field) ?? permission(for: field) ?? dependency(of: field)
      ?? putOff(field, of: screen) ?? (hasOutdatedAnswer(field) ? .outdated : .missing)
  }

  private func permission(for field: Field) -> Ruling? {
    guard !writer.mayWrite(field.writes) else { return nil }
    return Writer.signUp.mayWrite(field.writes) ? .onlyAtSignUp : .onlyByOthers
  }

  private func dependency(of field: Field) -> Ruling? {
    guard let condition = field.dependsOn, standing(of: condition) != .holds else { return nil }
    return .dependsOnAnother
  }
}

// MARK: - What is known

extension Situation {
  /// Why the answer to a field is known; `nil` where it is not.
  func knowledge(of field: Field) -> Ruling? {
    if field.kind == .password { return account }
    let source = field.knownFrom.first { path in
      profile[path].map { field.isAnswered(by: $0) } ?? false
    }
    return source.map { .known($0) }
  }

  /// A password never stands in the profile. Whoever has an account has one, unless another
  /// service logs them in, and then they need none.
  private var account: Ruling? {
    let identities = profile.identities
    if !identities.isEmpty, identities.allSatisfy(\.isSocial) { return .loggedInElsewhere }
    return profile.userID != nil || !identities.isEmpty ? .hasPassword : nil
  }

  /// Whether something is stored for a field that does not keep its rules, or no longer.
  private func hasOutdatedAnswer(_ field: Field) -> Bool {
    field.knownFrom.contains { path in profile[path].map { !$0.isEmpty } ?? false }
  }

  /// Whether nothing is left to ask on a screen but what may be left empty.
  func isComplete(_ screen: Screen) -> Bool {
    screen.fields.allSatisfy { $0.isOptional || knowledge(of: $0) != nil }
  }
}

extension Field {
  /// Whether a stored value is an answer: not empty, and valid.
  ///
  /// Other software stores numbers and booleans where we store texts, and 0 and 1 where we store
  /// no and yes. They are answers all the same.
  package func isAnswered(by value: JSONValue) -> Bool {
    guard !value.isEmpty else { return false }
    return switch (kind, value) {
    case (.confirm, .bool), (.confirm, 0), (.confirm, 1): true
    case (.confirm, _): false
    case (.number, _), (.choices, _): refusal(of: value) == nil
    case (_, .string): refusal(of: value) == nil
    case (_, .number(let number)): refusal(of: .string(number.text)) == nil
    case (_, .bool(let truth)): refusal(of: .string(truth ? "true" : "false")) == nil
    default: false
    }
  }
}

extension JSONValue {
  /// Whether it is `null`, nothing but white space, or has no elements. `false` and `0` are not.
  var isEmpty: Bool { ValidationRule.nonEmpty.refusal(of: self) != nil }
}

// MARK: - What was put off

extension Situation {
  /// Why a field is left alone for now or for good. A required screen cannot be put off, and of its
  /// fields only those that may be left empty.
  private func putOff(_ field: Field, of screen: Screen) -> Ruling? {
    if screen.mode == .optional {
      if let declined = history.entries(of: screen.id, .declined).last {
        return .declined(on: declined.at)
      }
      // Whoever is answering now is not asked once more by the rest of the same screen.
      let asks = past.entries(of: screen.id, .asked).count
      if let limit = screen.maxAsks, asks >= limit { return .askedOften(times: limit) }
      if let put = history.entries(of: screen.id, .snoozed).map(\.at).max(),
        now < put + screen.snooze
      {
        return .snoozed(until: put + screen.snooze)
      }
    }
    guard screen.mode == .optional || field.isOptional,
      let left = leftEmpty(field, of: screen), now < left + screen.snooze
    else { return nil }
    return .leftEmpty(until: left + screen.snooze)
  }

  /// When the screen was last submitted with this field on it, and empty. Without that, a person who
  /// continues past an empty field would be asked again at once, and for ever.
  private func leftEmpty(_ field: Field, of screen: Screen) -> Timestamp? {
    var shown = screen.fields.map(\.id)
    var latest: Timestamp?
    for entry in history.entries where entry.screen == screen.id {
      if entry.outcome == .asked { shown = entry.fields }
      if entry.outcome == .answered, shown.contains(field.id), !entry.fields.contains(field.id) {
        latest = max(latest ?? entry.at, entry.at)
      }
    }
    return latest
  }
}
