package import ProfileModel

/// What happens to one person, from the first moment on: visits, answers, and time that passes.
package struct Life: Hashable, Sendable {
  package enum Move: Hashable, Sendable {
    /// Time passes; more than none.
    case wait(Duration)
    /// Somebody new comes by a connection, and signs up.
    case arrive(Interaction, connection: String, claims: JSONObject)
    /// Others write attributes, as providers and rules do at a login.
    case told([AttributePath: JSONValue])
    /// A visit begins: with a login, or by a session that was kept.
    case begin(Interaction, isLogin: Bool)
    /// What becomes of the screen that is shown.
    case end(Ending, of: String)
  }

  /// What becomes of a screen that is shown.
  package enum Ending: Hashable, Sendable {
    /// Sent, with the answers by the ids of their fields.
    case answered([String: JSONValue])
    case notNow, dontAskAgain
    /// The person leaves on purpose, and the visit is over.
    case left
    /// The window is closed, and the visit is over.
    case abandoned
  }

  package var moves: [Move]

  package init(_ moves: [Move] = []) { self.moves = moves }
}

extension Life.Ending {
  /// Whether the visit goes on.
  var goesOn: Bool { self != .left && self != .abandoned }

  /// What the history says of it; `nil` where nothing is noted.
  var outcome: History.Outcome? {
    switch self {
    case .answered: .answered
    case .notNow: .snoozed
    case .dontAskAgain: .declined
    case .left: .left
    case .abandoned: nil
    }
  }
}
