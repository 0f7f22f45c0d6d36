import ProfileModel

extension Flow {
  /// What is allowed and most likely not meant, in declared order; nothing for a flow in good order.
  func warnings() -> [Finding] { screens.flatMap(warnings(on:)) }

  private func warnings(on screen: Screen) -> [Finding] {
    func warning(_ problem: Finding.Problem, at path: String) -> Finding {
      Finding(file: "\(screen.id).json", path: path, problem: problem)
    }
    var warnings: [Finding] = []
    if screen.purpose.resolved().isEmpty { warnings.append(warning(.noPurpose, at: "")) }
    if events.allSatisfy({ !screen.mayBeActive(at: $0) }) {
      warnings.append(warning(.neverActive, at: "when"))
    }
    warnings += screen.when.unreachable.map { warning($0.problem, at: $0.path) }
    if screen.maxAsks == 0, screen.required != .always {
      warnings.append(warning(.neverShown, at: "maxAsks"))
    }
    if screen.maxAsks != nil, screen.required == .always {
      warnings.append(warning(.needlessMaxAsks, at: "maxAsks"))
    }
    for (index, field) in screen.fields.enumerated() {
      warnings += field.warnings(isAtSignUp: screen.mayBeActive(at: .signup)).map {
        warning($0.problem, at: "fields[\(index)].\($0.key)")
      }
    }
    return warnings
  }
}

extension Field {
  fileprivate func warnings(isAtSignUp: Bool) -> [(problem: Finding.Problem, key: String)] {
    var warnings: [(Finding.Problem, String)] = []
    if writes.isRoot, !isAtSignUp { warnings.append((.rootAfterSignUp, "writes")) }
    // A password is known by the account, wherever it is looked for.
    if kind != .password {
      if !knownFrom.contains(writes) { warnings.append((.answerNotKnown, "knownFrom")) }
      for (index, path) in knownFrom.enumerated() {
        if let problem = path.unreachable { warnings.append((problem, "knownFrom[\(index)]")) }
      }
    }
    warnings += (when?.unreachable ?? []).map { ($0.problem, "when") }
    return warnings
  }
}

extension Screen {
  /// Whether there can be a profile and a history with which the screen is active at an event.
  fileprivate func mayBeActive(at event: Interaction.Event) -> Bool {
    when.outcomes(at: event, on: id).contains(true)
  }
}

extension Condition {
  /// The outcomes that are possible at an event, each part judged by itself: what a profile or a
  /// history may be, is thought to be possible.
  fileprivate func outcomes(at event: Interaction.Event, on screen: String) -> Set<Bool> {
    switch self {
    case .fact(let fact): return fact.outcomes(at: event, on: screen)
    case .not(let inner): return Set(inner.outcomes(at: event, on: screen).map { !$0 })
    case .all(let parts):
      let outcomes = parts.map { $0.outcomes(at: event, on: screen) }
      let mayHold = outcomes.allSatisfy { $0.contains(true) }
      let mayFail = outcomes.contains { $0.contains(false) }
      return Set([mayHold ? true : nil, mayFail ? false : nil].compactMap { $0 })
    case .any(let parts):
      return Condition.not(.all(parts.map(Condition.not))).outcomes(at: event, on: screen)
    }
  }

  /// The attributes that it looks at and no profile has.
  fileprivate var unreachable: [(problem: Finding.Problem, path: String)] {
    tests.compactMap { test in
      guard case .attribute(let path) = test.fact else { return nil }
      return path.unreachable.map { ($0, test.path) }
    }
  }
}

extension FactTest {
  fileprivate func outcomes(at event: Interaction.Event, on screen: String) -> Set<Bool> {
    switch fact {
    case .event: [test.holds(for: .string(event.rawValue))]
    // A screen cannot wait for itself.
    case .screen(screen, .completed): [test.holds(for: 0)]
    case .context, .interactions, .logins, .field, .attribute, .completeness, .screen, .since:
      [true, false]
    }
  }
}

extension AttributePath {
  private static let roots = RootAttribute.stored.map(\.rawValue)

  /// The keys of an identity.
  private static let identityKeys = [
    "connection", "provider", "user_id", "isSocial", "profileData",
  ]

  fileprivate var unreachable: Finding.Problem? {
    if !Self.roots.contains(root) { return unreachable(root, among: Self.roots) }
    guard root == "identities", components.count > 2,
      !Self.identityKeys.contains(components[2])
    else { return nil }
    return unreachable(components[2], among: Self.identityKeys)
  }

  private func unreachable(_ component: String, among known: [String]) -> Finding.Problem {
    let near = Spelling.nearest(to: component, among: known).map { near in
      components.map { $0 == component ? near : $0 }.joined(separator: ".")
    }
    return .unreachable(path: description, nearest: near)
  }
}
