package import ProfileModel
package import Screens

/// What is known.
extension Situation {
  /// Why the answer to a field is known; `nil` where it is not.
  func knowledge(of field: Field, on screen: Screen?) -> Ruling? {
    if field.kind == .password { return account }
    return source(of: field).flatMap { staleness(of: field, on: screen) == nil ? .known($0) : nil }
  }

  /// The first attribute that holds an answer, however old.
  private func source(of field: Field) -> AttributePath? {
    field.knownFrom.first { path in profile[path].map { field.isAnswered(by: $0) } ?? false }
  }

  /// A password never stands in the profile. Whoever has an account has one, unless another
  /// service logs them in, and then they need none.
  private var account: Ruling? {
    let identities = profile.identities
    if !identities.isEmpty, identities.allSatisfy(\.isSocial) { return .loggedInElsewhere }
    return profile.userID != nil || !identities.isEmpty ? .hasPassword : nil
  }

  /// Why a field is asked.
  func need(of field: Field, on screen: Screen) -> Ruling {
    if source(of: field) != nil { return staleness(of: field, on: screen) ?? .missing }
    let isOutdated = field.knownFrom.contains { path in profile[path].map { !$0.isEmpty } ?? false }
    return isOutdated ? .outdated : .missing
  }

  /// Whether nothing is left to ask on a screen but what may be left empty.
  func isComplete(_ screen: Screen) -> Bool {
    screen.fields.allSatisfy { $0.required == .never || knowledge(of: $0, on: screen) != nil }
  }
}

/// How old answers are.
extension Situation {
  /// Why an answer holds no more; `nil` where it does. What was said at this interaction holds.
  private func staleness(of field: Field, on screen: Screen?) -> Ruling? {
    let version = screen?.version ?? 1
    guard field.expires != nil || version > 1, !given.contains(field.writes) else { return nil }
    let answer = history.latestAnswer(to: field.names)
    if let answer, answer.number == interactionNumber { return nil }
    if version > answer?.showing.version ?? 1 { return .newVersion(version) }
    guard let expires = field.expires else { return nil }
    let time = timeOfAnswer(to: field) ?? now
    return time + expires <= now ? .expired(since: time) : nil
  }

  /// When the answer to a field was given, as far as anybody knows: by the person, by somebody who
  /// wrote it, or with the account.
  func timeOfAnswer(to field: Field) -> Timestamp? {
    guard let source = source(of: field) else { return nil }
    if given.contains(source) { return now }
    let told = source == field.writes ? history.latestAnswer(to: field.names)?.at : nil
    return [told, history.writtenByOthers[source]].compactMap { $0 }.max() ?? profile.createdAt
  }

  /// The answer to the field of an id; `nil` where it is not known.
  func answer(to id: String) -> JSONValue? {
    guard let (field, screen) = declaration(of: id), field.kind != .password,
      case .known(let path)? = knowledge(of: field, on: screen)
    else { return nil }
    return profile[path].map(field.normalized)
  }

  /// Whether there is an answer that holds no more.
  func isStale(_ id: String) -> Bool {
    guard let (field, screen) = declaration(of: id), source(of: field) != nil else { return false }
    return staleness(of: field, on: screen) != nil
  }

  private func declaration(of id: String) -> (Field, Screen?)? {
    for screen in flow.screens {
      if let field = screen.fields.first(where: { $0.id == id }) { return (field, screen) }
    }
    return flow.field(id).map { ($0, nil) }
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
