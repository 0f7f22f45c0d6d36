package import ProfileModel
package import Screens

/// What is in the way of a condition: the fact that fails, what it should be, what was found, and when
/// that may change. None of it has an attribute's value.
package struct Obstacle: Hashable, Sendable {
  /// What was found, by its class.
  package enum Found: Hashable, Sendable {
    case nothing
    /// An answer that holds no more.
    case stale
    case event(Interaction.Event)
    case count(Int)
    case percent(Int)
    case duration(Duration)
    case text, number, truth, list, object
  }

  /// What would bring the fact about by itself.
  package enum Change: Hashable, Sendable {
    case time(Timestamp)
    /// The count comes to this.
    case count(Int)
  }

  /// `nil` where one of several would have to hold, and there are none.
  package let test: FactTest?
  /// Whether it is in the way because it holds.
  package let isNegated: Bool
  package let found: Found
  /// `nil` where time and counts alone change nothing.
  package let change: Change?

  package init(
    _ test: FactTest?, isNegated: Bool = false, found: Found = .nothing, change: Change? = nil
  ) {
    self.test = test
    self.isNegated = isNegated
    self.found = found
    self.change = change
  }
}

extension Obstacle.Found {
  /// The class of a value of an attribute.
  init(_ value: JSONValue?) {
    self =
      switch value {
      case nil, .null: .nothing
      case .string: .text
      case .number: .number
      case .bool: .truth
      case .array: .list
      case .object: .object
      }
  }
}
