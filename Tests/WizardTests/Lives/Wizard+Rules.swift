import ProfileModel
import Screens
import Staging

@testable import Wizard

// What the rules speak of.

extension Wizard {
  /// Every form that somebody may come back to, the shown one last.
  var allForms: [Form] {
    let left = kept.signUps.sorted { $0.key < $1.key }.map(\.value)
    let flows = left.map(\.steps) + [steps].compactMap { $0 }
    return left.map(\.form) + flows.flatMap { $0.behind.map(\.form) + $0.ahead }
      + [kept.logIn, form].compactMap { $0 }
  }

  /// What is being filled in, by form; of two copies of a form the one that is shown.
  var drafts: [String: [Input.Draft]] {
    Dictionary(allForms.map { ($0.key, $0.drafts) }, uniquingKeysWith: { $1 })
  }

  /// Whether a trouble stands where the person sees it.
  func tells(of trouble: Trouble) -> Bool {
    notice == trouble || form?.trouble == trouble
      || form?.inputs.contains { $0.refusal != nil } == true
  }
}

extension Wizard.Trouble {
  var isLapse: Bool {
    switch self {
    case .sessionEnded, .sessionExpired, .blocked: true
    default: false
    }
  }
}

extension Wizard.Act {
  /// Whether it changes the text or the choice of a field, or where the caret stands in it.
  var isEditing: Bool {
    switch self {
    case .typed, .pasted, .caretMoved, .erased, .optionMoved, .togglePressed, .confirmed: true
    default: false
    }
  }
}

extension Wizard.Effect.Work {
  var noted: Showing? {
    if case .note(let showing) = self { showing } else { nil }
  }

  /// Passwords go with the three effects that are about them, and nowhere else.
  var hidesPasswords: Bool {
    switch self {
    case .signUp(let account): account.values["password"] == nil
    case .answer(let values, _): values["password"] == nil
    default: true
    }
  }
}

extension Steps {
  /// Whether a form was dealt with for good.
  func hasStored(_ key: String) -> Bool {
    isKnown && behind.contains { $0.form.key == key }
  }
}

extension Form {
  var drafts: [Input.Draft] { inputs.map(\.answer) }

  /// Which form this is, its values apart.
  var key: String {
    let what =
      switch purpose {
      case .stage(let screen): screen.id
      case .logIn(let provider): "log-in \(provider?.connection ?? "")"
      case .correction: "correction"
      }
    return "\(what) \(inputs.map(\.field.writes.description))"
  }
}

extension Input.Draft {
  var isBlank: Bool {
    switch self {
    case .line(let line): line.isEmpty
    case .confirm(let truth): truth == nil
    case .choice(_, let chosen): chosen == nil
    case .choices(_, let chosen): chosen.isEmpty
    }
  }
}
