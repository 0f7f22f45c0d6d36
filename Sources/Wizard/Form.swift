package import ProfileModel
package import Screens
package import Staging

/// A form that is being filled in.
package struct Form: Hashable, Sendable {
  /// What a form is for.
  package enum Purpose: Hashable, Sendable {
    /// A stage of the flow.
    indirect case stage(Screen)
    /// Email and password; with a provider, to link its identity to the account.
    case logIn(linking: Provider?)
    /// One value that the person corrects in "My profile".
    case correction
  }

  /// What Tab goes round.
  package enum Control: Hashable, Sendable {
    /// The field at an index.
    case field(Int)
    /// The switch that shows the secret of the field at an index.
    case reveal(Int)
    case button(Button)
  }

  package enum Button: Hashable, Sendable {
    case back
    /// "Not now"
    case notNow
    /// "Don't ask again"
    case dontAskAgain
    case submit
  }

  package let purpose: Purpose
  /// Whether the form may be left unanswered.
  package let isOptional: Bool
  /// What was already known, so that the form can say why it asks so little.
  package let known: [KnownGroup]
  package let buttons: [Button]
  /// How a password that is chosen here is judged; `nil` where none is.
  let newPassword: NewPassword?
  /// Whether an answer can change what else is asked here.
  let hasDependents: Bool
  package internal(set) var inputs: [Input]
  package internal(set) var focus: Control { didSet { hideSecrets(exceptAt: focusedIndex) } }
  /// What the service could not do with the form as a whole.
  package internal(set) var trouble: Wizard.Trouble?

  package init(
    _ purpose: Purpose, isOptional: Bool = false, questions: [Plan.Question], buttons: [Button],
    known: [KnownGroup] = [], newPassword: NewPassword? = nil
  ) {
    self.purpose = purpose
    self.isOptional = isOptional
    self.known = known
    self.buttons = buttons
    self.newPassword = newPassword
    let declared = if case .stage(let screen) = purpose { screen.fields } else { [Field]() }
    hasDependents = questions.contains { question in
      let options = declared.first { $0.id == question.field.id }?.options ?? []
      return question.field.when != nil || question.field.required?.tests.isEmpty == false
        || options.contains { $0.when != nil }
    }
    inputs = questions.map(Input.init)
    focus = questions.firstIndex(where: \.isShown).map(Control.field) ?? .button(.submit)
  }

  /// What a new password is held against.
  package struct NewPassword: Hashable, Sendable {
    let policy: PasswordPolicy
    /// What is known of the person, apart from what this form asks.
    let personal: [String]

    package init(policy: PasswordPolicy, personal: [String] = []) {
      self.policy = policy
      self.personal = personal
    }
  }

  /// Fields whose answers are known from one source.
  package struct KnownGroup: Hashable, Sendable {
    package let fields: [Field]
    /// Who told us; `nil` for the person.
    package let source: String?

    package init(fields: [Field], source: String?) {
      self.fields = fields
      self.source = source
    }
  }

  /// The controls in the order of Tab, which is the order on the screen.
  package var controls: [Control] {
    inputs.indices.filter { inputs[$0].isShown }.flatMap { index in
      inputs[index].isSecret ? [.field(index), .reveal(index)] : [Control.field(index)]
    } + buttons.map(Control.button)
  }

  /// The index of the field that has the focus, its switch included.
  package var focusedIndex: Int? {
    switch focus {
    case .field(let index), .reveal(let index): index
    case .button: nil
    }
  }

  /// The field that keys go to; `nil` while a switch or a button has the focus.
  package var focusedInput: Input? {
    if case .field(let index) = focus { inputs[index] } else { nil }
  }

  /// Whether there is always something to go back to.
  package var isBeyondTheFirst: Bool {
    switch purpose {
    case .correction, .logIn(linking: _?): true
    case .stage, .logIn(linking: nil): false
    }
  }

  package var screen: Screen? {
    if case .stage(let screen) = purpose { screen } else { nil }
  }

  /// Whether anything would be lost by leaving the form.
  package var hasAnswers: Bool { shown.contains { !$0.isEmpty } }

  /// The inputs that are put before the person.
  package var shown: [Input] { inputs.filter(\.isShown) }

  /// Stands as its questions stand now.
  mutating func take(_ questions: [Plan.Question]) {
    for question in questions {
      if let index = inputs.firstIndex(where: { $0.field.id == question.field.id }) {
        inputs[index].take(question)
      }
    }
  }

  /// A secret is shown only while its field or its switch has the focus.
  private mutating func hideSecrets(exceptAt index: Int?) {
    for other in inputs.indices where other != index && inputs[other].isRevealed {
      inputs[other].isRevealed = false
    }
  }

  /// This form as it is put away: with every secret hidden.
  var concealed: Form {
    var form = self
    form.hideSecrets(exceptAt: nil)
    return form
  }

  /// The answers by the attribute they write; empty fields are not among them.
  package var values: [AttributePath: JSONValue] {
    Dictionary(
      shown.compactMap { input in input.value.map { (input.field.writes, $0) } },
      uniquingKeysWith: { $1 })
  }

  /// Whether leaving the field empty is an error.
  package func mustBeAnswered(_ input: Input) -> Bool { input.isRequired }
}
