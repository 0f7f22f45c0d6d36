package import ProfileModel
package import Screens

/// What is known.
extension Situation {
  /// What the profile has of an answer.
  private enum Holding {
    /// An answer, however old.
    case answer(AttributePath)
    /// Something that does not keep the field's rules.
    case unfit
    case nothing
  }

  /// Why the answer to a field is known, or else why it is asked: the verdict is `known` or `ask`.
  ///
  /// - Parameter version: that of the screen which asks it.
  func knowledge(of field: Field, version: Int) -> Ruling {
    if field.kind == .password, let account { return account }
    switch holding(of: field) {
    case .answer(let source):
      return staleness(of: field, at: source, version: version)
        ?? (field.kind == .password ? .missing : .known(source))
    case .unfit: return .outdated
    case .nothing: return .missing
    }
  }

  func isKnown(_ field: Field, on screen: Screen) -> Bool {
    knowledge(of: field, version: screen.version).verdict == .known
  }

  private func holding(of field: Field) -> Holding {
    var holding = Holding.nothing
    for path in field.knownFrom {
      guard let value = profile[path] else { continue }
      if field.isAnswered(by: value) { return .answer(path) }
      if !value.isEmpty { holding = .unfit }
    }
    return holding
  }

  /// The first attribute that holds an answer, however old.
  private func source(of field: Field) -> AttributePath? {
    if case .answer(let source) = holding(of: field) { source } else { nil }
  }

  /// A password never stands in the profile. Whoever has an account has one, unless another
  /// service logs them in, and then they need none.
  private var account: Ruling? {
    let identities = profile.identities
    if !identities.isEmpty, identities.allSatisfy(\.isSocial) { return .loggedInElsewhere }
    return profile.userID != nil || !identities.isEmpty ? .hasPassword : nil
  }

  /// Whether nothing is left to ask on a screen but what may be left empty.
  func isComplete(_ screen: Screen) -> Bool {
    screen.fields.allSatisfy { $0.required == .never || isKnown($0, on: screen) }
  }
}

/// How old answers are.
extension Situation {
  /// Why an answer holds no more; `nil` where it does. What was said at this interaction holds.
  private func staleness(
    of field: Field, at source: AttributePath, version: Int
  ) -> Ruling? {
    guard field.expires != nil || version > 1, !given.contains(field.writes) else { return nil }
    let answer = history.latestAnswer(to: field.names)
    if let answer, answer.number == interactionNumber { return nil }
    if version > answer?.showing.version ?? 1 { return .newVersion(version) }
    guard let expires = field.expires else { return nil }
    let time = timeOfAnswer(to: field, at: source) ?? now
    return time + expires <= now ? .expired(since: time) : nil
  }

  /// When the answer to a field was given, as far as anybody knows: by the person, by somebody who
  /// wrote it, or with the account.
  func timeOfAnswer(to field: Field) -> Timestamp? {
    source(of: field).flatMap { timeOfAnswer(to: field, at: $0) }
  }

  private func timeOfAnswer(to field: Field, at source: AttributePath) -> Timestamp? {
    if given.contains(source) { return now }
    let told = source == field.writes ? history.latestAnswer(to: field.names)?.at : nil
    return [told, history.writtenByOthers[source]].compactMap { $0 }.max() ?? profile.createdAt
  }

  /// The answer to the field of an id; `nil` where it is not known.
  func answer(to id: String) -> JSONValue? {
    guard let (field, version) = declaration(of: id), field.kind != .password,
      case .known(let source) = knowledge(of: field, version: version)
    else { return nil }
    return profile[source].map(field.normalized)
  }

  /// Whether there is an answer that holds no more.
  func isStale(_ id: String) -> Bool {
    guard let (field, version) = declaration(of: id), let source = source(of: field)
    else { return false }
    return staleness(of: field, at: source, version: version) != nil
  }

  /// The field of an id, and the version of the first screen that asks it.
  private func declaration(of id: String) -> (field: Field, version: Int)? {
    for screen in flow.screens {
      if let field = screen.field(id) { return (field, screen.version) }
    }
    return flow.field(id).map { ($0, 1) }
  }
}

extension Field {
  /// Whether a stored value is an answer: not empty, and valid.
  ///
  /// Other software stores numbers and booleans where we store texts, and 0 and 1 where we store
  /// no and yes. They are answers all the same.
  package func isAnswered(by value: JSONValue) -> Bool {
    let value = normalized(value)
    return !value.isEmpty && isOfKind(value) && refusal(of: value) == nil
  }

  private func isOfKind(_ value: JSONValue) -> Bool {
    switch kind {
    case .confirm: value.bool != nil
    case .number: if case .number = value { true } else { false }
    case .choices: value.array != nil
    case .text, .email, .password, .choice, .date, .phone, .country, .url: value.string != nil
    }
  }

  /// A stored value as this kind of field would have stored it.
  func normalized(_ value: JSONValue) -> JSONValue {
    switch (kind, value) {
    case (.confirm, 0): false
    case (.confirm, 1): true
    case (.number, .string(let text)): Answer.number(from: text) ?? value
    case (.country, .string(let text)): Country(typed: text).map { .string($0.code) } ?? value
    case (.confirm, _), (.number, _), (.choices, _): value
    case (_, .number(let number)): .string(number.text)
    case (_, .bool(let truth)): .string(truth ? "true" : "false")
    default: value
    }
  }
}
