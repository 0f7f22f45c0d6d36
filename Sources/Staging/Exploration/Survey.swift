import ProfileModel
import Screens

/// Looks through a flow for what its tests can tell apart.
struct Survey {
  let flow: Flow
  /// Whether it is left open how long screens rest, see `Abstraction`.
  let isLoose: Bool
  let tests: [FactTest]
  private(set) var places: [Abstraction.Site] = []
  private(set) var asked: [Abstraction.Asked] = []
  private(set) var unsure: Set<Int> = []

  init(of flow: Flow, isLoose: Bool) {
    self.flow = flow
    self.isLoose = isLoose
    tests = flow.screens.flatMap(\.everyTest)
    let fields = flow.screens.flatMap(\.fields) + declaredOnly
    for field in fields where !asked.contains(where: { $0.field.id == field.id }) {
      asked.append(question(field))
    }
    for test in tests {
      if case .attribute(let path) = test.fact, !path.isSystem { _ = place(path) }
    }
    for index in places.indices { fill(index) }
    for (index, question) in asked.enumerated() where isUnsure(question) { unsure.insert(index) }
  }

  /// Fields that no screen asks, and tests look at all the same.
  private var declaredOnly: [Field] {
    let tested = tests.compactMap { test -> String? in
      switch test.fact {
      case .field(let id), .since(.field(let id)): id
      default: nil
      }
    }
    return flow.fields.filter { tested.contains($0.id) }
  }

  private mutating func place(_ path: AttributePath) -> Int {
    if let index = places.firstIndex(where: { $0.path == path }) { return index }
    places.append(Abstraction.Site(path: path))
    return places.count - 1
  }

  private mutating func question(_ field: Field) -> Abstraction.Asked {
    let declarations = flow.screens.enumerated().flatMap { index, screen in
      screen.fields.filter { $0.id == field.id }.map { (screen: index, field: $0) }
    }
    let isSecret = field.kind == .password
    let sources = isSecret ? [] : field.knownFrom.map { place($0) }
    if !isSecret { _ = place(field.writes) }
    let overlooked = isSecret ? [] : flow.overlooked(by: field).map { place($0) }
    let versions = Set(declarations.map { flow.screens[$0.screen].version } + [1]).sorted()
    let expires = (declarations.map(\.field) + [field]).contains { $0.expires != nil }
    let isTimed = tests.contains { $0.fact == .since(.field(field.id)) }
    let isDated = versions != [1] || expires || isTimed
    return Abstraction.Asked(
      field: field, declarations: declarations, sources: sources, overlooked: overlooked,
      isPlain: !isSecret && !isDated && isPlain(field), expires: expires,
      versions: versions, isDated: isDated,
      home: field.knownFrom.contains(field.writes) || isSecret
        ? (places.firstIndex { $0.path == field.writes } ?? 0) : sources[0])
  }

  /// Whether no test looks at the answer, and no other question at its attributes.
  private func isPlain(_ field: Field) -> Bool {
    let own = field.knownFrom + [field.writes]
    let judging = flow.screens.flatMap(\.fields).filter { $0.id == field.id }
    if judging.contains(where: { $0.validate != field.validate || $0.rules != field.rules }) {
      return false
    }
    let others = flow.screens.flatMap(\.fields).filter { $0.id != field.id }
    return !tests.contains { test in
      switch test.fact {
      case .field(field.id): true
      case .attribute(let path): own.contains { $0.overlaps(path) }
      default: false
      }
    }
      && !others.contains { other in
        (other.knownFrom + [other.writes]).contains { path in own.contains { $0.overlaps(path) } }
      } && !field.options.contains { $0.when != nil }
  }

  /// Whether an answer may exist that nobody has thought of, since it has to have a certain form.
  private func isUnsure(_ question: Abstraction.Asked) -> Bool {
    question.declarations.contains { _, field in
      field.validate?.hasPattern == true
        && !Specimens.values(for: [field], []).contains { field.isAnswered(by: $0) }
    }
  }
}

// MARK: - What can be forgotten

extension Survey {
  /// The places at which no question is answered, and no test looks.
  var overlookedOnly: Set<Int> {
    let sources = Set(asked.flatMap(\.sources))
    return Set(asked.flatMap(\.overlooked)).filter { place in
      !sources.contains(place) && !tests.contains { $0.fact == .attribute(places[place].path) }
    }
  }

  /// The screens that are never required, have no question that anything else looks at, and that
  /// nothing counts.
  var forgettable: Set<Int> {
    if tests.contains(where: { $0.fact == .completeness }) { return [] }
    return Set(
      flow.screens.indices.filter { index in
        let screen = flow.screens[index]
        let questions = asked.filter { question in
          screen.fields.contains { $0.id == question.field.id }
        }
        let isCounted = tests.contains { test in
          switch test.fact {
          case .screen(screen.id, _), .since(.screen(screen.id)): true
          default: false
          }
        }
        return screen.required == .never && !isCounted
          && questions.allSatisfy { question in
            question.isPlain && question.declarations.count == 1
              && overlookedOnly.isSuperset(of: question.overlooked)
          }
      })
  }
}

