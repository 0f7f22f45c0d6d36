package import Staging

/// What is found by going through every life.
extension Sentences {
  /// Why something is wrong. None of the sentences has an attribute's value in it.
  package static func why(_ finding: Exploration.Suspicion) -> String {
    switch finding.kind {
    case .neverShown: "Nobody is ever shown this screen, whatever they do."
    case .neverAsked: "The screen is shown, but never with this question."
    case .askedAgain:
      "The answer stands in the profile already; put where it stands into “knownFrom”."
    case .stuck where finding.isUnanswerable: "It must be answered, and no answer is accepted."
    case .stuck: "It must be answered, and can stay missing: after this it is never asked again."
    case .loop: "It is sent each time, and comes back all the same, for ever."
    case .empty: "It is shown with nothing to choose from."
    case .gap: "Whoever answers the rest of the screen is never asked this again."
    }
  }

  /// `work: shown at visit 2`
  package static func reached(_ screen: String, atVisit number: Int) -> String {
    "\(screen): shown at visit \(number)"
  }

  package static func explored(_ states: Int, cut: [String]) -> String {
    if cut.isEmpty { return "\(counted(states, "state")), all that there are." }
    return "\(counted(states, "state")), and then we stopped at --limit on \(enumerated(cut)): "
      + "what was not found there may be there all the same."
  }

  package static func exploring(_ states: Int, of limit: Int) -> String {
    let width = 20
    let done = min(width, states * width / max(1, limit))
    let bar = String(repeating: "#", count: done) + String(repeating: ".", count: width - done)
    return "[\(bar)] \(states) states of at most \(limit) in one part"
  }

  /// What others write at a login, which no script can.
  package static func told(at paths: [String]) -> String {
    "Before the next login, others write \(enumerated(paths))."
  }
}
