package import ProfileModel
package import Screens
package import Staging

/// What a person has put into one field so far.
package struct Input: Hashable, Sendable {
  /// The state of an answer, by the kind of field.
  package enum Draft: Hashable, Sendable {
    case line(LineEditor)
    case confirm(Bool?)
    /// The option under the caret, and the one that is chosen.
    case choice(cursor: Int, chosen: Int?)
    case choices(cursor: Int, chosen: Set<Int>)
  }

  package internal(set) var field: Field
  /// Whether the form may not be submitted without an answer.
  package internal(set) var isRequired: Bool
  /// Whether it is put before the person. What was typed into one that went away is kept, and comes
  /// back with it.
  package internal(set) var isShown: Bool
  /// Whether an answer from before stands in it, for the person to say whether it is still right.
  package let isFormer: Bool
  package internal(set) var answer: Draft
  /// Why the answer is not accepted, once the person should know.
  package internal(set) var refusal: Refusal?
  /// How good a new password is; `nil` for every other field, and for an empty one.
  package internal(set) var strength: PasswordStrength?
  /// Whether a secret is shown in the clear.
  package internal(set) var isRevealed = false
  /// Whether the person has changed anything here.
  package internal(set) var isTouched = false

  package init(_ question: Plan.Question) {
    let field = question.field
    self.field = field
    isRequired = question.isRequired
    isShown = question.isShown
    isFormer = question.former != nil
    answer =
      switch field.kind {
      case .confirm: .confirm(nil)
      case .choice: .choice(cursor: 0, chosen: nil)
      case .choices: .choices(cursor: 0, chosen: [])
      case .text, .email, .password, .number, .date, .phone, .country, .url: .line(LineEditor())
      }
    if let former = question.former { fill(with: former) }
  }

  package var isSecret: Bool { field.kind == .password }

  /// Whether letters typed here become text.
  package var takesText: Bool { line != nil }

  package var line: LineEditor? {
    if case .line(let line) = answer { line } else { nil }
  }

  /// Whether nothing was answered yet.
  package var isEmpty: Bool {
    switch answer {
    case .line(let line): isSecret ? line.isEmpty : line.text.trimmed.isEmpty
    case .confirm(let truth): truth == nil
    case .choice(_, let chosen): chosen == nil
    case .choices(_, let chosen): chosen.isEmpty
    }
  }

  /// The answer as it would be stored; `nil` while there is none.
  package var value: JSONValue? {
    guard !isEmpty else { return nil }
    return switch answer {
    case .line(let line): field.value(of: line.text)
    case .confirm(let truth): truth.map(JSONValue.bool)
    case .choice(_, let chosen): chosen.map { .string(field.options[$0].value) }
    case .choices(_, let chosen): .array(chosen.sorted().map { .string(field.options[$0].value) })
    }
  }

  /// What is wrong with the answer as it stands; `nil` for an empty one.
  var fault: Refusal? {
    strength?.fault.map(Refusal.password) ?? value.flatMap { field.refusal(of: $0) }
  }
}

extension Input {
  /// Stands as a question stands now. What was chosen stays, if it is offered still.
  mutating func take(_ question: Plan.Question) {
    isRequired = question.isRequired
    isShown = question.isShown
    guard question.field.options != field.options else { return }
    let chosen = value
    field = question.field
    answer = Input(question).answer
    if let chosen { fill(with: chosen) }
  }

  /// Changes the text of a line.
  ///
  /// - Returns: whether there was room for it.
  mutating func edit(_ change: (inout LineEditor) -> Bool) -> Bool {
    guard case .line(var line) = answer else { return true }
    let fits = change(&line)
    answer = .line(line)
    return fits
  }

  /// Chooses another option, or moves to it where several can be chosen.
  mutating func moveOption(by steps: Int) {
    switch answer {
    case .line: return
    case .confirm(let truth): answer = .confirm(truth.map { !$0 } ?? (steps < 0))
    case .choice(let cursor, let chosen):
      let next = chosen == nil ? cursor : within(cursor + steps)
      answer = .choice(cursor: next, chosen: next)
    case .choices(let cursor, let chosen):
      answer = .choices(cursor: within(cursor + steps), chosen: chosen)
    }
  }

  /// Switches what stands under the caret on or off.
  mutating func toggle() {
    switch answer {
    case .line: return
    case .confirm(let truth): answer = .confirm(!(truth ?? false))
    case .choice(let cursor, _): answer = .choice(cursor: cursor, chosen: cursor)
    case .choices(let cursor, let chosen):
      answer = .choices(cursor: cursor, chosen: chosen.symmetricDifference([cursor]))
    }
  }

  private func within(_ index: Int) -> Int { min(max(0, index), max(0, field.options.count - 1)) }
}
