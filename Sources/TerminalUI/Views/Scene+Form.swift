import ProfileModel
import Screens
import Wizard
import Wording

/// A form: why it asks, what is known already, the fields, and the buttons below.
extension Scene {
  func formView(_ form: Form) -> View {
    var view = View()
    view.body = title(of: form)
    if !metrics.isCompact { view.body.append(.blank) }
    view.body += knownLines(form)
    addFields(of: form, to: &view, isAiry: isAiry(form, above: view.body.count))
    view.pinned = formBottom(form)
    if wizard.waiting != nil || questionLines != nil { view.body = view.body.map(\.dimmed) }
    return view
  }

  private func title(of form: Form) -> [Line] {
    let (title, purpose) = words(of: form)
    let titleLines = title.wrapped(toWidth: metrics.width).map { Line($0, at: titleColumn, .bold) }
    return metrics.isCompact ? titleLines : titleLines + paragraph(purpose, .dim)
  }

  /// Compact forms give the title the column of the bar, so that it stands out without air.
  private var titleColumn: Int { metrics.isCompact ? metrics.bar : metrics.left }

  func words(of form: Form) -> (title: String, purpose: String) {
    Sentences.heading(of: form, in: wizard.language, by: fact)
  }

  private func knownLines(_ form: Form) -> [Line] {
    guard !metrics.isCompact else { return [] }
    let lines = form.known.flatMap { group in
      marked(glyphs.tick, Sentences.known(group, in: wizard.flow, wizard.language), .dim)
    }
    return lines.isEmpty ? [] : lines + [.blank]
  }

  /// Whether there is room for an empty line between fields.
  private func isAiry(_ form: Form, above: Int) -> Bool {
    let height = metrics.body.count - formBottom(form).count - above
    let lines = form.shown.reduce(0) { $0 + optionLines($1).count + 3 }
    return !metrics.isCompact && lines + form.shown.count - 1 <= height
  }

  func addFields(of form: Form, to view: inout View, isAiry: Bool, isLabelled: Bool = true) {
    let last = form.inputs.lastIndex(where: \.isShown)
    for (index, input) in form.inputs.enumerated() where input.isShown {
      let lines = fieldLines(input, of: form, at: index, isLabelled: isLabelled)
      if form.focusedIndex == index {
        view.focus = view.body.count..<view.body.count + lines.count
      }
      view.body += lines
      if isAiry, index != last { view.body.append(.blank) }
    }
  }
}
