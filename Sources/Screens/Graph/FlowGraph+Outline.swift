extension FlowGraph {
  /// What one screen comes after, in the notation of arrows.
  package struct Coming: Hashable, Sendable {
    /// `nil` for any event.
    package let event: String?
    /// What has to hold besides.
    package let conditions: [String]
  }

  /// When a screen comes; nothing where no event leads there.
  ///
  /// - Parameter place: the place of the screen in the flow.
  package func comings(to place: Int) -> [Coming] {
    arrows.filter { $0.screen == place && !$0.origin.isScreen }.map { arrow in
      let conditions = arrow.label.filter { $0 != "always" }
      guard case .event(let event) = arrow.origin else {
        return Coming(event: nil, conditions: conditions)
      }
      return Coming(event: events[event], conditions: conditions)
    }
  }
}

extension Screen {
  /// When it has to be answered, in the notation of arrows; `nil` where that is always so or never.
  package var requirement: String? {
    required == .always || required == .never ? nil : required.notation
  }
}

extension Field {
  /// When it is there, in the notation of arrows; `nil` where it always is.
  package var dependence: String? { self.when?.notation }
}
