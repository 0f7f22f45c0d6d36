package import ProfileModel
package import Rehearsal
package import Screens

/// What came of a script.
extension Sentences {
  /// Why a step could not be done.
  package static func mishap(_ mishap: Mishap) -> String {
    switch mishap {
    case .nobody: "Nobody is there; an interaction comes first."
    case .noForm: "No form is shown here."
    case .notAsked(let field, let asked):
      "\(field) is not asked here; what is asked: \(asked.joined(separator: ", "))."
    case .notAnAnswer(let field, let kind):
      "\(field) is a field of kind \(kind.rawValue), which this answer does not fit."
    case .notOffered(let button): "\(button) is not offered here."
    case .formFirst(let form): "The form \(form) stands open, and comes first."
    case .notCorrectable(let field): "\(field) is nothing that My profile lets one correct."
    }
  }

  /// How somebody came in.
  package static func manner(_ manner: Turn.Manner, in flow: Flow) -> String {
    switch manner {
    case .new: "somebody new"
    case .session: "by the session"
    case .password: "with the password"
    case .connection(let name): "through \(flow.providers.title(of: name))"
    case .unknown: "not known yet"
    }
  }

  /// What somebody has before them.
  package static func sight(_ sight: Sight) -> String {
    switch sight.place {
    case .away: "nobody there"
    case .start: "at the start"
    case .personas: "choosing who arrives"
    case .home: "at Home"
    case .profile: "in My profile"
    case .logIn: "the login"
    case .link: "the login that links"
    case .correction: "correcting \(sight.asks.joined(separator: ", "))"
    case .article where sight.screen == nil: "reading"
    case .form, .article: "\(sight.screen ?? "") asks \(sight.asks.joined(separator: ", "))"
    }
  }

  /// That a script has come to its end.
  package static func played(_ script: String, steps: Int, unexpected: Int) -> String {
    unexpected == 0
      ? "\(script): \(counted(steps, "step")), all as expected."
      : "\(script): \(unexpected) of \(counted(steps, "step")) not as expected."
  }

  package static let asExpected = "as expected"
  package static let notAsExpected = "not as expected"
  package static let oneRecording = "--record writes one file; name one script beside it."

  /// - Parameter reason: the system's.
  package static func unwritable(_ path: String, _ reason: String) -> String {
    "\(path) cannot be written (\(reason))."
  }

  package static func recordingExists(_ path: String) -> String {
    "\(path) is there already. Name another file, or remove it."
  }

  /// The title of a session that was recorded.
  package static func session(at time: Timestamp) -> String { "A session of \(time.day)" }

  package static func noScript(_ name: String, known: [String]) -> String {
    "There is no file “\(name)”, and no script of this name. There are: "
      + "\(known.joined(separator: ", "))."
  }

  /// What a value is, without what it says.
  ///
  /// - Parameter other: the value that it is told apart from.
  package static func kind(of value: JSONValue, beside other: JSONValue? = nil) -> String {
    let noun: String
    switch value {
    case .null: return nothingThere
    case .bool: noun = "truth"
    case .number: noun = "number"
    case .string: noun = "text"
    case .array: noun = "list"
    case .object: return "an object"
    }
    return other.map { kind(of: $0) } == "a \(noun)" ? "another \(noun)" : "a \(noun)"
  }

  private static let nothingThere = "nothing"
}
