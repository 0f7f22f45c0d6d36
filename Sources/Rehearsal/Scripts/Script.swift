package import ProfileModel
package import Screens

/// A life, written down: interactions, answers and jumps in time. It replays with or without a
/// terminal, and the same script always gives the same bytes.
package struct Script: Hashable, Sendable {
  /// Who is there before the first step.
  package enum Beginning: Hashable, Sendable {
    /// Nobody whom we know.
    case nobody
    /// A persona who has been here before, or signed up when the script starts.
    case persona(Persona)
    /// Somebody with a profile and a history, who has a session.
    case somebody(Profile, History)
  }

  package var title: String
  /// The time of the first step.
  package var start: Timestamp
  /// What ids, tokens and generated passwords come from.
  package var seed: UInt64
  package var beginning: Beginning
  package var steps: [ScriptStep]

  package init(
    title: String, start: Timestamp = Script.usualStart, seed: UInt64 = 1,
    beginning: Beginning = .nobody, steps: [ScriptStep]
  ) {
    self.title = title
    self.start = start
    self.seed = seed
    self.beginning = beginning
    self.steps = steps
  }

  /// When a script starts that does not say it: 2026-01-05T09:00:00Z, a Monday.
  package static let usualStart = Timestamp(secondsSince1970: 1_767_603_600)
}

/// One thing that happens in a script.
package enum ScriptStep: Hashable, Sendable {
  /// A caption.
  case say(String)
  /// The person is there, and we may ask.
  case interaction(Interaction, Entrance)
  /// The person comes by a connection. The claims are those of the persona.
  case arrive(Persona)
  /// The fields of the form that is shown are filled in, and it is submitted.
  case answer([FieldAnswer])
  case notNow
  case dontAskAgain
  /// Back to the form before.
  case back
  /// The person leaves, and means to.
  case leave
  /// The window is closed, whatever stands in it; nobody knows why.
  case abandon
  /// Values are put right in My profile.
  case correct([FieldAnswer])
  case signOut
  case wait(Duration)
  /// What is so now, or the script fails.
  case expect(Expectation)
}

extension ScriptStep {
  /// What happens in a step: the key that it is known by.
  package enum Deed: String, Hashable, Sendable, CaseIterable {
    case say, interaction, arrive, answer, notNow, dontAskAgain, back, leave, abandon, correct
    case signOut, wait, expect
  }

  package var deed: Deed {
    switch self {
    case .say: .say
    case .interaction: .interaction
    case .arrive: .arrive
    case .answer: .answer
    case .notNow: .notNow
    case .dontAskAgain: .dontAskAgain
    case .back: .back
    case .leave: .leave
    case .abandon: .abandon
    case .correct: .correct
    case .signOut: .signOut
    case .wait: .wait
    case .expect: .expect
    }
  }
}

/// How a person comes in at an interaction.
package enum Entrance: Hashable, Sendable {
  /// By the session, if it lives; else the way they signed up.
  case usual
  /// By the session, or not at all.
  case session
  /// The way they signed up, whatever becomes of the session: a login that counts.
  case login
}

/// What a script has somebody answer to one field.
package struct FieldAnswer: Hashable, Sendable {
  /// The id of the field.
  package var field: String
  package var answer: ScriptedAnswer

  package init(_ field: String, _ answer: ScriptedAnswer) {
    self.field = field
    self.answer = answer
  }
}

/// What is answered.
package enum ScriptedAnswer: Hashable, Sendable {
  case value(JSONValue)
  /// A password that the seed makes, so that none has to be written down.
  case generated(GeneratedPassword)
}

/// Which password is made.
package enum GeneratedPassword: Hashable, Sendable {
  /// The person's own, the same throughout the script.
  case own
  /// One that is as good, and not theirs.
  case other
  /// One that is refused wherever a password is chosen.
  case weak
}
