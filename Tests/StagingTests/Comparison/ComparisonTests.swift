import ProfileModel
import Testing

@testable import Staging

/// Many people, by what they are asked otherwise.
struct ComparisonTests {
  private static func shift(_ field: String) -> Comparison.Shift {
    Comparison.Shift(
      field: field, old: [], new: [.init(screen: "work", chance: Chance(.login))])
  }

  private static func lost(_ field: String) -> Comparison.Shift {
    Comparison.Shift(field: field, old: shift(field).new, new: [])
  }

  /// Somebody of each of these, by their names.
  private static func comparison(
    _ people: [(name: String, shifts: [Comparison.Shift])], groupsAtMost most: Int = 1000
  ) -> Comparison {
    people.reduce(into: Comparison(groupsAtMost: most)) { $0.take($1.shifts, of: $1.name) }
  }

  private static let people = [
    ("ada", [shift("title")]), ("bea", []), ("cid", [shift("company")]),
    ("dot", [shift("company")]), ("eve", [shift("company"), lost("title")]), ("fay", []),
  ]

  @Test func `The largest group comes first, and of equal ones the one that was found first`() {
    let comparison = Self.comparison(Self.people)
    #expect(comparison.groups.map(\.count) == [2, 1, 1])
    #expect(comparison.groups.map(\.example) == ["cid", "ada", "eve"])
    #expect(comparison.compared == 6)
    #expect(comparison.affected == 4)
    #expect(Comparison.Tendency.allCases.map(comparison.count) == [4, 1, 0])
    #expect(comparison.screens == ["work"])
  }

  @Test(arguments: 0...6)
  func `Parts come to the same as the whole`(cut: Int) {
    var comparison = Self.comparison(Array(Self.people[..<cut]))
    comparison.take(Self.comparison(Array(Self.people[cut...])))
    #expect(comparison == Self.comparison(Self.people))
  }

  @Test func `Groups beyond the most that are told apart are counted`() {
    let comparison = Self.comparison(Self.people, groupsAtMost: 2)
    #expect(comparison.groups.map(\.example) == ["cid", "ada"])
    #expect(comparison.beyond == 1)
    #expect(comparison.affected == 4)
  }
}
