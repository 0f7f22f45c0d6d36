/// What two flows ask of many people, by how it differs.
///
/// Only the kinds of difference are kept, each with how many it concerns and the first of them, so
/// that it takes no more memory for more people.
package struct Comparison: Hashable, Sendable {
  /// Where a field is asked.
  package struct Placement: Hashable, Sendable {
    /// The id of the screen, in the new flow if it is there.
    package let screen: String
    package let chance: Chance
    /// Whether it is there when the screen opens. If not, the answer to another field brings it.
    package let isAtOnce: Bool

    package init(screen: String, chance: Chance, isAtOnce: Bool = true) {
      self.screen = screen
      self.chance = chance
      self.isAtOnce = isAtOnce
    }
  }

  /// Whether a field is asked at more places than it was, at fewer, or at others.
  package enum Tendency: String, Hashable, Sendable, CaseIterable {
    case more, less, elsewhere
  }

  /// A field that one person is asked otherwise.
  package struct Shift: Hashable, Sendable {
    /// As the new flow names it, or as the old one does where the new one doesn't have it.
    package let field: String
    /// Where the old flow asks it, and where the new one does.
    package let old: [Placement]
    package let new: [Placement]
    /// Why the old flow does not ask it at the first place where only the new one does; `nil` where it
    /// does not have the field there, and where there is no such place.
    package let oldVerdict: Plan.Verdict?
    /// The same of the new flow, where only the old one asks it.
    package let newVerdict: Plan.Verdict?

    package init(
      field: String, old: [Placement], new: [Placement], oldVerdict: Plan.Verdict? = nil,
      newVerdict: Plan.Verdict? = nil
    ) {
      self.field = field
      self.old = old
      self.new = new
      self.oldVerdict = oldVerdict
      self.newVerdict = newVerdict
    }

    /// Where only the old flow asks it, and where only the new one does.
    package var lost: [Placement] { old.filter { !new.contains($0) } }
    package var gained: [Placement] { new.filter { !old.contains($0) } }

    package var tendency: Tendency {
      lost.isEmpty ? .more : gained.isEmpty ? .less : .elsewhere
    }
  }

  /// People of whom the same is asked otherwise.
  package struct Group: Hashable, Sendable {
    /// In the order in which the new flow has the fields.
    package let shifts: [Shift]
    package internal(set) var count: Int
    /// The name of the first of them.
    package let example: String
  }

  /// How many people were compared.
  package private(set) var compared = 0
  private var found: [Group] = []
  private var places: [[Shift]: Int] = [:]
  /// How many are asked otherwise in ways that are not among the groups.
  package private(set) var beyond = 0
  private let most: Int

  /// - Parameter most: how many groups are told apart.
  package init(groupsAtMost most: Int = 1000) { self.most = most }
}

extension Comparison {
  /// The largest first; of equal ones, the one that was found first.
  package var groups: [Group] {
    found.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  /// How many people are asked otherwise.
  package var affected: Int { found.reduce(beyond) { $0 + $1.count } }

  /// How many people are asked something otherwise in this way. One may be asked less of one thing and
  /// more of another.
  package func count(of tendency: Tendency) -> Int {
    found.filter { $0.shifts.contains { $0.tendency == tendency } }.reduce(0) { $0 + $1.count }
  }

  /// The ids of the screens on which something is asked otherwise.
  package var screens: Set<String> {
    Set(found.flatMap(\.shifts).flatMap { $0.lost + $0.gained }.map(\.screen))
  }

  /// Counts somebody.
  ///
  /// - Parameter shifts: what they are asked otherwise; empty for nothing.
  package mutating func take(_ shifts: [Shift], of name: @autoclosure () -> String) {
    compared += 1
    if shifts.isEmpty { return }
    add(1, shifts, as: name)
  }

  /// Counts those who were counted elsewhere, as if they came after these.
  package mutating func take(_ others: Comparison) {
    compared += others.compared
    beyond += others.beyond
    for group in others.found { add(group.count, group.shifts, as: { group.example }) }
  }

  private mutating func add(_ count: Int, _ shifts: [Shift], as name: () -> String) {
    if let place = places[shifts] {
      found[place].count += count
    } else if found.count < most {
      places[shifts] = found.count
      found.append(Group(shifts: shifts, count: count, example: name()))
    } else {
      beyond += count
    }
  }
}
