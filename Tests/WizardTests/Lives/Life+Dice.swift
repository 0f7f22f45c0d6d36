import ProfileModel
import Screens
import TestSupport

@testable import Wizard

/// The dice.
extension Life {
  var randomAct: Wizard.Act {
    mutating get {
      switch Int.random(in: 0..<36, using: &generator) {
      case 0..<5: .typed(pick(["a", "e\u{301}", "\u{301}", "世", "👍🏽", "7", " ", "@", "\u{202E}"]))
      case 5..<7: .pasted(pick(Self.texts))
      case 7..<11: .pasted(fittingText)
      case 11: .caretMoved(pick([.left, .right, .wordLeft, .wordRight, .start, .end]))
      case 12: .erased(pick([.backward, .forward, .wordBackward, .wordForward, .toStart, .toEnd]))
      case 13..<15: .nextPressed
      case 15: .previousPressed
      case 16: .upPressed
      case 17..<19: .downPressed
      case 19..<27: .enterPressed
      case 27..<29: .backPressed
      case 29: .optionMoved(pick([-1, 1, 5]))
      case 30: .togglePressed
      case 31: .confirmed(pick([true, false]))
      case 32..<34: .revealPressed
      case 34:
        pick([
          .helpPressed, .whyPressed, .inspectPressed(isRoomy: pick([true, false])), .laterPressed,
          .scrolled(to: pick([-3, 0, 4, 1000])),
        ])
      default:
        Int.random(in: 0..<12, using: &generator) == 0
          ? pick([.leavePressed, .interrupted]) : .enterPressed
      }
    }
  }

  static let texts = [
    "Ada", "ada@example.com", "correct horse battery staple", "two\nlines", "\u{1B}[31mred",
    "e\u{301}\u{301}", "",
  ]

  /// What the focused field takes, so that forms come to an end now and then.
  var fittingText: String {
    guard let input = wizard.form?.focusedInput, input.isEmpty else { return "" }
    return switch input.field.kind {
    case .email: "ada@example.com"
    case .password: "correct horse battery staple"
    case .date: "1815-12-10"
    default: "Ada"
    }
  }

  /// What the service may say to an effect; now and then something that is no answer to it.
  mutating func content(for work: Wizard.Effect.Work) -> Wizard.Reply.Content {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0..<3: return .failed(trouble)
    case 3: return .progressed(.confirmation(code: "A", address: "b"))
    case 4: return pick([.noted, .signedOut, .answered(visit), .signedUp(visit)])
    default: break
    }
    return switch work {
    case .signUp: .signedUp(visit)
    case .logIn, .link: .loggedIn(visit)
    case .arrive: arrival
    case .open: .opened(ada(visits: 1))
    case .answer: .answered(visit)
    case .signOut: .signedOut
    case .begin, .note, .cancel, .comeBack, .leave: .noted
    }
  }

  /// Somebody known, whose history may have moved on elsewhere.
  var visit: Visit {
    mutating get {
      ada(
        metadata: pick([[:], ["company": "ACME"], ["subscribed": true], ["a": "x"]]),
        visits: pick([1, 1, 5]))
    }
  }

  /// Somebody known, somebody new, or somebody whose email has an account.
  var arrival: Wizard.Reply.Content {
    mutating get {
      var newcomer = ada(visits: 1)
      newcomer.profile.document["email"] = nil
      return pick([
        .loggedIn(visit), .arrived(newcomer), .arrived(newcomer),
        .linkOffered(email: "ada@example.com"),
      ])
    }
  }

  var trouble: Wizard.Trouble {
    mutating get {
      pick([
        .emailTaken, .wrongCredentials, .throttled(seconds: 5), .storage("Full."), .denied("No."),
        .sessionEnded, .sessionExpired(days: 30), .blocked, .continuesWith(connection: "github"),
        .refused(["password": .password(.common)]), .refused(["given_name": .empty]),
        .refused(["app_metadata.x": .empty]), .refused([:]),
      ])
    }
  }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}
