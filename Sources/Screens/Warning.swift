/// Something in a screens folder that can be read, and most likely is not what was meant.
package struct Warning: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    /// A screen's file that `flow.json` does not list.
    case unlisted
    case noPurpose
    /// There is no event at which the screen could be active.
    case neverActive
    /// `maxAsks` is 0.
    case neverAsked
    /// `maxAsks` on a required screen, which cannot be given up.
    case needlessMaxAsks
    /// A root attribute on a screen that is never active at sign-up, when alone it can be given.
    case rootAfterSignUp
    /// `knownFrom` leaves out what the field writes: the question would come back for ever.
    case answerNotKnown
    /// No profile has anything at this path; the nearest that one may have.
    case unreachable(path: String, nearest: String?)
  }

  /// The path of the file within the folder.
  package var file: String
  /// The path of the value within the file; empty for the file itself.
  package var path: String
  package var problem: Problem

  package init(file: String, path: String = "", problem: Problem) {
    self.file = file
    self.path = path
    self.problem = problem
  }
}

extension Warning: CustomStringConvertible {
  /// `work.json: when: the screen can never be active`
  package var description: String {
    ([file, path].filter { !$0.isEmpty } + [problem.description]).joined(separator: ": ")
  }
}

extension Warning.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unlisted: "flow.json does not list this screen, so it is never shown"
    case .noPurpose: "the screen does not say why it asks"
    case .neverActive: "the screen can never be active"
    case .neverAsked: "with maxAsks 0 the screen is never shown"
    case .needlessMaxAsks: "a required screen is asked until it is answered, whatever maxAsks says"
    case .rootAfterSignUp:
      "a root attribute can be given at sign-up only, and the screen is never active there"
    case .answerNotKnown:
      "what the field writes is not among what makes it known, so it is asked again and again"
    case .unreachable(let path, let nearest):
      "no profile has anything at \"\(path)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    }
  }
}
