package import ProfileModel
package import Screens

/// What came of one step of a script. Data only.
package struct Turn: Hashable, Sendable {
  /// The step's number in its script, from 1.
  package let number: Int
  package let step: ScriptStep
  /// When it happened.
  package let time: Timestamp
  /// How the person came in; `nil` for every step but an interaction.
  package let manner: Manner?
  /// Why the step could not be done; `nil` for one that was.
  package let mishap: Mishap?
  /// In what things are other than the step expects.
  package let differences: [Difference]
  /// What the person had before them afterwards.
  package let sight: Sight

  package var isAsExpected: Bool { mishap == nil && differences.isEmpty }

  /// How a person came in.
  package enum Manner: Hashable, Sendable {
    /// As somebody new.
    case new
    case session
    case password
    /// By the connection of this name.
    case connection(String)
    /// Not at all, so far: nothing says who it is.
    case unknown
  }
}

/// Why a step of a script could not be done.
package enum Mishap: Hashable, Sendable {
  /// Nobody is there: an interaction has to come before.
  case nobody
  /// No form is shown.
  case noForm
  /// The form does not ask for the field; what it asks.
  case notAsked(String, asked: [String])
  /// A field of this kind cannot hold the answer.
  case notAnAnswer(String, Field.Kind)
  /// The form has no such button: `notNow`, `dontAskAgain` or `back`.
  case notOffered(String)
  /// A form stands open, which comes first.
  case formFirst(String)
  /// The field is none that the person may correct.
  case notCorrectable(String)
}

/// One thing that is other than a script expects.
package struct Difference: Hashable, Sendable {
  package let aspect: Expectation.Aspect
  package let expected: JSONValue
  package let got: JSONValue

  package init(aspect: Expectation.Aspect, expected: JSONValue, got: JSONValue) {
    (self.aspect, self.expected, self.got) = (aspect, expected, got)
  }
}
