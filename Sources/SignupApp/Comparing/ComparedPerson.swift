import ProfileModel
import Rehearsal
import Screens
import Staging

/// Somebody whom a comparison is about.
struct ComparedPerson {
  /// What is told of them; empty for somebody of whom nothing is known.
  let name: String
  let points: [Point]

  /// A point of their life, and how scripts may get there: the best way first.
  struct Point {
    let standing: Comparer.Case
    let ways: [Way]
  }

  /// How a script comes to a point.
  enum Way {
    /// It begins with somebody, who then comes.
    case beginning(Script.Beginning)
    /// Nobody is there, and then somebody arrives by a connection.
    case arriving(Persona)
  }

  var cases: [Comparer.Case] { points.map(\.standing) }
}

/// Who can be compared, one after the other.
protocol ComparedPeople {
  /// Holds them all against each other.
  ///
  /// - Parameters:
  ///   - progress: called with how many have been compared, now and then.
  ///   - tell: called with why somebody could not be.
  mutating func compare(
    _ progress: (Int) -> Void, tell: (String) -> Void
  ) throws(Failure) -> Comparison

  /// Whether somebody could not be compared.
  var isPartial: Bool { get }

  /// One of them; `nil` where they are gone meanwhile.
  func person(named name: String) -> ComparedPerson?
}
