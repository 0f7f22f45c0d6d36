import ProfileModel
import Screens

/// How far a count is counted: from a point on, only its remainder matters.
struct Cap: Hashable {
  /// From here on, no bound tells two counts apart.
  private(set) var most = 0
  /// What multiples are tested.
  private(set) var period = 1

  /// The least count that stands for another.
  func callAsFunction(_ count: Int) -> Int { count < most ? count : most + (count - most) % period }

  var isCounted: Bool { most > 0 || period > 1 }

  /// Counts as far as this, at least.
  mutating func reach(_ count: Int) { most = max(most, count) }

  mutating func reach(_ other: Cap) {
    most = max(most, other.most)
    period = Self.multiple(period, other.period)
  }

  mutating func reach(_ test: ValueTest) {
    for assertion in test.assertions {
      switch assertion {
      case .const(let value): reach(above: value)
      case .oneOf(let values): for value in values { reach(above: value) }
      case .minimum(.number(let bound)), .exclusiveMinimum(.number(let bound)),
        .maximum(.number(let bound)), .exclusiveMaximum(.number(let bound)):
        reach(Self.count(bound) + 1)
      case .multipleOf(let step):
        period = Self.multiple(period, max(1, Self.count(step)))
        reach(1)
      default: reach(1)
      }
    }
  }

  private mutating func reach(above value: JSONValue) {
    if case .number(let number) = value { reach(Self.count(number.double) + 1) }
  }

  /// The next whole number, as far as counting goes at all.
  private static func count(_ number: Double) -> Int {
    Int(min(max(0, number.rounded(.up)), Double(farthest)))
  }

  /// What is beyond this is never reached by going through every count.
  static let farthest = 10_000

  private static func multiple(_ left: Int, _ right: Int) -> Int {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return min(left / a * right, farthest)
  }
}
