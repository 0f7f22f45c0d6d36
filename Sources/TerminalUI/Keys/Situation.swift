package import Wizard
import Wording

/// What the keys are about now, which decides the keymap.
package enum Situation: Hashable, Sendable {
  case menu(Menu)
  case text(Place)
  case secret(Place)
  /// A yes/no, a choice, or several choices.
  case confirm(Place), choice(Place), choices(Place)
  /// The switch of a secret, or a button.
  case control(Place)
  case article
  /// Help, and "why this".
  case reading
  /// "Leave?"
  case question
  /// Work is under way: there is nothing to do but wait or leave.
  case waiting

  package enum Menu: Hashable, Sendable {
    case start, personas, home
    /// Some rows are not for the person to correct.
    case profile(isCorrectable: Bool)

    /// Whether Esc goes back, and does not leave.
    var hasWayBack: Bool {
      switch self {
      case .start, .home: false
      case .personas, .profile: true
      }
    }

    /// What Enter does; `nil` where it does nothing.
    var enter: KeyMeaning? {
      switch self {
      case .start, .personas, .home: .open
      case .profile(let isCorrectable): isCorrectable ? .correct : nil
      }
    }
  }

  /// Where a form stands, as far as the keys need to know.
  package struct Place: Hashable, Sendable {
    /// It lies under an article, so that the arrows scroll.
    var isUnderArticle = false
    /// What Esc does.
    var back = Back.leave
    var enter = Enter.next
    /// Whether there is anything to tell about why it asks.
    var hasReasons = false
  }

  /// What Enter does: it presses a button, submits from the last field, and else goes on to the next.
  package enum Enter: Hashable, Sendable {
    case next, press, goOn

    var meaning: KeyMeaning {
      switch self {
      case .next: .next
      case .press: .press
      case .goOn: .goOn
      }
    }
  }

  package enum Back: Hashable, Sendable {
    case leave, back, notNow

    var meaning: KeyMeaning {
      switch self {
      case .leave: .leave
      case .back: .back
      case .notNow: .notNow
      }
    }
  }

  package init(of wizard: Wizard) {
    switch wizard.popup {
    case .help, .why: self = .reading
    case .leave, .putOff: self = .question
    case nil: self = wizard.waiting == nil ? Self.place(of: wizard) : .waiting
    }
  }

  private static func place(of wizard: Wizard) -> Situation {
    switch wizard.place {
    case .start: .menu(.start)
    case .personas: .menu(.personas)
    case .home: .menu(.home)
    case .profile(let menu): .menu(.profile(isCorrectable: menu.chosen?.correction != nil))
    case .form(let form): control(in: form, Place(of: form, in: wizard))
    case .article(let reading):
      reading.question.map { control(in: $0, Place(of: $0, in: wizard)) } ?? .article
    }
  }

  private static func control(in form: Form, _ place: Place) -> Situation {
    guard let input = form.focusedInput else { return .control(place) }
    switch input.answer {
    case .line: return input.isSecret ? .secret(place) : .text(place)
    case .confirm: return .confirm(place)
    case .choice: return .choice(place)
    case .choices: return .choices(place)
    }
  }
}

extension Situation.Place {
  init(of form: Form, in wizard: Wizard) {
    if case .article = wizard.place { isUnderArticle = true }
    if form.isOptional {
      back = .notNow
    } else if form.isBeyondTheFirst || wizard.steps?.behind.isEmpty == false {
      back = .back
    }
    if case .button = form.focus {
      enter = .press
    } else if form.focusedIndex == form.inputs.count - 1 {
      enter = .goOn
    }
    hasReasons = form.screen != nil
  }
}
