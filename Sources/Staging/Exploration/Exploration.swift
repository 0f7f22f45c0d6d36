package import Screens

/// All that can become of the people who come to a flow: which screens they can be shown, and what is
/// wrong with that.
package struct Exploration: Hashable, Sendable {
  /// A screen that can be shown, and the shortest life to it.
  package struct Reached: Hashable, Sendable {
    package var screen: String
    package var life: Life
  }

  package struct Suspicion: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A screen that nobody is ever shown.
      case neverShown
      /// A question that nobody is ever asked.
      case neverAsked
      /// A question whose answer stands somewhere already.
      case askedAgain
      /// An answer that must be given, and can stay missing for ever.
      case stuck
      /// A screen that comes at each visit, although it was sent each time.
      case loop
      /// A screen with nothing to choose from.
      case empty
      /// A question that is never asked of those who have answered another.
      case gap
    }

    package var kind: Kind
    package var screen: String
    package var field: String?
    /// Whether no answer is accepted, where that is why an answer stays missing.
    package var isUnanswerable = false
    /// The shortest life that shows it; none where there is nothing to show.
    package var life: Life?
  }

  /// How many states were looked at.
  package var states = 0
  /// In declared order.
  package var screens: [Reached] = []
  /// By screen and field, in declared order.
  package var findings: [Suspicion] = []
  /// The screens that were not explored to the end: what was not found on them may be there.
  package var cut: [String] = []

  package var isComplete: Bool { cut.isEmpty }

  /// Explores a flow.
  ///
  /// - Parameters:
  ///   - limit: the most states that are looked at for any part of it.
  ///   - progress: told now and then how many were.
  package init(of flow: Flow, limit: Int = 200_000, progress: (Int) -> Void = { _ in }) {
    var explorer = Explorer(flow, limit: limit)
    explorer.explore(progress)
    self = explorer.result
  }

  init() {}
}
