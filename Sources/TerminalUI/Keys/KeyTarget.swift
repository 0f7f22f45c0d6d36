package import Wizard
import Wording

/// What the keys are about now, which decides the keymap.
package enum KeyTarget: Hashable, Sendable {
  case menu(List)
  case text(FormKeys)
  case secret(FormKeys)
  /// A yes/no, a choice, or several choices.
  case confirm(FormKeys), choice(FormKeys), choices(FormKeys)
  /// The switch of a secret, or a button.
  case control(FormKeys)
  case article
  /// Help, and "why this".
  case reading
  /// "Leave?"
  case question
  /// Work is under way: there is nothing to do but wait or leave.
  case waiting

  package enum List: Hashable, Sendable {
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

  /// What the keys need to know of a form.
  package struct FormKeys: Hashable, Sendable {
    /// It lies under an article, so that the arrows scroll.
    var isUnderArticle = false
    /// What Esc does.
    var back = KeyMeaning.leave
    /// What Enter does: it presses a button, goes on from the last field, and else to the next.
    var enter = KeyMeaning.next
    /// Whether there is anything to tell about why it asks.
    var hasReasons = false
  }

  /// Borrows the wizard, since an initializer is else given a copy of its own, with every key.
  package init(of wizard: borrowing Wizard) {
    switch wizard.popup {
    case .help, .why, .inspection: self = .reading
    case .comingBack, .leave, .putOff: self = .question
    case nil: self = wizard.waiting == nil ? Self.target(in: wizard) : .waiting
    }
  }

  private static func target(in wizard: Wizard) -> KeyTarget {
    switch wizard.place {
    case .start: .menu(.start)
    case .personas: .menu(.personas)
    case .home: .menu(.home)
    case .profile(let menu): .menu(.profile(isCorrectable: menu.chosen?.correction != nil))
    case .form(let form): control(in: form, FormKeys(of: form, in: wizard))
    case .article(let reading):
      reading.question.map { control(in: $0, FormKeys(of: $0, in: wizard)) } ?? .article
    }
  }

  private static func control(in form: Form, _ keys: FormKeys) -> KeyTarget {
    guard let input = form.focusedInput else { return .control(keys) }
    switch input.answer {
    case .line: return input.isSecret ? .secret(keys) : .text(keys)
    case .confirm: return .confirm(keys)
    case .choice: return .choice(keys)
    case .choices: return .choices(keys)
    }
  }
}

extension KeyTarget.FormKeys {
  init(of form: borrowing Form, in wizard: borrowing Wizard) {
    if case .article = wizard.place { isUnderArticle = true }
    if form.isOptional {
      back = .notNow
    } else if form.isBeyondTheFirst || wizard.steps?.behind.isEmpty == false {
      back = .back
    }
    if case .button = form.focus {
      enter = .press
    } else if form.focusedIndex == form.inputs.lastIndex(where: \.isShown) {
      enter = .goOn
    }
    hasReasons = form.screen != nil
  }
}
