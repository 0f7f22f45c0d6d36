package import ProfileModel

extension Flow {
  /// What is allowed and most likely not meant.
  ///
  /// - Parameter isWhole: whether nothing of the flow is missing, so that one can tell what no screen
  ///   does.
  /// - Returns: nothing for a flow in good order.
  func warnings(isWhole: Bool) -> [Finding] {
    let each =
      screens.flatMap(warnings(on:)) + declarations.flatMap(warnings(of:)) + cycles
    return isWhole ? each + signUpFindings + limitFindings + gaps + unwritten + unknownTopics : each
  }

  private func warnings(on screen: Screen) -> [Finding] {
    func warning(_ problem: Finding.Problem, at path: String) -> Finding {
      Finding(file: screen.file, path: path, problem: problem)
    }
    var warnings: [Finding] = []
    if screen.purpose.resolved().isEmpty { warnings.append(warning(.noPurpose, at: "")) }
    if !mayBeActive(screen) { warnings.append(warning(.neverActive, at: "when")) }
    if screen.maxAsks == 0, screen.required != .always {
      warnings.append(warning(.neverShown, at: "maxAsks"))
    }
    if screen.maxAsks != nil, screen.required == .always {
      warnings.append(warning(.needlessMaxAsks, at: "maxAsks"))
    }
    if screen.isNothingRequired { warnings.append(warning(.nothingRequired, at: "required")) }
    warnings += screen.missedCounts.map { warning(.missedCount($0.fact.name), at: $0.path) }
    warnings += screen.conditions.flatMap { condition, path in
      impossible(condition, on: screen, at: path).map { warning(.neverHolds, at: $0) }
        + condition.tests.compactMap { test in
          guard case .attribute(let attribute) = test.fact else { return nil }
          return attribute.unreachable(by: providers).map { warning($0, at: test.path) }
        }
    }
    let isAtSignUp = mayBeActive(screen, at: .signup)
    for (index, field) in screen.fields.enumerated() where field.writes.isRoot && !isAtSignUp {
      warnings.append(warning(.rootAfterSignUp, at: "fields[\(index)].writes"))
    }
    return warnings
  }
}

// MARK: - Declarations

extension Flow {
  /// A field where it is declared.
  struct DeclaredField {
    var field: Field
    var file: String
    /// Such as `fields[1]`.
    var path: String
  }

  /// Each field once, where it is declared.
  var declarations: [DeclaredField] {
    let shared = fields.enumerated().map { index, field in
      DeclaredField(field: field, file: "flow.json", path: "fields[\(index)]")
    }
    let own = screens.flatMap { screen in
      screen.fields.enumerated().filter { _, field in !fields.contains { $0.id == field.id } }
        .map { DeclaredField(field: $1, file: screen.file, path: "fields[\($0)]") }
    }
    return shared + own
  }

  private func warnings(of declaration: DeclaredField) -> [Finding] {
    let field = declaration.field
    func warning(_ problem: Finding.Problem, at key: String) -> Finding {
      Finding(file: declaration.file, path: "\(declaration.path).\(key)", problem: problem)
    }
    var warnings: [Finding] = []
    // A password is known by the account, wherever it is looked for.
    if field.kind != .password {
      if !field.knownFrom.contains(field.writes) {
        warnings.append(warning(.answerNotKnown, at: "knownFrom"))
      }
      for (index, path) in field.knownFrom.enumerated() {
        if let problem = path.unreachable(by: providers) {
          warnings.append(warning(problem, at: "knownFrom[\(index)]"))
        }
      }
    }
    if !Possibilities(in: self).mayBeAnswered(field) {
      warnings.append(warning(.noAnswer, at: "validate"))
    }
    return warnings
  }
}

// MARK: - Screens

extension Screen {
  /// The file that declares it.
  var file: String { "\(id).json" }

  /// Whether it has to be sent and may be sent empty.
  fileprivate var isNothingRequired: Bool {
    required == .always && fields.allSatisfy { $0.required == .never }
  }

  /// Every condition but `required`, which may be there to be false.
  fileprivate var conditions: [(condition: Condition, path: String)] {
    let ofFields = fields.enumerated().flatMap { index, field in
      let options = field.options.enumerated().map {
        ($1.when, "fields[\(index)].options[\($0)].when")
      }
      return [(field.when, "fields[\(index)].when")] + options
    }
    return [(when, "when")] + ofFields.compactMap { when, path in when.map { ($0, path) } }
  }

  /// The tests by which the screen is active at one count alone: whoever puts it off then, or is asked
  /// something else, has missed it for ever.
  fileprivate var missedCounts: [FactTest] {
    when.demanded.filter { test in
      guard test.fact.kind == .count, test.test != .const(0) else { return false }
      // Whoever signs up does nothing else before.
      if case .interactions = test.fact, test.test == .const(1) { return false }
      return !test.test.constants.isEmpty
    }
  }
}

extension ValueTest {
  /// The values that it lets through alone; empty where there are too many to name.
  var constants: [JSONValue] {
    for assertion in assertions {
      if case .const(let value) = assertion { return [value] }
      if case .oneOf(let values) = assertion { return values }
    }
    return []
  }
}

extension Condition {
  /// The tests that have to hold, each of them.
  fileprivate var demanded: [FactTest] {
    switch self {
    case .fact(let test): [test]
    case .all(let parts): parts.flatMap(\.demanded)
    case .any, .not: []
    }
  }
}

extension Flow {
  /// Whether there can be a profile and a history with which a screen is active before it was ever
  /// shown.
  func mayBeActive(_ screen: Screen, at event: Interaction.Event? = nil) -> Bool {
    Possibilities(in: self).at(event).without(screen.id).canHold(screen.when)
  }

  /// Whether there can be a profile and a history with which a screen is active at an event.
  package func canBeActive(_ screen: Screen, at event: Interaction.Event) -> Bool {
    Possibilities(in: self).at(event).canHold(screen.when)
  }

  /// The paths of what can never hold in a condition that else can.
  private func impossible(_ condition: Condition, on screen: Screen, at path: String) -> [String] {
    let possibilities = Possibilities(in: self)
    guard possibilities.canHold(screen.when, condition) else {
      // Of the screen's own it is told that it is never active.
      return path == "when" || !mayBeActive(screen) ? [] : [path]
    }
    return condition.alternatives.filter { !possibilities.canHold($0) }
      .compactMap { $0.tests.first?.path }
  }
}

extension Condition {
  /// The parts of which one is enough.
  fileprivate var alternatives: [Condition] {
    switch self {
    case .any(let parts): parts + parts.flatMap(\.alternatives)
    case .all(let parts): parts.flatMap(\.alternatives)
    case .fact, .not: []
    }
  }
}

extension Possibilities {
  /// Whether some answer keeps all that is asked of it.
  fileprivate func mayBeAnswered(_ field: Field) -> Bool {
    guard let test = field.validate else { return true }
    return allow(
      .field(field.id), [Claim(test: test, isMet: true), Claim(test: .known(true), isMet: true)])
  }
}
