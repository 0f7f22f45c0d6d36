import ProfileModel
import Screens

/// All that a flow does with the value at one path of a profile. Two values that it takes alike give
/// the same plans.
struct Readings {
  /// What a value is to the flow.
  typealias Class = [Bool]

  /// The fields whose answer stands there.
  private let fields: [Field]
  /// The tests on the answers to those, in the same order.
  private let answerTests: [[ValueTest]]
  /// The tests on the attribute itself.
  private let tests: [ValueTest]
  private let root: RootAttribute?

  /// - Parameter paths: the names by which the flow may mean the value; of an identity there are two.
  init(of paths: [AttributePath], in flow: Flow) {
    let all = flow.conditions.flatMap(\.tests)
    var fields: [Field] = []
    for field in flow.screens.flatMap(\.fields) + flow.fields
    where field.knownFrom.contains(where: paths.contains) && !fields.contains(field) {
      fields.append(field)
    }
    self.fields = fields
    answerTests = fields.map { field in
      all.filter { $0.fact == .field(field.id) }.map(\.test)
    }
    tests = all.filter { test in paths.contains { test.fact == .attribute($0) } }.map(\.test)
    root = paths.first.flatMap { $0.isRoot ? RootAttribute(rawValue: $0.root) : nil }
  }

  /// Whether anything of the flow reads the value.
  var isRead: Bool { !fields.isEmpty || !tests.isEmpty }

  func classOf(_ value: JSONValue) -> Class {
    var all = [value.isEmpty, fits(value)] + tests.map { $0.holds(for: value) }
    for (field, tests) in zip(fields, answerTests) {
      let isAnswered = field.isAnswered(by: value)
      let answer = field.normalized(value)
      all.append(isAnswered)
      all += tests.map { isAnswered && $0.holds(for: answer) }
    }
    return all
  }

  /// Whether it is a value that a root attribute can have.
  private func fits(_ value: JSONValue) -> Bool {
    guard let root else { return true }
    do throws(RootFault) {
      try root.check(value)
      return true
    } catch { return false }
  }

  /// Every assertion that the value may meet, within others, too.
  var assertions: [ValueTest.Assertion] {
    (tests + answerTests.flatMap(\.self) + fields.compactMap(\.validate)).flatMap(\.deepAssertions)
  }

  /// The kinds of answers that stand there.
  var kinds: Set<Field.Kind> { Set(fields.map(\.kind)) }

  /// The options of those answers.
  var options: [String] { fields.flatMap(\.options).map(\.value) }
}

extension ValueTest {
  /// Its assertions, and those within them.
  var deepAssertions: [Assertion] {
    assertions.flatMap { assertion -> [Assertion] in
      if case .contains(let inner) = assertion {
        [assertion] + inner.deepAssertions
      } else {
        [assertion]
      }
    }
  }
}

extension ValueTest.Assertion {
  /// The values that it names.
  var constants: [JSONValue] {
    switch self {
    case .const(let value): [value]
    case .oneOf(let values): values
    default: []
    }
  }
}
