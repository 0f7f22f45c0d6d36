import ProfileModel
import Screens
import Staging

/// "My profile".
extension Wizard {
  /// Shows every attribute, the one at a path chosen.
  mutating func showProfile(selecting path: AttributePath? = nil) {
    guard let visit else { return }
    let rows = ProfileRow.all(of: visit, flow: flow)
    let selection = path.flatMap { path in rows.firstIndex { $0.correction?.writes == path } }
    place = .profile(Menu(rows, selection: selection ?? 0))
  }

  /// Opens a form with the one field of a row, its value in it.
  mutating func correct(_ row: ProfileRow?) {
    guard let field = row?.correction else { return }
    // Whoever corrects a required answer has another one.
    let isRequired = field.required != .never
    var form = Form(
      .correction, questions: [Plan.Question(field, isRequired: isRequired)],
      buttons: [.back, .submit])
    if let value = row?.value { form.inputs[0].fill(with: value) }
    place = .form(form)
  }
}

extension Input {
  /// Puts a stored value into the field.
  mutating func fill(with value: JSONValue) {
    switch answer {
    case .line: answer = .line(LineEditor(field.typed(value)))
    case .confirm: answer = .confirm(value.bool)
    case .choice:
      let index = field.options.firstIndex { .string($0.value) == value }
      answer = .choice(cursor: index ?? 0, chosen: index)
    case .choices:
      let stored = value.array ?? []
      let indices = field.options.indices.filter {
        stored.contains(.string(field.options[$0].value))
      }
      answer = .choices(cursor: 0, chosen: Set(indices))
    }
  }
}
