import ProfileModel
import Screens
import Wizard
import Wording

/// An article, and the question that stands under it, always in view.
extension Scene {
  func articleView(_ reading: Reading) -> View {
    var view = View()
    view.scroll = reading.scroll
    view.body = metrics.isNarrow ? [] : paragraph(text(reading.article.title), .bold) + [.blank]
    for (index, words) in reading.article.paragraphs.enumerated() {
      if index > 0 { view.body.append(.blank) }
      view.body += paragraph(text(words))
    }
    if questionLines == nil, wizard.waiting != nil || wizard.popup != nil {
      view.body = view.body.map(\.dimmed)
    }
    view.pinned = articleBottom(reading)
    // In the smallest window the question comes first, and the article when it is answered.
    if reading.question != nil { view.leastHeight = 0 }
    return view
  }

  private func articleBottom(_ reading: Reading) -> [Line] {
    let rule = Line(String(repeating: glyphs.rule, count: metrics.width), at: metrics.left, .dim)
    let air: [Line] = metrics.isCompact ? [] : [.blank]
    if let question = reading.question { return air + [rule] + questionView(question) }
    if let lines = questionLines { return air + lines }
    guard reading.isAnswered else { return [] }
    return air + [rule] + marked(glyphs.tick, Sentences.saved, .success)
  }

  /// The question in as many rows as the article can spare, scrolled to its focus. Below three rows
  /// nobody could tell what is asked.
  private func questionView(_ form: Form) -> [Line] {
    let (title, purpose) = words(of: form)
    var view = View()
    view.body = paragraph(title, .bold)
    if !metrics.isCompact { view.body += paragraph(purpose, .dim) + [.blank] }
    // The title of a lone yes/no has asked already; a label would ask again.
    let isLabelled = form.shown.map(\.field.kind) != [.confirm]
    addFields(of: form, to: &view, isAiry: false, isLabelled: isLabelled)
    if view.body.last == .blank { view.body.removeLast() }
    if wizard.waiting != nil || questionLines != nil { view.body = view.body.map(\.dimmed) }
    let bottom = formBottom(form)
    let room = metrics.body.count - bottom.count
    let height = max(1, min(view.body.count, max(room - 4, min(room, 3))))
    return view.body.dropFirst(view.top(in: height)).prefix(height) + bottom
  }
}
