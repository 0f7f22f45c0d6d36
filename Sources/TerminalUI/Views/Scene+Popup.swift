import ProfileModel
import Screens
import Staging
import Wizard
import Wording

/// Help, and "why this": what is shown in place of the place.
extension Scene {
  func helpView(scroll: Int) -> View {
    var view = View()
    view.scroll = scroll
    view.body = [Line(Sentences.helpHeading, at: metrics.left, .bold), .blank]
    let rows = Keymap(of: wizard.withoutPopup).bindings.compactMap { binding in
      binding.help.map { (keys: name(of: binding), help: Sentences.key($0)) }
    }
    let column = min(22, rows.reduce(0) { max($0, $1.keys.displayWidth) } + 2)
    for row in rows {
      let help = row.help.wrapped(toWidth: metrics.width - column)
      for (index, text) in help.enumerated() {
        var line = Line(text, at: metrics.left + column)
        if index == 0 { line.add(row.keys, at: metrics.left, .bold, width: column - 1) }
        view.body.append(line)
      }
    }
    return view
  }

  /// The keys of a binding, in glyphs that the terminal has.
  func name(of binding: Binding) -> String {
    switch binding.name {
    case "↑↓": glyphs.upDown
    case "←→": glyphs.leftRight
    default: binding.name
    }
  }

  /// What the form is for, what each answer is for, why other fields of its screen are not asked, and
  /// where the answers go.
  func whyView(scroll: Int) -> View {
    var view = View()
    view.scroll = scroll
    view.body = [Line(Sentences.whyHeading, at: metrics.left, .bold), .blank]
    guard let steps = wizard.steps, let screen = wizard.form?.screen else { return view }
    view.body += paragraph(filled(screen.purpose)) + [.blank]
    for decision in steps.plan.decisions where decision.screen == screen.id {
      guard let field = screen.field(decision.field) else { continue }
      // What has appeared meanwhile is asked.
      let hasAppeared = decision.verdict == .dependencyUnmet && isShown(field)
      let ruling = hasAppeared ? .missing : decision.ruling
      let words = reasons(for: ruling, on: field, at: steps.interaction)
      if words.isEmpty { continue }
      view.body.append(Line(text(field.label), at: metrics.left, .bold))
      view.body += words.flatMap { $0.wrapped(toWidth: metrics.width - 2) }.map {
        Line($0, at: metrics.left + 2, .dim)
      }
    }
    let isSecret = wizard.form?.shown.contains(where: \.isSecret) == true
    if view.body.last != .blank { view.body.append(.blank) }
    return view.adding(
      Sentences.destination(in: wizard.flow, wizard.language, isSecret: isSecret)
        .flatMap { paragraph($0, .dim) })
  }

  private func isShown(_ field: Field) -> Bool {
    wizard.form?.shown.contains { $0.field.id == field.id } == true
  }

  /// What an answer is for; of a field that is not simply missing, what it is instead. Where a field
  /// says nothing of its own, its screen has said it.
  private func reasons(
    for ruling: Ruling, on field: Field, at interaction: Interaction
  ) -> [String] {
    let purpose = ruling.verdict == .ask ? field.purpose.map { [filled($0)] } ?? [] : []
    if ruling == .missing { return purpose }
    return purpose
      + [Sentences.reason(for: ruling, at: interaction, in: wizard.flow, zone)]
  }
}