// MARK: - Values

extension Survey {
  /// Finds the values that stand for all.
  private mutating func fill(_ index: Int) {
    let path = places[index].path
    let known = asked.filter { $0.sources.contains(index) }
    let written = asked.filter { $0.field.writes == path && !$0.field.knownFrom.contains(path) }
    let overlooking = asked.filter { $0.overlooked.contains(index) }
    let declarations = (known + written + overlooking).flatMap { question in
      question.declarations.isEmpty ? [question.field] : question.declarations.map(\.field)
    }
    let ids = (known + written).map(\.field.id)
    let looking = tests.filter { test in
      switch test.fact {
      case .field(let id): ids.contains(id)
      case .attribute(let other): other == path
      default: false
      }
    }
    var seen: Set<[Bool]> = []
    for value in Specimens.values(for: declarations, looking.map(\.test)) {
      guard declarations.isEmpty || declarations.contains(where: { $0.isAnswered(by: value) }),
        seen.insert(outcomes(value, declarations, looking)).inserted
      else { continue }
      places[index].values.append(value)
    }
    (places[index].isToldOnArrival, places[index].isToldAtLogin) = telling(
      path, isTested: looking.contains { $0.fact == .attribute(path) })
  }

  private func outcomes(
    _ value: JSONValue, _ declarations: [Field], _ looking: [FactTest]
  ) -> [Bool] {
    let options = declarations.flatMap(\.options).filter { $0.when != nil }
    return declarations.map { $0.isAnswered(by: value) }
      + looking.map { test in
        let field = declarations.first { .field($0.id) == test.fact }
        return test.test.holds(for: field?.normalized(value) ?? value)
      }
      + options.map {
        value == .string($0.value) || value.array?.contains(.string($0.value)) == true
      }
  }

  /// Whether somebody else than the person writes an attribute: on arrival, and at a login.
  private func telling(_ path: AttributePath, isTested: Bool) -> (Bool, Bool) {
    switch path.root {
    case "user_metadata": return (false, false)
    case "app_metadata": return (false, true)
    case "identities":
      let isDeclared =
        path.components.count > 1
        && flow.providers.contains {
          $0.connection == path.components[1] || $0.id == path.components[1]
        }
      return (isDeclared, isDeclared)
    default:
      let isMapped = flow.providers.contains { $0.mapping.attributes.contains(path) }
      let isServers = Writer.server.mayWrite(path) && !Writer.signUp.mayWrite(path)
      return (isMapped, isTested && (isMapped || isServers))
    }
  }
}

extension ValueTest {
  fileprivate var hasPattern: Bool {
    assertions.contains { assertion in
      switch assertion {
      case .pattern: true
      case .contains(let inner): inner.hasPattern
      default: false
      }
    }
  }
}

extension AttributePath {
  /// Whether the service keeps it by itself, apart from what people and providers say.
  var isSystem: Bool {
    isRoot
      && [
        "user_id", "created_at", "updated_at", "last_login", "last_ip", "logins_count",
        "identities", "user_metadata", "app_metadata", "last_password_reset",
      ].contains(root)
  }

  /// Whether one lies within the other.
  func overlaps(_ other: AttributePath) -> Bool {
    zip(components, other.components).allSatisfy { $0 == $1 }
  }
}

extension Screen {
  /// Every fact that is looked at when it is planned.
  var everyTest: [FactTest] {
    when.tests + required.tests
      + fields.flatMap { field in
        (field.when?.tests ?? []) + (field.required?.tests ?? [])
          + field.options.flatMap { $0.when?.tests ?? [] }
      }
  }
}

extension Flow {
  /// Where a provider tells the answer to a field, and the field is not known from there.
  ///
  /// What a field means is told by the name of what it writes, and by the names under which providers
  /// that it knows from tell it.
  func overlooked(by field: Field) -> [AttributePath] {
    let names = Set(
      field.knownFrom.filter { $0.root == "identities" || $0 == field.writes }
        .compactMap(\.components.last) + [field.writes.components.last ?? ""])
    return providers.flatMap { provider in
      provider.mapping.attributes.filter { names.contains($0.description) }.compactMap {
        attribute in
        let path = AttributePath("identities.\(provider.connection).profileData.\(attribute)")
        let other = AttributePath("identities.\(provider.id).profileData.\(attribute)")
        let isKnown = field.knownFrom.contains { known in
          known == path || known == other
            || known == attribute && provider.setsRoots != .neverOnLogin
        }
        return isKnown ? nil : path
      }
    }
  }
}
