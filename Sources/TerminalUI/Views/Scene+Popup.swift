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
    let rows = Keymap(KeyTarget(of: wizard.withoutPopup)).bindings.compactMap { binding in
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

  /// Why each field of the form is asked, and why others of its screen are not.
  func whyView(scroll: Int) -> View {
    var view = View()
    view.scroll = scroll
    view.body = [Line(Sentences.whyHeading, at: metrics.left, .bold), .blank]
    guard let steps = wizard.steps, let screen = wizard.form?.screen else { return view }
    view.body += paragraph(filled(screen.purpose)) + [.blank]
    for decision in steps.plan.decisions where decision.screen == screen.id {
      let label = screen.fields.first { $0.id == decision.field }.map { text($0.label) }
      view.body.append(Line(label ?? decision.field, at: metrics.left, .bold))
      view.body += Sentences.reason(
        for: decision.ruling, at: steps.interaction, in: wizard.flow, zone
      ).wrapped(toWidth: metrics.width - 2).map {
        Line($0, at: metrics.left + 2, .dim)
      }
    }
    return view
  }
}
