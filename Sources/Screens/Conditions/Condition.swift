package import ProfileModel

/// What has to be so: of a screen, a field, an option, or of what must be answered.
package indirect enum Condition: Hashable, Sendable {
  case fact(FactTest)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  package static let always = Condition.all([])
  package static let never = Condition.any([])
}

/// A fact, and what it has to be.
package struct FactTest: Hashable, Sendable {
  package var fact: Fact
  package var test: ValueTest
  /// Where it stands in its file, such as `when.interactions`; empty where it stands in none.
  package var path: String

  package init(_ fact: Fact, _ test: ValueTest, at path: String = "") {
    self.fact = fact
    self.test = test
    self.path = path
  }
}

extension Condition {
  package static func fact(_ fact: Fact, _ test: ValueTest, at path: String = "") -> Condition {
    .fact(FactTest(fact, test, at: path))
  }

  package static func event(_ event: Interaction.Event) -> Condition {
    .fact(.event, .const(.string(event.rawValue)))
  }

  package static func context(_ key: String, _ value: String) -> Condition {
    .fact(.context(key), .const(.string(value)))
  }

  package static func interactions(_ test: ValueTest) -> Condition {
    .fact(.interactions(nil), test)
  }

  package static func logins(_ test: ValueTest) -> Condition { .fact(.logins, test) }
  /// The answer to a field.
  package static func field(_ id: String, _ test: ValueTest) -> Condition {
    .fact(.field(id), test)
  }

  /// The screen of this id was completed once.
  package static func completed(_ screen: String) -> Condition {
    .fact(.screen(screen, .completed), .atLeast(1))
  }

  /// Every fact that it looks at, in the order of the file.
  package var tests: [FactTest] {
    switch self {
    case .fact(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let inner): inner.tests
    }
  }
}
